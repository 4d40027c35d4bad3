#pragma once
// Private to text/: lines, and which of them make a paragraph.

#include <string_view>
#include <vector>

#include "text/span.h"

namespace decalque {

/// A line that holds more than blanks, without its line end. Line ends are CR, LF, CRLF, VT, FF, NEL, U+2028, U+2029.
struct Line {
  Span span;
  bool after_blank = false;  ///< An empty line, a form feed or the text's start comes before it.
};

/// All lines that are not blank, in text order; linear in the text.
std::vector<Line> split_lines(std::string_view text);

/// What a line begins with.
enum class LineStart : uint8_t { text, bullet, number, heading };
/// A bullet (`- `, `* `, `• `), a number (`1. `, `1) `, `(1) `, `a) `) or a Markdown heading (`# `) after any blanks.
/// `length` is how many bytes of the line the blanks and the marker take up.
LineStart line_start(std::string_view line, size_t& length);

/// Half-open ranges of `lines` that are one paragraph each: one line, or the lines of hard-wrapped text. Lines are
/// hard-wrapped when all but the last are 55 to 100 columns wide, most of them end in the middle of a sentence, and
/// they are of similar width or had no room for the next one's first word.
std::vector<TokenRange> split_paragraphs(std::string_view text, const std::vector<Line>& lines);

}  // namespace decalque
