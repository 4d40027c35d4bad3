// Single characters out of place.
#include <algorithm>

#include "edit/detectors/look.h"
#include "edit/detectors/mojibake.h"
#include "text/unicode.h"

namespace decalque {

Repair accent_at(std::string_view text, size_t offset) {
  constexpr std::string_view kAcute = "\u00B4";
  constexpr size_t kReach = 4000;
  if (text.substr(offset, 2) != kAcute || offset == 0 || !is_letter(char_before(text, offset))) return {};
  if (!is_clitic(letters_at(text, offset + 2))) return {};
  const size_t begin = offset - std::min(offset, kReach);  // the article's own sort, as near as it can be seen
  return {offset, offset + 2, text.substr(begin, 2 * kReach).find("’") == std::string_view::npos ? "'" : "’"};
}

Repair piece_at(std::string_view text, size_t offset) {
  constexpr std::string_view kLowBar = "▁";
  if (text.substr(offset, 3) == "@@ " && offset > 0 && is_letter(char_before(text, offset)) &&
      is_letter(char_at(text, offset + 3))) {
    return {offset, offset + 3, ""};
  }
  if (text.substr(offset, kLowBar.size()) != kLowBar) return {};
  const bool gap_before = offset == 0 || is_space(char_before(text, offset));
  const bool gap_after = is_space(char_at(text, offset + kLowBar.size()));
  return {offset, offset + kLowBar.size(), gap_before || gap_after ? "" : " "};
}

Repair invisible_at(std::string_view text, size_t offset) {
  size_t end = offset;
  const char32_t c = next_code_point(text, end);
  const bool always = c == 0x200B || c == 0x2060 || c == 0xAD || (c == 0xFEFF && offset > 0);
  if (always) return {offset, end, ""};
  if (c != 0x200C && c != 0x200D) return {};
  const char32_t before = char_before(text, offset);
  if (before == 0 || before > 0x24F || char_at(text, end) > 0x24F) return {};
  // A joiner is one grapheme with what stands before it, so that is written anew.
  size_t begin = offset;
  previous_code_point(text, begin);
  return {begin, end, std::string(text.substr(begin, offset - begin))};
}

Repair fullwidth_at(std::string_view text, size_t offset) {
  size_t end = offset;
  const char32_t c = next_code_point(text, end);
  const bool wide = c >= 0xFF01 && c <= 0xFF5E;
  if (!wide && c != 0x3002 && c != 0x3001) return {};
  std::string meant;
  append_code_point(meant, c == 0x3002 ? U'.' : c == 0x3001 ? U',' : c - 0xFEE0);
  const bool is_letter_or_digit = is_letter(c) || is_digit(c);
  const char32_t next = char_at(text, end);
  if (!is_letter_or_digit && meant != "(" && next != 0 && (is_letter(next) || is_digit(next))) meant += ' ';
  if (meant == "(" && is_letter(char_before(text, offset))) meant = " (";
  return {offset, end, meant};
}

}  // namespace decalque
