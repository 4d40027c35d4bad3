#pragma once
// Which tokens make it worth while to try a pattern at all.

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "rules/pattern.h"
#include "text/string_pool.h"

namespace decalque {

/// A word or class of which a match must hold one.
struct AnchorKey {
  enum class Sort : uint8_t { form, lemma, upos, xpos, kind };
  Sort sort = Sort::form;
  uint32_t value = 0;  ///< A string's number, or a tag's or kind's.
  auto operator<=>(const AnchorKey&) const = default;
};

/// One of `keys` stands in every match, between `min` and `max` tokens behind the match's start.
struct Anchor {
  std::vector<AnchorKey> keys;
  uint32_t min = 0;
  uint32_t max = 0;
  std::vector<const Pattern*> tokens;  ///< Of the pattern's tree: those of which one stands there.
  double cost = 0;  ///< Tokens in a thousand of running text that would have the pattern tried, roughly.
};

/// The cheapest anchor of a pattern; nullopt when nothing in it is required. Enters the keys' strings in `strings`.
std::optional<Anchor> best_anchor(const Pattern& pattern, StringPool& strings);

}  // namespace decalque
