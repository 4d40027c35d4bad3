#include "edit/opening.h"

#include <algorithm>

#include "edit/first_words.h"

namespace decalque {

namespace {

// False when one of them may begin with any token.
template <class Patterns>
bool add_all(const Patterns& patterns, Opening& opening, StringPool& strings) {
  return std::ranges::all_of(patterns, [&](const Pattern& pattern) {
    const auto one = opening_of(pattern, strings);
    if (!one) return false;
    opening.at_segment_start |= one->at_segment_start;
    opening.forms.insert(opening.forms.end(), one->forms.begin(), one->forms.end());
    return true;
  });
}

std::optional<Opening> of_words(const Pattern& pattern, StringPool& strings) {
  const auto words = first_words(pattern, strings);
  if (!words) return std::nullopt;
  Opening opening;
  for (const AnchorKey& key : *words) {
    if (key.sort != AnchorKey::Sort::form) return std::nullopt;
    opening.forms.push_back(key.value);
  }
  return opening;
}

// Up to the first child that must read a token or stands at the start; what may be left out opens as well.
std::optional<Opening> of_sequence(const Pattern& pattern, StringPool& strings) {
  Opening opening;
  for (const Pattern& child : pattern.children) {
    const bool optional = child.op == Pattern::Op::repeat && child.min == 0;
    if (!add_all(optional ? child.children : std::vector{child}, opening, strings)) return std::nullopt;
    if (!optional) return opening;
  }
  return std::nullopt;
}

std::optional<Opening> of_any(const Pattern& pattern, StringPool& strings) {
  switch (pattern.op) {
    case Pattern::Op::segment_start:
    case Pattern::Op::document_start:
      return Opening{true, {}};
    case Pattern::Op::sequence:
      return of_sequence(pattern, strings);
    case Pattern::Op::alternatives: {
      Opening opening;
      return add_all(pattern.children, opening, strings) ? std::optional(std::move(opening)) : std::nullopt;
    }
    case Pattern::Op::capture:
      return opening_of(pattern.children.front(), strings);
    case Pattern::Op::repeat:
      return pattern.min > 0 ? opening_of(pattern.children.front(), strings) : std::nullopt;
    default:
      return of_words(pattern, strings);
  }
}

}  // namespace

std::optional<Opening> opening_of(const Pattern& pattern, StringPool& strings) {
  auto opening = of_any(pattern, strings);
  if (!opening) return std::nullopt;
  std::ranges::sort(opening->forms);
  const auto twice = std::ranges::unique(opening->forms);
  opening->forms.erase(twice.begin(), twice.end());
  return opening;
}

}  // namespace decalque
