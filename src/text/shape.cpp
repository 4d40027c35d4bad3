#include "text/unicode.h"

namespace decalque {
namespace {

/// How the cased letters of a form are spread over its parts ("Gallen-Kallela" has two).
struct Cases {
  int upper = 0, lower = 0;  ///< Letters.
  bool first_upper = false;  ///< The first cased letter is.
  bool inner_upper = false;  ///< An upper-case letter behind another letter of its part.
  bool whole_part = false;   ///< A part of two or more letters, all upper ("US" in "US-led").
};

bool parts_a_form(char32_t c) { return c == '-' || c == '\'' || c == 0x2019 || c == '.' || c == 0x2010 || c == 0x2011; }

Cases count(std::string_view text) {
  Cases cases;
  int part_upper = 0, part_letters = 0;
  const auto end_part = [&] {
    cases.whole_part |= part_letters > 1 && part_upper == part_letters;
    part_upper = part_letters = 0;
  };
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (parts_a_form(c)) end_part();
    const bool upper = is_upper(c);
    if (!upper && !is_lower(c)) continue;
    if (cases.upper + cases.lower == 0) cases.first_upper = upper;
    cases.inner_upper |= upper && part_letters > 0;
    (upper ? cases.upper : cases.lower)++;
    part_upper += upper;
    ++part_letters;
  }
  end_part();
  return cases;
}

/// "NATO's" is written as "NATO" is: the ending does not count.
std::string_view without_possessive(std::string_view text) {
  if (text.size() > 2 && text.ends_with("'s")) return text.substr(0, text.size() - 2);
  if (text.size() > 4 && text.ends_with("\u2019s")) return text.substr(0, text.size() - 4);
  return text;
}

}  // namespace

Shape shape_of(std::string_view text) {
  const Cases cases = count(without_possessive(text));
  if (cases.upper + cases.lower == 0) return Shape::none;
  if (cases.upper == 0) return Shape::lower;
  if (cases.lower == 0) return cases.upper > 1 ? Shape::upper : Shape::title;
  return cases.first_upper && !cases.inner_upper && !cases.whole_part ? Shape::title : Shape::mixed;
}

}  // namespace decalque
