#pragma once
// Private to text/: what one code point is to the tokeniser, from ICU's character data.

#include <cstdint>

namespace decalque {

/// The Word_Break property, as far as the short way (see chunk.h) understands it; `complex` asks for ICU's iterator:
/// combining marks, format characters, Hebrew, CJK, scripts written without blanks, flags.
enum class Break : uint8_t { other, letter, digit, mid_letter, mid_number, mid_both, extend, complex };

/// What a token that begins with the code point is.
enum class CharSort : uint8_t { letter, digit, number, mark, symbol, combining, format, gap };

struct CharInfo {
  Break brk = Break::other;
  CharSort sort = CharSort::symbol;
  bool upper = false;  ///< Upper or title case.
  bool lower = false;

  bool is_letter() const { return sort == CharSort::letter; }
  bool is_gap() const { return sort == CharSort::gap; }
  bool is_alnum() const { return sort <= CharSort::number; }
};

/// Thread-safe; a table for the common alphabets and general punctuation, ICU for the rest.
CharInfo char_info(char32_t c);
/// The first 128 of them, for tight loops; lives as long as the program.
const CharInfo* ascii_infos();

}  // namespace decalque
