#include "edit/first_words.h"

#include <algorithm>

namespace decalque {

namespace {

using Words = std::optional<std::vector<AnchorKey>>;

bool reads_nothing(const Pattern& pattern) {
  return pattern.op == Pattern::Op::segment_start || pattern.op == Pattern::Op::segment_end ||
         pattern.op == Pattern::Op::document_start;
}

Words of_token(const Pattern& pattern, StringPool& strings) {
  auto anchor = best_anchor(pattern, strings);
  if (!anchor) return std::nullopt;
  const bool words = std::all_of(anchor->keys.begin(), anchor->keys.end(), [](const AnchorKey& key) {
    return key.sort == AnchorKey::Sort::form || key.sort == AnchorKey::Sort::lemma;
  });
  if (!words) return std::nullopt;
  return std::move(anchor->keys);
}

// Adds those of `pattern`; false when it has none.
bool add(Words& words, const Pattern& pattern, StringPool& strings) {
  const Words more = first_words(pattern, strings);
  if (!more) return false;
  words->insert(words->end(), more->begin(), more->end());
  return true;
}

// Those of the first child that must read a token, and of all that may stand before it.
Words of_sequence(const Pattern& pattern, StringPool& strings) {
  Words words(std::in_place);
  for (const Pattern& child : pattern.children) {
    if (reads_nothing(child)) continue;
    const bool optional = child.op == Pattern::Op::repeat && child.min == 0;
    if (!add(words, optional ? child.children.front() : child, strings)) return std::nullopt;
    if (!optional) return words;
  }
  return std::nullopt;
}

Words of_alternatives(const Pattern& pattern, StringPool& strings) {
  Words words(std::in_place);
  for (const Pattern& child : pattern.children) {
    if (!add(words, child, strings)) return std::nullopt;
  }
  return words;
}

}  // namespace

std::optional<std::vector<AnchorKey>> first_words(const Pattern& pattern, StringPool& strings) {
  switch (pattern.op) {
    case Pattern::Op::token:
      return of_token(pattern, strings);
    case Pattern::Op::sequence:
      return of_sequence(pattern, strings);
    case Pattern::Op::alternatives:
      return of_alternatives(pattern, strings);
    case Pattern::Op::repeat:
      return pattern.min > 0 ? first_words(pattern.children.front(), strings) : std::nullopt;
    case Pattern::Op::capture:
      return first_words(pattern.children.front(), strings);
    default:
      return std::nullopt;
  }
}

}  // namespace decalque
