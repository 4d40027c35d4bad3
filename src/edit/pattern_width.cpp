#include "edit/pattern_width.h"

#include <algorithm>

#include "edit/program.h"

namespace decalque {

uint32_t capped(uint64_t tokens) { return static_cast<uint32_t>(std::min<uint64_t>(tokens, kLongestMatch)); }

Width width_of(const Pattern& pattern) {
  switch (pattern.op) {
    case Pattern::Op::token:
      return {1, 1};
    case Pattern::Op::few:
      return {0, kFewTokens};
    case Pattern::Op::sequence: {
      Width sum;
      for (const Pattern& child : pattern.children) {
        const Width width = width_of(child);
        sum = {capped(sum.min + width.min), capped(uint64_t{sum.max} + width.max)};
      }
      return sum;
    }
    case Pattern::Op::alternatives: {
      Width all = width_of(pattern.children.front());
      for (const Pattern& child : pattern.children) {
        const Width width = width_of(child);
        all = {std::min(all.min, width.min), std::max(all.max, width.max)};
      }
      return all;
    }
    case Pattern::Op::repeat: {
      const Width width = width_of(pattern.children.front());
      const uint64_t max = pattern.max < 0 ? kLongestMatch : uint64_t{width.max} * static_cast<uint64_t>(pattern.max);
      return {capped(uint64_t{width.min} * static_cast<uint64_t>(pattern.min)), capped(max)};
    }
    case Pattern::Op::capture:
      return width_of(pattern.children.front());
    default:
      return {};
  }
}

}  // namespace decalque
