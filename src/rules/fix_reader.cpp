// `fix:` - a text, a mapping by capture, or a list of these.

#include <algorithm>

#include "rules/rule_reader.h"
#include "rules/scanner.h"

namespace decalque {

namespace {

using Sort = Change::Sort;

struct Words {
  std::string_view first;
  std::string_view second;
};

Words words_of(std::string_view text) {
  text = trim(text);
  const size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return {text, {}};
  return {text.substr(0, blank), trim(text.substr(blank))};
}

// `before verb` or `after verb` of a move.
void read_target(RuleDraft& draft, const YamlNode& value, Change& change) {
  const std::string* text = text_of(draft.source, value, "move " + change.capture);
  if (text == nullptr) return;
  const auto [side, target] = words_of(*text);
  if ((side != "before" && side != "after") || !is_capture_name(target)) {
    draft.source.add(value.offset, "a move goes 'before NAME' or 'after NAME', not '" + *text + "'");
    return;
  }
  change.sort = side == "before" ? Sort::move_before : Sort::move_after;
  change.target = target;
  draft.use_everywhere(change.target, value.offset);
}

void read_text(RuleDraft& draft, const YamlNode& value, Change& change) {
  const bool is_text = text_of(draft.source, value, change.capture) != nullptr;
  if (is_text) change.text = read_template(draft, value);
}

Change read_change(RuleDraft& draft, const YamlNode& key, const YamlNode& value) {
  const auto [first, second] = words_of(key.text);
  Change change;
  change.capture = second.empty() ? first : second;
  if (!is_capture_name(change.capture) ||
      (!second.empty() && first != "before" && first != "after" && first != "move")) {
    draft.source.add(key.offset,
                     "a change is written NAME, before NAME, after NAME or move NAME, not '" + key.text + "'");
    return change;
  }
  draft.use_everywhere(change.capture, key.offset);
  if (first == "move" && !second.empty()) {
    change.sort = Sort::move_before;
    read_target(draft, value, change);
    return change;
  }
  if (!second.empty()) change.sort = first == "before" ? Sort::insert_before : Sort::insert_after;
  read_text(draft, value, change);
  return change;
}

Fix read_fix(RuleDraft& draft, const YamlNode& node) {
  Fix fix;
  if (node.sort == YamlNode::Sort::text) {
    fix.push_back({Sort::replace, "match", {}, read_template(draft, node)});
    return fix;
  }
  if (!is_map(draft.source, node, "fix")) return fix;
  if (node.items.empty()) draft.source.add(node.offset, "'fix' is empty");
  refuse_double_keys(draft.source, node);
  std::vector<size_t> offsets;
  for (size_t i = 0; i + 1 < node.items.size(); i += 2) {
    if (text_of(draft.source, node.items[i], "a key of fix") == nullptr) continue;
    offsets.push_back(node.items[i].offset);
    fix.push_back(read_change(draft, node.items[i], node.items[i + 1]));
  }
  if (draft.patterns_read) check_overlaps(draft, fix, offsets);
  return fix;
}

}  // namespace

void read_fixes(RuleDraft& draft) {
  const YamlNode* node = draft.fields.find("fix");
  if (node == nullptr) return;
  if (draft.fields.find("detector") != nullptr) draft.source.add(node->offset, "a detector brings its own fix");
  if (node->sort == YamlNode::Sort::null) {
    draft.source.add(node->offset, "'fix' is empty; write \"\" to delete the match");
    return;
  }
  if (node->sort != YamlNode::Sort::list) {
    draft.rule.fixes.push_back(read_fix(draft, *node));
    return;
  }
  if (!is_list(draft.source, *node, "fix")) return;
  for (const YamlNode& item : node->items) draft.rule.fixes.push_back(read_fix(draft, item));
}

}  // namespace decalque
