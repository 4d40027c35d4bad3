#include "edit/anchor.h"

#include <algorithm>

#include "edit/condition_anchor.h"
#include "edit/pattern_width.h"

namespace decalque {

namespace {

std::optional<Anchor> of_token(const Pattern& pattern, StringPool& strings) {
  auto anchor = condition_anchor(pattern.condition, strings);
  if (anchor) anchor->tokens = {&pattern};
  return anchor;
}

std::optional<Anchor> of_alternatives(const Pattern& pattern, StringPool& strings) {
  Anchor all;
  all.min = UINT32_MAX;
  for (const Pattern& child : pattern.children) {
    const auto anchor = best_anchor(child, strings);
    if (!anchor) return std::nullopt;
    all.keys.insert(all.keys.end(), anchor->keys.begin(), anchor->keys.end());
    all.tokens.insert(all.tokens.end(), anchor->tokens.begin(), anchor->tokens.end());
    all.cost += anchor->cost;
    all.min = std::min(all.min, anchor->min);
    all.max = std::max(all.max, anchor->max);
  }
  return all;
}

std::optional<Anchor> of_sequence(const Pattern& pattern, StringPool& strings) {
  std::optional<Anchor> best;
  Width before;
  for (const Pattern& child : pattern.children) {
    auto anchor = best_anchor(child, strings);
    if (anchor) {
      anchor->min = capped(anchor->min + before.min);
      anchor->max = capped(uint64_t{anchor->max} + before.max);
      anchor->cost *= 1 + 0.5 * (anchor->max - anchor->min);  // every place in the range is tried
      best = cheaper(std::move(best), std::move(anchor));
    }
    const Width width = width_of(child);
    before = {capped(before.min + width.min), capped(uint64_t{before.max} + width.max)};
  }
  return best;
}

}  // namespace

std::optional<Anchor> best_anchor(const Pattern& pattern, StringPool& strings) {
  switch (pattern.op) {
    case Pattern::Op::token:
      return of_token(pattern, strings);
    case Pattern::Op::sequence:
      return of_sequence(pattern, strings);
    case Pattern::Op::alternatives:
      return of_alternatives(pattern, strings);
    case Pattern::Op::repeat:
      return pattern.min > 0 ? best_anchor(pattern.children.front(), strings) : std::nullopt;
    case Pattern::Op::capture:
      return best_anchor(pattern.children.front(), strings);
    default:
      return std::nullopt;
  }
}

}  // namespace decalque
