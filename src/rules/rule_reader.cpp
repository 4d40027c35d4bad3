#include "rules/rule_reader.h"

#include <algorithm>
#include <charconv>

#include "rules/condition_parser.h"
#include "rules/pattern_parser.h"

namespace decalque {

namespace {

bool is_id(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// A final stop may stand inside closing quotes and brackets.
bool ends_with_stop(std::string_view text) {
  bool closing = true;
  while (closing) {
    closing = false;
    for (const std::string_view mark : {"”", "’", "\"", "'", ")", "]", "»"}) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      closing = true;
    }
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

void read_id(RuleDraft& draft) {
  const YamlNode* node = draft.fields.require("id");
  const std::string* id = node == nullptr ? nullptr : text_of(draft.source, *node, "id");
  if (id == nullptr) return;
  draft.rule.place = draft.source.place(node->offset);
  if (!is_id(*id)) draft.source.add(node->offset, "an id is made of a-z, 0-9 and -, not '" + *id + "'");
  draft.rule.id = draft.file.target + "/" + draft.file.family + "/" + *id;
}

void read_message(RuleDraft& draft) {
  const YamlNode* node = draft.fields.require("message");
  const std::string* message = node == nullptr ? nullptr : text_of(draft.source, *node, "message");
  if (message == nullptr) return;
  draft.rule.message = *message;
  draft.rule.message_template = read_template(draft, *node);
  if (!ends_with_stop(*message)) draft.source.add(node->offset, "a message ends with a final stop");
}

void read_level(RuleDraft& draft) {
  const YamlNode* node = draft.fields.require("level");
  const std::string* text = node == nullptr ? nullptr : text_of(draft.source, *node, "level");
  if (text == nullptr) return;
  const std::optional<Level> level = level_of(*text);
  if (!level) draft.source.add(node->offset, unknown("level", *text, level_names()));
  if (level) draft.rule.level = *level;
}

void read_issue(RuleDraft& draft) {
  draft.rule.issue = "uncategorized";
  const YamlNode* node = draft.fields.find("issue");
  const std::string* text = node == nullptr ? nullptr : text_of(draft.source, *node, "issue");
  if (text == nullptr) return;
  draft.rule.issue = *text;
  if (contains(issue_names(), *text)) return;
  std::string message = unknown("issue type", *text, issue_names());
  if (!message.ends_with('?')) message += "; expected one of ITS 2.0 such as 'mistranslation', 'grammar' or 'style'";
  draft.source.add(node->offset, std::move(message));
}

void read_languages(RuleDraft& draft) {
  const YamlNode* node = draft.fields.find("from");
  if (node == nullptr) return;
  for (const YamlNode* code : texts_of(draft.source, *node, "from")) {
    const bool is_one = is_language(code->text);
    if (!is_one) draft.source.add(code->offset, "'" + code->text + "' is no language code; expected one such as fi");
    draft.rule.from.push_back(code->text);
  }
}

// A whole number such as 12; else a problem.
uint32_t count_of(RuleDraft& draft, const Fields& counts, std::string_view key) {
  const YamlNode* node = counts.find(key);
  const std::string* text = node == nullptr ? nullptr : text_of(draft.source, *node, key);
  if (text == nullptr) return 0;
  uint32_t count = 0;
  const char* const end = text->data() + text->size();
  const auto [read, error] = std::from_chars(text->data(), end, count);
  if (error == std::errc() && read == end) return count;
  draft.source.add(node->offset, "'" + *text + "' is no count; expected a whole number such as 12");
  return 0;
}

void read_counts(RuleDraft& draft) {
  static const Names keys = {"good", "neutral", "bad"};
  const YamlNode* node = draft.fields.find("evidence");
  if (node == nullptr || !is_map(draft.source, *node, "evidence")) return;
  const Fields counts(draft.source, *node, "evidence", keys);
  draft.rule.told = {count_of(draft, counts, "good"), count_of(draft, counts, "neutral"),
                     count_of(draft, counts, "bad")};
}

void read_conditions_of(RuleDraft& draft, std::string_view key) {
  const YamlNode* node = draft.fields.find(key);
  if (node == nullptr) return;
  for (const YamlNode* text : texts_of(draft.source, *node, key)) {
    std::vector<PatternError> errors;
    auto written = parse_condition(text->text, draft.file.lists, draft.file.literals, errors);
    add_errors(draft.source, *text, errors);
    if (!written) continue;
    RuleCondition& condition = written->condition;
    const auto at = [&](uint32_t offset) { return draft.source.inside_scalar(text->offset, text->text, offset); };
    if (condition.subject == RuleCondition::Subject::capture) draft.use(condition.name, at(written->subject_offset));
    if (!condition.other.empty()) draft.use(condition.other, at(written->other_offset));
    if (contains(draft.captures, written->second) || written->second == "match") {
      const size_t end = text->text.find(' ', written->second_offset);
      add_errors(draft.source, *text,
                 {{written->second_offset,
                   second_condition_error(text->text.substr(written->second_offset, end - written->second_offset))}});
    }
    condition.unless = key == "unless";
    draft.rule.conditions.push_back(std::move(condition));
  }
}

void add_new(Names& names, const std::string& name) {
  if (!contains(names, name)) names.push_back(name);
}

void read_pattern(RuleDraft& draft, const YamlNode& node) {
  std::vector<PatternError> errors;
  auto pattern = parse_pattern(node.text, draft.file.lists, draft.file.literals, errors);
  if (pattern && can_be_empty(*pattern)) errors.push_back({0, "the pattern can match nothing at all"});
  add_errors(draft.source, node, errors);
  draft.patterns_read &= errors.empty();
  if (!errors.empty()) return;
  for (const std::string& capture : captures_of(*pattern)) add_new(draft.captures, capture);
  draft.rule.patterns.push_back(std::move(*pattern));
  draft.rule.pattern_texts.push_back(node.text);
  draft.pattern_nodes.push_back(&node);
}

}  // namespace

const Names& rule_keys() {
  static const Names names = {"id",   "message", "pattern", "detector", "options", "unless",
                              "when", "fix",     "level",   "issue",    "from",    "evidence",
                              "examples"};
  return names;
}

RuleDraft::RuleDraft(RuleSurroundings& surroundings, const YamlNode& entry)
    : file(surroundings),
      source(surroundings.source),
      node(entry),
      fields(surroundings.source, entry, "a rule", rule_keys()) {
  rule.family = file.family;
  rule.about = file.about;
  rule.place = source.place(entry.offset);
}

void RuleDraft::use(const std::string& capture, size_t offset) {
  if (capture == "match" || !patterns_read) return;
  add_new(used, capture);
  if (contains(captures, capture)) return;
  const std::string hint = captures.empty() ? "; there is no other than match" : "";
  source.add(offset, unknown("capture", capture, captures) + hint);
}

void RuleDraft::use_everywhere(const std::string& capture, size_t offset) {
  use(capture, offset);
  if (capture == "match" || !patterns_read || !contains(captures, capture)) return;
  for (const Pattern& pattern : rule.patterns) {
    if (contains(captures_of(pattern), capture)) continue;
    source.add(offset, "'" + capture + "' is not captured by every pattern of the rule");
    return;
  }
}

void read_patterns(RuleDraft& draft) {
  const YamlNode* node = draft.fields.find("pattern");
  if (node == nullptr) return;
  const std::vector<const YamlNode*> texts = texts_of(draft.source, *node, "pattern");
  draft.patterns_read = !texts.empty();
  for (const YamlNode* text : texts) read_pattern(draft, *text);
}

void read_conditions(RuleDraft& draft) {
  read_conditions_of(draft, "when");
  read_conditions_of(draft, "unless");
}

Rule read_rule(RuleSurroundings& surroundings, const YamlNode& entry) {
  RuleDraft draft(surroundings, entry);
  read_id(draft);
  read_patterns(draft);
  read_detector(draft);
  read_message(draft);
  read_level(draft);
  read_issue(draft);
  read_languages(draft);
  read_counts(draft);
  read_conditions(draft);
  read_fixes(draft);
  read_examples(draft);
  check_rule(draft);
  return std::move(draft.rule);
}

}  // namespace decalque
