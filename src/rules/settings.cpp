#include "rules/settings.h"

#include <algorithm>
#include <charconv>

#include "rules/yaml_fields.h"

namespace decalque {

namespace {

const Names& settings_keys() {
  static const Names names = {"level", "from", "rules", "terms", "only", "skip", "levels", "accept", "jobs", "format"};
  return names;
}

const Names& accept_keys() {
  static const Names names = {"words", "names", "phrases"};
  return names;
}

const Names& phrase_keys() {
  static const Names names = {"rule", "text"};
  return names;
}

bool is_empty_list(const YamlNode& node) { return node.sort == YamlNode::Sort::list && node.items.empty(); }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Reads the keys one by one; what is wrong goes to the source.
class SettingsReader {
 public:
  SettingsReader(SourceText& source, const YamlNode& root)
      : source_(source), fields_(source, root, "the settings", settings_keys()) {}

  Settings read() {
    settings_.level = level(fields_.find("level"), "level");
    settings_.from = text("from");
    settings_.format = text("format");
    settings_.rules = texts("rules");
    settings_.terms = texts("terms");
    settings_.only = texts("only");
    settings_.skip = texts("skip");
    read_levels();
    read_accept();
    read_jobs();
    check_from();
    return std::move(settings_);
  }

 private:
  std::optional<std::string> text(std::string_view key) {
    const YamlNode* node = fields_.find(key);
    const std::string* value = node == nullptr ? nullptr : text_of(source_, *node, key);
    return value == nullptr ? std::nullopt : std::optional(*value);
  }

  std::vector<std::string> texts(std::string_view key) { return texts(fields_.find(key), key); }

  std::vector<std::string> texts(const YamlNode* node, std::string_view key) {
    std::vector<std::string> values;
    // `skip: []` says that there is none.
    if (node == nullptr || is_empty_list(*node)) return values;
    for (const YamlNode* item : texts_of(source_, *node, key)) values.push_back(item->text);
    return values;
  }

  std::optional<Level> level(const YamlNode* node, std::string_view key) {
    const std::string* value = node == nullptr ? nullptr : text_of(source_, *node, key);
    if (value == nullptr) return std::nullopt;
    const std::optional<Level> level = level_of(*value);
    if (!level) source_.add(node->offset, unknown("level", *value, level_names()));
    return level;
  }

  void read_levels() {
    const YamlNode* node = fields_.find("levels");
    if (node == nullptr || !is_map(source_, *node, "levels")) return;
    refuse_double_keys(source_, *node);
    for (size_t i = 0; i + 1 < node->items.size(); i += 2) {
      const std::string& key = node->items[i].text;
      if (node->items[i + 1].text == "off") {
        settings_.skip.push_back(key);
        continue;
      }
      if (const auto value = level(&node->items[i + 1], key)) settings_.levels.emplace_back(key, *value);
    }
  }

  void read_accept() {
    const YamlNode* node = fields_.find("accept");
    if (node == nullptr || !is_map(source_, *node, "accept")) return;
    const Fields fields(source_, *node, "accept", accept_keys());
    settings_.accepted_words = texts(fields.find("words"), "words");
    settings_.accepted_names = accepted_names(fields.find("names"));
    const YamlNode* phrases = fields.find("phrases");
    if (phrases == nullptr || is_empty_list(*phrases)) return;
    if (phrases->sort != YamlNode::Sort::list) return read_phrase(*phrases);
    for (const YamlNode& phrase : phrases->items) read_phrase(phrase);
  }

  std::vector<std::string> accepted_names(const YamlNode* node) {
    if (node != nullptr && node->sort == YamlNode::Sort::list)
      for (const YamlNode& name : node->items) refuse_blank(name, "a name");
    return texts(node, "names");
  }

  void read_phrase(const YamlNode& node) {
    if (node.sort == YamlNode::Sort::text) return add_phrase("", node, node);
    if (!is_map(source_, node, "a phrase without a text of its own")) return;
    const Fields fields(source_, node, "a phrase", phrase_keys());
    const YamlNode* text = fields.require("text");
    const YamlNode* rule = fields.find("rule");
    if (text == nullptr || text_of(source_, *text, "text") == nullptr) return;
    const std::string* name = rule == nullptr ? nullptr : text_of(source_, *rule, "rule");
    if (rule == nullptr || name != nullptr) add_phrase(name == nullptr ? "" : *name, *text, rule ? *rule : *text);
  }

  void add_phrase(std::string rule, const YamlNode& text, const YamlNode& named_at) {
    refuse_blank(text, "a phrase");
    Problem origin{source_.place(named_at.offset), "", std::string(source_.line(named_at.offset))};
    settings_.accepted_phrases.push_back({std::move(rule), text.text, std::move(origin)});
  }

  void refuse_blank(const YamlNode& node, const std::string& what) {
    if (node.sort == YamlNode::Sort::text && is_blank(node.text))
      source_.add(node.offset, what + " must have letters; it is empty");
  }

  void read_jobs() {
    const std::optional<std::string> written = text("jobs");
    if (!written) return;
    int jobs = 0;
    const char* end = written->data() + written->size();
    const auto [stop, error] = std::from_chars(written->data(), end, jobs);
    const bool is_count = error == std::errc() && stop == end && jobs > 0;
    if (!is_count) source_.add(fields_.find("jobs")->offset, "'jobs' must be a number from 1, not '" + *written + "'");
    if (is_count) settings_.jobs = jobs;
  }

  void check_from() {
    if (!settings_.from || is_language(*settings_.from)) return;
    source_.add(fields_.find("from")->offset, "'" + *settings_.from + "' is no language code; expected one such as fi");
  }

  SourceText& source_;
  Fields fields_;
  Settings settings_;
};

}  // namespace

Settings read_settings(std::string_view text, const std::string& path) {
  SourceText source(path, without_bom(text));
  const YamlNode root = read_yaml(source);
  Settings settings;
  if (root.sort == YamlNode::Sort::map) {
    settings = SettingsReader(source, root).read();
  } else if (root.sort != YamlNode::Sort::null) {
    source.add(root.offset, "the settings are a mapping: level: likely");
  }
  std::stable_sort(source.problems.begin(), source.problems.end(), [](auto& a, auto& b) { return a.place < b.place; });
  if (!source.problems.empty()) throw LoadError(std::move(source.problems));
  return settings;
}

}  // namespace decalque
