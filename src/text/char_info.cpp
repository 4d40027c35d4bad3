#include "text/char_info.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <string_view>

namespace decalque {
namespace {

constexpr char32_t kLowEnd = 0x530;      // Latin, Greek, Cyrillic
constexpr char32_t kHighBegin = 0x1E00;  // Latin and Greek with marks, punctuation, currency
constexpr char32_t kHighEnd = 0x2100;

/// ICU's iterator looks these up in dictionaries or counts them; it is asked for them.
bool needs_iterator(UChar32 c) {
  if (c < 0x300) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_HANGUL)
    return true;
  return u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

Break break_of(UChar32 c) {
  // CLDR tailors the property in ICU's rules since 42: @ is a letter, colons bridge no letters (but in Swedish).
  if (c == '@') return Break::letter;
  if (c == ':' || c == 0xFE55 || c == 0xFF1A) return Break::other;
  if (needs_iterator(c)) return Break::complex;
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return Break::letter;
    case U_WB_NUMERIC:
      return Break::digit;
    case U_WB_MIDLETTER:
      return Break::mid_letter;
    case U_WB_MIDNUM:
      return Break::mid_number;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return Break::mid_both;
    case U_WB_EXTENDNUMLET:
      return Break::extend;
    case U_WB_OTHER:
    case U_WB_DOUBLE_QUOTE:
    case U_WB_WSEGSPACE:
      return Break::other;
    default:
      return Break::complex;
  }
}

/// Unicode calls these punctuation; in running text they stand for a word or a unit.
bool is_symbol_all_the_same(UChar32 c) {
  constexpr std::u32string_view kSymbols = U"%‰‱&#@*\\§¶†‡•‣◦_";
  return kSymbols.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

CharSort sort_of(UChar32 c) {
  const int8_t type = u_charType(c);
  if (type == U_CONTROL_CHAR || u_isUWhiteSpace(c)) return CharSort::gap;
  if (type == U_FORMAT_CHAR) return CharSort::format;
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK)
    return CharSort::combining;
  if (type == U_DECIMAL_DIGIT_NUMBER) return CharSort::digit;
  if (type == U_OTHER_NUMBER || type == U_LETTER_NUMBER) return CharSort::number;
  if (u_isalpha(c)) return CharSort::letter;
  if (is_symbol_all_the_same(c)) return CharSort::symbol;
  return u_ispunct(c) ? CharSort::mark : CharSort::symbol;
}

CharInfo ask_icu(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  return {break_of(c), sort_of(c), u_isUUppercase(c) || u_istitle(c), static_cast<bool>(u_isULowercase(c))};
}

template <char32_t First, char32_t End>
std::array<CharInfo, End - First> make_table() {
  std::array<CharInfo, End - First> table;
  for (char32_t c = First; c < End; ++c) table[c - First] = ask_icu(c);
  return table;
}

const auto& low_table() {
  static const auto table = make_table<0, kLowEnd>();
  return table;
}

}  // namespace

const CharInfo* ascii_infos() { return low_table().data(); }

CharInfo char_info(char32_t c) {
  if (c < kLowEnd) return low_table()[c];
  if (c < kHighBegin || c >= kHighEnd) return ask_icu(c);
  static const auto high = make_table<kHighBegin, kHighEnd>();
  return high[c - kHighBegin];
}

}  // namespace decalque
