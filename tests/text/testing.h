#pragma once
// What the tests of this room share: one-line views of a document, and random texts.

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "text/tokenize.h"

namespace decalque::testing {

/// A document with the table it was made with.
struct Analysed {
  WordTable words;
  Document document;
  explicit Analysed(std::string text, std::vector<Span> protect = {})
      : document(tokenize(std::move(text), words, protect)) {}
};

/// Tokens joined by `|`.
inline std::string tokens(const std::string& text) {
  const Analysed a(text);
  std::string result;
  for (const Token& token : a.document.tokens) result.append(result.empty() ? "" : "|").append(a.document.view(token));
  return result;
}

/// Segments joined by ` | `; headings begin with `H:`, list items with `L:`; a line end inside one is shown as `/`.
inline std::string segments(const std::string& text) {
  const Analysed a(text);
  std::string result;
  for (const Segment& segment : a.document.segments) {
    result += result.empty() ? "" : " | ";
    result += segment.type == SegmentType::heading ? "H:" : segment.type == SegmentType::list_item ? "L:" : "";
    for (const char c : a.document.view(segment.span)) result += c == '\n' ? '/' : c;
  }
  return result;
}

inline std::string utf8(char32_t c) {
  std::string bytes;
  if (c < 0x80) return std::string(1, static_cast<char>(c));
  if (c < 0x800) {
    bytes += static_cast<char>(0xC0 | (c >> 6));
  } else if (c < 0x10000) {
    bytes += static_cast<char>(0xE0 | (c >> 12));
    bytes += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  } else {
    bytes += static_cast<char>(0xF0 | (c >> 18));
    bytes += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    bytes += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  }
  return bytes += static_cast<char>(0x80 | (c & 0x3F));
}

/// Texts from the characters that rules look at, from single alphabets, and from all of Unicode, in turn.
class RandomText {
 public:
  explicit RandomText(unsigned seed) : random_(seed) {}

  std::string next() {
    const int sort = pick(4);
    std::string text;
    for (int left = pick(60); left >= 0; --left) {
      switch (sort) {
        case 0:
          text += utf8(static_cast<char32_t>(1 + pick(0x7E)));
          break;
        case 1:
          text += kPieces[static_cast<size_t>(pick(static_cast<int>(kPieces.size())))];
          break;
        case 2:
          text += utf8(any());
          break;
        default:
          text += pick(3) ? kPieces[static_cast<size_t>(pick(static_cast<int>(kPieces.size())))] : utf8(any());
          break;
      }
    }
    return text;
  }
  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

 private:
  char32_t any() {
    constexpr char32_t kBounds[] = {0x7F, 0x250, 0x530, 0x3100, 0x10000, 0x20000, 0x110000};
    const char32_t c = 1 + random_() % (kBounds[pick(7)] - 1);
    return c >= 0xD800 && c < 0xE000 ? U'\u0301' : c;
  }

  static inline const std::vector<std::string> kPieces = {
      "a",       "B",      "s",      "’",      "'",      "\"", "“",     "”",       "„",
      ".",       "..",     ",",      " ",      " ",      " ",  "\n",    "\r\n",    "\t",
      "\u00A0",  "-",      "--",     "–",      "U.S",    "Dr", "1",     "24",      ":",
      "/",       "@",      "#",      "&",      ";",      "`",  "```",   "~~~",     "<",
      ">",       "!",      "?",      "…",      "(",      ")",  "[",     "]",       "é",
      "ß",       "Ж",      "漢",     "かな",   "ไทย",    "א",  "👍",     "🇫🇮",      "👩‍👩‍👧",
      "e\u0301", "\u0301", "\u200B", "\uFEFF", "\u2028", "|",  "www.x", "http://", "a@b.co",
      "<b>",     "</b>",   "<!--",   "-->",    "_",      "%",  "€",     "$",       "²",
      "\u00AD",  "\f",     "word",   "The"};
  std::mt19937 random_;
};

}  // namespace decalque::testing
