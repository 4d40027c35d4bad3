// Any text: the short way to word boundaries agrees with ICU's, and tokens stand in order, apart, on code points.
//
//   cmake --preset fuzz && cmake --build build/fuzz --target words_fuzz
//   build/fuzz/tests/words_fuzz -max_total_time=300

#include <cstdlib>
#include <string>

#include "../text/chunks.h"
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
  testing::each_simple_run(text, chunk, [&](Chunk& run) {
    WordBreaker::short_way(run);
    const auto ours = testing::breaks(run);
    require(breaker.icu_way(text, run));
    require(ours == testing::breaks(run));
  });
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
