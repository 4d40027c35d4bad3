// `detector:` and `options:`.

#include <charconv>

#include "rules/rule_reader.h"

namespace decalque {

namespace {

std::optional<OptionValue> bool_of(const YamlNode& node) {
  if (node.text == "true") return OptionValue(true);
  if (node.text == "false") return OptionValue(false);
  return std::nullopt;
}

std::optional<OptionValue> number_of(const YamlNode& node) {
  double number = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, error] = std::from_chars(node.text.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return OptionValue(number);
}

std::optional<OptionValue> list_of(SourceText& source, const YamlNode& node, std::string_view key) {
  std::vector<std::string> values;
  if (node.sort == YamlNode::Sort::list && node.items.empty()) return OptionValue(values);
  for (const YamlNode* text : texts_of(source, node, key)) values.push_back(text->text);
  return OptionValue(std::move(values));
}

// The value in the type of the option's standard.
std::optional<OptionValue> value_of(SourceText& source, const YamlNode& node, const DetectorSpec::Option& option) {
  if (std::holds_alternative<std::vector<std::string>>(option.standard)) return list_of(source, node, option.name);
  if (text_of(source, node, option.name) == nullptr) return std::nullopt;
  if (std::holds_alternative<std::string>(option.standard)) return OptionValue(node.text);
  const bool is_bool = std::holds_alternative<bool>(option.standard);
  const std::optional<OptionValue> value = is_bool ? bool_of(node) : number_of(node);
  const std::string expected = is_bool ? "true or false" : "a number";
  if (!value) source.add(node.offset, "'" + option.name + "' must be " + expected + ", not '" + node.text + "'");
  return value;
}

Names names_of(const std::vector<DetectorSpec>& specs) {
  Names names;
  for (const DetectorSpec& spec : specs) names.push_back(spec.name);
  return names;
}

Names names_of(const std::vector<DetectorSpec::Option>& options) {
  Names names;
  for (const DetectorSpec::Option& option : options) names.push_back(option.name);
  return names;
}

void read_options(RuleDraft& draft, const YamlNode& node) {
  if (!is_map(draft.source, node, "options")) return;
  const Fields fields(draft.source, node, "the options of " + draft.spec->name, names_of(draft.spec->options));
  for (const DetectorSpec::Option& option : draft.spec->options) {
    const YamlNode* value = fields.find(option.name);
    if (value == nullptr) continue;
    if (auto read = value_of(draft.source, *value, option)) draft.rule.options[option.name] = std::move(*read);
  }
}

const DetectorSpec* find_spec(RuleDraft& draft, const YamlNode& node) {
  const std::string* name = text_of(draft.source, node, "detector");
  if (name == nullptr) return nullptr;
  for (const DetectorSpec& spec : draft.file.detectors) {
    if (spec.name == *name) return &spec;
  }
  draft.source.add(node.offset, unknown("detector", *name, names_of(draft.file.detectors)));
  return nullptr;
}

}  // namespace

void read_detector(RuleDraft& draft) {
  const YamlNode* node = draft.fields.find("detector");
  const YamlNode* options = draft.fields.find("options");
  const YamlNode* pattern = draft.fields.find("pattern");
  if (node == nullptr && pattern == nullptr)
    draft.source.add(draft.node.offset, "a rule needs 'pattern' or 'detector'");
  if (node != nullptr && pattern != nullptr)
    draft.source.add(node->offset, "a rule has a pattern or a detector, not both");
  if (node == nullptr && options != nullptr) draft.source.add(options->offset, "options belong to a detector");
  draft.patterns_read &= node != nullptr || pattern != nullptr;
  if (node == nullptr) return;
  draft.spec = find_spec(draft, *node);
  draft.patterns_read &= draft.spec != nullptr;
  if (draft.spec == nullptr) return;
  draft.rule.detector = draft.spec->name;
  for (const std::string& capture : draft.spec->captures) draft.captures.push_back(capture);
  for (const DetectorSpec::Option& option : draft.spec->options) draft.rule.options[option.name] = option.standard;
  if (options != nullptr) read_options(draft, *options);
}

}  // namespace decalque
