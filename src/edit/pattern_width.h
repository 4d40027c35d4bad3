#pragma once
// How many tokens a pattern can match.

#include <cstdint>

#include "rules/pattern.h"

namespace decalque {

/// In tokens; both at most kLongestMatch.
struct Width {
  uint32_t min = 0;
  uint32_t max = 0;
};

/// A number of tokens, at most kLongestMatch.
uint32_t capped(uint64_t tokens);

/// The fewest and the most tokens of a match.
Width width_of(const Pattern& pattern);

}  // namespace decalque
