#pragma once
// Letters, for the rooms that must not see ICU. All functions take and give valid UTF-8 and are thread-safe.

#include <string>
#include <string_view>
#include <vector>

#include "text/word.h"

namespace decalque {

std::string to_lower(std::string_view text);      ///< Root locale, full mapping.
std::string to_upper(std::string_view text);
/// The first letter in upper case, the rest as it is: "riga" -> "Riga", "“so" -> "“So".
std::string capitalize(std::string_view text);
/// The first letter in lower case, the rest as it is.
std::string decapitalize(std::string_view text);
Shape shape_of(std::string_view text);
/// Without diacritics and other marks, ligatures spelled out: "Orbán" -> "Orban", "ł" -> "l".
std::string fold_marks(std::string_view text);
/// The byte offsets of grapheme boundaries, 0 and size included.
std::vector<uint32_t> grapheme_boundaries(std::string_view text);
/// True when no grapheme is cut by an edit at this byte offset.
bool on_grapheme_boundary(std::string_view text, uint32_t offset);
/// Columns a terminal gives the text (wide letters two, combining marks none).
int display_width(std::string_view text);
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);
bool is_space(char32_t c);  ///< Unicode white space, NBSP among it.
/// The code point at `offset`, which moves behind it.
char32_t next_code_point(std::string_view text, size_t& offset);
/// The code point that ends at `offset` (> 0), which moves before it.
char32_t previous_code_point(std::string_view text, size_t& offset);
void append_code_point(std::string& to, char32_t c);  ///< No surrogate.
/// The script of the first letter: "Latin", "Cyrillic", "Han", ...; "" without a letter.
std::string_view script_of(std::string_view text);
/// ICU's version, for `--version`.
std::string icu_version();

}  // namespace decalque
