// A pattern's one line: what parse_pattern reads back to the same tree.

#include "rules/pattern.h"
#include "rules/pattern_bars.h"

namespace decalque {

namespace {

bool is_bound(const Pattern& pattern) {
  return pattern.op == Pattern::Op::token || pattern.op == Pattern::Op::segment_start ||
         pattern.op == Pattern::Op::segment_end || pattern.op == Pattern::Op::document_start ||
         pattern.op == Pattern::Op::few;
}

bool is_plain_choice(const Pattern& pattern) {
  return pattern.op == Pattern::Op::token && dump(pattern.condition).find_first_of("|!") == std::string::npos;
}

std::string dump_times(const Pattern& pattern) {
  if (pattern.min == 0 && pattern.max == 1) return "?";
  if (pattern.min == 0 && pattern.max < 0) return "*";
  if (pattern.min == 1 && pattern.max < 0) return "+";
  std::string text = "{" + std::to_string(pattern.min);
  if (pattern.max < 0) text += ",";
  if (pattern.max > pattern.min) text += "," + std::to_string(pattern.max);
  return text + "}";
}

std::string dump_alternatives(const std::vector<Pattern>& children) {
  std::string text;
  for (const Pattern& child : children) {
    if (!text.empty()) text += " | ";
    text += child.op == Pattern::Op::alternatives ? "(" + dump(child) + ")" : dump(child);
  }
  return text;
}

// Doubled words stand in parentheses, where they could be a slip with bars.
std::string dump_sequence(const std::vector<Pattern>& children) {
  std::string text, before;
  for (const Pattern& child : children) {
    std::string item = dump(child);
    const bool in_group =
        child.op == Pattern::Op::alternatives || (!before.empty() && !asked_twice(before, item).empty());
    if (in_group) item = "(" + item + ")";
    text += (text.empty() ? "" : " ") + item;
    before = std::move(item);
  }
  return text;
}

std::string dump_repeat(const Pattern& pattern) {
  const Pattern& child = pattern.children.front();
  const std::string inner = dump(child);
  const bool bare = is_plain_choice(child) || (is_bound(child) && child.op != Pattern::Op::token);
  return (bare ? inner : "(" + inner + ")") + dump_times(pattern);
}

std::string dump_capture(const Pattern& pattern) {
  const Pattern& child = pattern.children.front();
  const std::string inner = dump(child);
  const bool bare = is_bound(child) || child.op == Pattern::Op::repeat;
  return pattern.name + ":" + (bare ? inner : "(" + inner + ")");
}

}  // namespace

std::string dump(const Pattern& pattern) {
  switch (pattern.op) {
    case Pattern::Op::token:
      return dump(pattern.condition);
    case Pattern::Op::sequence:
      return dump_sequence(pattern.children);
    case Pattern::Op::alternatives:
      return dump_alternatives(pattern.children);
    case Pattern::Op::repeat:
      return dump_repeat(pattern);
    case Pattern::Op::capture:
      return dump_capture(pattern);
    case Pattern::Op::few:
      return "...";
    case Pattern::Op::segment_start:
      return "^";
    case Pattern::Op::segment_end:
      return "$";
    default:
      return "^^";
  }
}

}  // namespace decalque
