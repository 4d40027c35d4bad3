// Any text: the short way to word boundaries agrees with ICU's, and tokens stand in order, apart, on code points.
//
//   cmake --preset fuzz && cmake --build build/fuzz --target words_fuzz
//   build/fuzz/tests/words_fuzz -max_total_time=300

#include <algorithm>
#include <cstdlib>
#include <string>

#include "text/chunk.h"
#include "text/encoding.h"
#include "text/tokenize.h"
#include "text/unicode.h"

namespace {

using namespace decalque;

void require(bool so) {
  if (!so) std::abort();
}

void compare_ways(std::string_view text) {
  static WordBreaker breaker;
  static Chunk chunk;
  for (uint32_t at = 0; at < text.size();) {
    const uint32_t end = chunk.read(text, at, static_cast<uint32_t>(text.size()));
    if (end == at) {
      size_t next = at;
      next_code_point(text, next);
      at = static_cast<uint32_t>(next);
      continue;
    }
    at = end;
    if (chunk.complex) continue;
    WordBreaker::short_way(chunk);
    const auto ours = chunk.breaks;
    require(breaker.icu_way(text, chunk));
    require(std::equal(ours.begin(), ours.begin() + static_cast<int>(chunk.size()) + 1, chunk.breaks.begin()));
  }
}

void look_at_tokens(const std::string& text) {
  WordTable words;
  const Document document = tokenize(text, words, {});
  require(document.text == text);
  uint32_t end = 0, next = 0;
  for (const Token& token : document.tokens) {
    require(token.span.begin >= end && token.span.end > token.span.begin && token.span.end <= text.size() && token.word);
    require((text[token.span.begin] & 0xC0) != 0x80);
    end = token.span.end;
  }
  for (const Segment& segment : document.segments) {
    require(segment.tokens.begin == next && !segment.tokens.empty());
    next = segment.tokens.end;
  }
  require(next == document.tokens.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (text.find('\0') != std::string::npos || first_invalid_utf8(text)) return 0;
  compare_ways(text);
  look_at_tokens(text);
  return 0;
}
