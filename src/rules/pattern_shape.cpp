// What can be said of a pattern without matching it.

#include <algorithm>

#include "rules/pattern.h"

namespace decalque {

namespace {

void collect_captures(const Pattern& pattern, std::vector<std::string>& names) {
  if (pattern.op == Pattern::Op::capture) names.push_back(pattern.name);
  for (const Pattern& child : pattern.children) collect_captures(child, names);
}

}  // namespace

std::vector<std::string> captures_of(const Pattern& pattern) {
  std::vector<std::string> names;
  collect_captures(pattern, names);
  return names;
}

bool can_be_empty(const Pattern& pattern) {
  const std::vector<Pattern>& children = pattern.children;
  switch (pattern.op) {
    case Pattern::Op::token:
      return false;
    case Pattern::Op::sequence:
      return std::all_of(children.begin(), children.end(), can_be_empty);
    case Pattern::Op::alternatives:
      return std::any_of(children.begin(), children.end(), can_be_empty);
    case Pattern::Op::repeat:
      return pattern.min == 0 || can_be_empty(children.front());
    case Pattern::Op::capture:
      return can_be_empty(children.front());
    default:
      return true;
  }
}

}  // namespace decalque
