// `examples:` and the checks of the whole rule.

#include <algorithm>

#include "rules/rule_reader.h"

namespace decalque {

namespace {

using Sort = Example::Sort;

std::string read_text(SourceText& source, const YamlNode* node, std::string_view key) {
  const std::string* text = node == nullptr ? nullptr : text_of(source, *node, key);
  if (text != nullptr && text->empty()) source.add(node->offset, "'" + std::string(key) + "' is empty");
  return text == nullptr ? "" : *text;
}

void read_change(SourceText& source, const Fields& fields, const YamlNode& node, Example& example) {
  const YamlNode* from = fields.find("from");
  const YamlNode* to = fields.find("to");
  if (from == nullptr || to == nullptr) {
    source.add(node.offset, "an example is from and to, keep, or flag");
    return;
  }
  example.from = read_text(source, from, "from");
  const std::string* after = text_of(source, *to, "to");
  if (after == nullptr) return;
  example.to = *after;
  if (example.from == example.to)
    source.add(to->offset, "this example changes nothing; for a sentence to leave write keep");
}

Example read_example(SourceText& source, const YamlNode& node) {
  Example example;
  example.place = source.place(node.offset);
  if (!is_map(source, node, "an example")) return example;
  const Fields fields(source, node, "an example", example_keys());
  const YamlNode* keep = fields.find("keep");
  const YamlNode* flag = fields.find("flag");
  const bool has_change = fields.find("from") != nullptr || fields.find("to") != nullptr;
  if ((keep != nullptr) + (flag != nullptr) + has_change > 1) {
    source.add(node.offset, "an example is one of from and to, keep, or flag");
  } else if (keep != nullptr) {
    example.sort = Sort::keeps;
    example.from = read_text(source, keep, "keep");
  } else if (flag != nullptr) {
    example.sort = Sort::flags;
    example.from = read_text(source, flag, "flag");
  } else {
    read_change(source, fields, node, example);
  }
  const YamlNode* language = fields.find("language");
  if (language == nullptr || text_of(source, *language, "language") == nullptr) return example;
  example.language = language->text;
  if (!is_language(example.language)) {
    source.add(language->offset, "'" + example.language + "' is no language code; expected one such as fi");
  }
  return example;
}

bool has_example(const Rule& rule, Sort sort) {
  return std::any_of(rule.examples.begin(), rule.examples.end(), [&](auto& example) { return example.sort == sort; });
}

// A rule with a fix shows it; one without shows what it speaks of; a detector may do either.
void check_example_sorts(RuleDraft& draft, size_t offset) {
  const Rule& rule = draft.rule;
  const bool changes = has_example(rule, Sort::changes);
  const bool flags = has_example(rule, Sort::flags);
  const bool is_detector = draft.fields.find("detector") != nullptr;
  const bool has_fix = draft.fields.find("fix") != nullptr;
  if (!is_detector && has_fix && flags)
    draft.source.add(offset, "a rule with a fix is shown by from and to, not by flag");
  if (!is_detector && !has_fix && changes)
    draft.source.add(offset, "a rule without a fix is shown by flag, not by from and to");
  if (!changes && !flags) {
    draft.source.add(offset, is_detector || has_fix ? "a rule needs an example that changes: from and to"
                                                    : "a rule without a fix needs an example that it speaks of: flag");
  }
  if (!has_example(rule, Sort::keeps)) draft.source.add(offset, "a rule needs an example to leave as it is: keep");
}

// Where a capture is written, or nullptr.
const Pattern* find_capture(const Pattern& pattern, std::string_view name) {
  if (pattern.op == Pattern::Op::capture && pattern.name == name) return &pattern;
  for (const Pattern& child : pattern.children) {
    if (const Pattern* found = find_capture(child, name)) return found;
  }
  return nullptr;
}

void check_unused_captures(RuleDraft& draft) {
  if (!draft.patterns_read || draft.spec != nullptr) return;
  for (const std::string& name : draft.captures) {
    if (contains(draft.used, name)) continue;
    for (size_t i = 0; i < draft.rule.patterns.size(); ++i) {
      const Pattern* capture = find_capture(draft.rule.patterns[i], name);
      if (capture == nullptr) continue;
      const YamlNode& node = *draft.pattern_nodes[i];
      draft.source.add(draft.source.inside_scalar(node.offset, node.text, capture->offset),
                       "the capture '" + name + "' is used nowhere: in no fix, message or condition");
      break;
    }
  }
}

}  // namespace

const Names& example_keys() {
  static const Names names = {"from", "to", "keep", "flag", "language"};
  return names;
}

void read_examples(RuleDraft& draft) {
  const YamlNode* node = draft.fields.require("examples");
  if (node == nullptr) return;
  const bool is_empty = node->sort == YamlNode::Sort::list && node->items.empty();
  if (!is_empty && !is_list(draft.source, *node, "examples")) return;
  for (const YamlNode& item : node->items) draft.rule.examples.push_back(read_example(draft.source, item));
  check_example_sorts(draft, node->offset);
}

void check_rule(RuleDraft& draft) {
  check_unused_captures(draft);
  const YamlNode* level = draft.fields.find("level");
  const bool has_fix = draft.fields.find("fix") != nullptr || draft.fields.find("detector") != nullptr;
  if (level == nullptr || has_fix || draft.rule.level == Level::hint) return;
  draft.source.add(level->offset, "a rule without a fix is a hint, not " + level->text);
}

}  // namespace decalque
