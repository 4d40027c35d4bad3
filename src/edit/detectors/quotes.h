#pragma once
// Quotation marks of a line, in order, with what stands beside them.

#include <string_view>
#include <vector>

#include "edit/detectors/look.h"

namespace decalque {

/// A quotation mark. `side` is what its form or, for a straight one, its place in the line says.
struct QuoteMark {
  enum class Side : uint8_t { open, close, unclear };
  Span span;
  char32_t mark = 0;    ///< '"' for two single ones written as one ('' or ``), 0x3C and 0x3E for << and >>.
  char32_t before = 0;  ///< The code points beside it; 0 at the line's ends.
  char32_t after = 0;
  Side side = Side::unclear;
};

/// A line with its double quotation marks: " “ ” „ « » '' `` << >>. An inch mark (behind a digit without a partner) and
/// marks in protected text are left out. Sides are by place: "open" has a blank or bracket before and a word behind.
struct QuoteLine {
  Span span;
  std::vector<QuoteMark> marks;
};
/// Every line of the article, in order; worked out once for all detectors.
const std::vector<QuoteLine>& quote_lines(const Sight& sight);

/// True for the blanks that may stand beside a quotation mark by mistake.
bool is_blank_char(char32_t c);
/// A letter, digit or currency sign: what a quotation begins with.
bool begins_text(char32_t c);

}  // namespace decalque
