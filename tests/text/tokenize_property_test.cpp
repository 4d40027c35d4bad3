// What holds for every text.

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "chunks.h"
#include "paths.h"
#include "testing.h"
#include "text/encoding.h"
#include "text/unicode.h"

using namespace decalque;
using decalque::testing::Analysed;
using decalque::testing::breaks;
using decalque::testing::RandomText;

namespace {

bool only_gap(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CharInfo info = char_info(next_code_point(text, at));
    if (info.sort != CharSort::gap && info.sort != CharSort::format) return false;
  }
  return true;
}

bool on_code_point(std::string_view text, uint32_t at) {
  return at <= text.size() && (at == text.size() || (text[at] & 0xC0) != 0x80);
}

/// "" when the document is as its header promises, else what is wrong.
std::string flaw(const Document& d) {
  uint32_t end = 0;
  for (const Token& token : d.tokens) {
    if (token.span.empty() || token.span.begin < end) return "order";
    if (!on_code_point(d.text, token.span.begin) || !on_code_point(d.text, token.span.end)) return "code points";
    if (!only_gap(d.view(Span{end, token.span.begin}))) return "something between tokens";
    if ((token.gap != Gap::none) && token.span.begin == end) return "gap";
    if (!token.word) return "no word";
    end = token.span.end;
  }
  if (!only_gap(std::string_view(d.text).substr(end))) return "something behind the last token";
  uint32_t next = 0, paragraph = 0;
  for (const Segment& segment : d.segments) {
    if (segment.tokens.begin != next || segment.tokens.empty() || segment.span != d.span_of(segment.tokens))
      return "segments";
    if (segment.paragraph < paragraph || segment.paragraph > paragraph + 1) return "paragraphs";
    next = segment.tokens.end;
    paragraph = segment.paragraph;
  }
  if (next != d.tokens.size()) return "segments leave tokens out";
  for (size_t i = 0; i < d.protected_spans.size(); ++i) {
    if (d.protected_spans[i].empty() || d.protected_spans[i].end > d.text.size()) return "protected span";
    if (i > 0 && d.protected_spans[i].begin < d.protected_spans[i - 1].end) return "protected spans overlap";
  }
  return "";
}

double seconds(const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  const Analysed a(text);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(const std::string& piece, size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

}  // namespace

TEST_CASE("tokens and segments tile any text") {
  RandomText random(1);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random.next();
    REQUIRE_FALSE(first_invalid_utf8(text));
    const auto size = static_cast<int>(text.size()) + 3;
    const auto at = static_cast<uint32_t>(random.pick(size));
    const Analysed a(text, {{at, at + static_cast<uint32_t>(random.pick(9))}});
    INFO(text);
    REQUIRE(flaw(a.document) == "");
    REQUIRE(a.document.text == text);
  }
}

TEST_CASE("every code point can stand alone") {
  for (char32_t c = 1; c < 0x110000; c += c < 0x3100 ? 1 : 7) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const Analysed a("a" + testing::utf8(c) + "b " + testing::utf8(c));
    INFO(static_cast<unsigned>(c));
    REQUIRE(flaw(a.document) == "");
  }
}

TEST_CASE("the short way to word boundaries agrees with ICU") {
  RandomText random(2);
  WordBreaker breaker;
  Chunk chunk;
  int compared = 0;
  for (int round = 0; round < 30000; ++round) {
    const std::string text = random.next();
    testing::each_simple_run(text, chunk, [&](Chunk& run) {
      WordBreaker::short_way(run);
      const std::vector<uint8_t> ours = breaks(run);
      REQUIRE(breaker.icu_way(text, run));
      INFO(text);
      REQUIRE(ours == breaks(run));
      ++compared;
    });
  }
  CHECK(compared > 50000);
}

TEST_CASE("every code point breaks alike both ways between letters, digits and marks") {
  WordBreaker breaker;
  Chunk chunk;
  for (char32_t c = 0x21; c < 0x20000; ++c) {
    if ((c >= 0xD800 && c < 0xE000) || char_info(c).brk == Break::complex || char_info(c).is_gap()) continue;
    const std::string p = testing::utf8(c);
    const std::string text = "a" + p + "a1" + p + "1" + p + "a." + p + p + "_" + p;
    chunk.read(text, 0, static_cast<uint32_t>(text.size()));
    WordBreaker::short_way(chunk);
    const std::vector<uint8_t> ours = breaks(chunk);
    REQUIRE(breaker.icu_way(text, chunk));
    INFO(static_cast<unsigned>(c));
    REQUIRE(ours == breaks(chunk));
  }
}

TEST_CASE("one long line of anything takes time in line with its length") {
  const std::string piece = GENERATE(
      "a “b x?” C ", "s',", "... ", "x?” C ", ". – ", "a", "The U.S. said. ", "漢", "e\u0301", "`", "` ", "`` `", "<",
      "<b ", "<!-- ", "@", "a@", "a.", ".", "'", "s' ", "'s ", "“", "\"a\" ", "( ", "://", "www.", "\u0301", "👍", "🇫🇮",
      "```\n", "~~~\n", "& ", "-", "a-", "1-", "A. ", "? ", "...a", "[1]", "\u200D", "ไทย", "a\n", "- a\n", "\n", "”");
  CAPTURE(piece);
  constexpr size_t kSize = 100000;
  const double once = seconds(repeated(piece, kSize));
  const double eightfold = seconds(repeated(piece, 8 * kSize));
  CHECK(eightfold < 30 * once + 0.5);
  CHECK(eightfold < 20);
}

TEST_CASE("real articles keep the laws") {
  const std::filesystem::path folder = shared_path("/data/clean");
  if (!std::filesystem::exists(folder)) {
    WARN("skipped: no shared data");
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path());
    std::stringstream bytes;
    bytes << file.rdbuf();
    const Analysed a(bytes.str());
    INFO(entry.path());
    CHECK(flaw(a.document) == "");
    // These have a sentence a line: no segment reaches over a line end.
    for (const Segment& segment : a.document.segments)
      CHECK(a.document.view(segment.span).find('\n') == std::string_view::npos);
  }
}
