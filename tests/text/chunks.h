#pragma once
// The runs of a text, for those who hold the short way to word boundaries against ICU's. Without Catch2, for the fuzzer.

#include <string_view>
#include <vector>

#include "text/chunk.h"
#include "text/unicode.h"

namespace decalque::testing {

/// Where words begin and end in the run, as it was last looked at.
inline std::vector<uint8_t> breaks(const Chunk& chunk) {
  return {chunk.breaks.begin(), chunk.breaks.begin() + static_cast<std::ptrdiff_t>(chunk.size() + 1)};
}

/// Hands over every run of the text that the short way can break, one after the other in the same chunk.
template <typename Look>
void each_simple_run(std::string_view text, Chunk& chunk, Look look) {
  for (size_t at = 0; at < text.size();) {
    const auto begin = static_cast<uint32_t>(at);
    const uint32_t end = chunk.read(text, begin, static_cast<uint32_t>(text.size()));
    if (end == begin) {
      next_code_point(text, at);
      continue;
    }
    at = end;
    if (!chunk.complex) look(chunk);
  }
}

}  // namespace decalque::testing
