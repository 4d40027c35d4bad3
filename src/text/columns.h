#pragma once
// Text on a screen of columns, by whole graphemes. See display_width() in text/unicode.h for what a column is.

#include <string_view>
#include <vector>

namespace decalque {

/// The longest beginning of the text that takes no more than so many columns.
std::string_view fitting_head(std::string_view text, int columns);
/// The longest end of the text that takes no more than so many columns.
std::string_view fitting_tail(std::string_view text, int columns);

/// The text in lines of at most so many columns (at least 2), broken behind blanks where there are some; blanks at a
/// line's end may stand out. Put together the lines are the text; there is always one.
std::vector<std::string_view> wrapped(std::string_view text, int columns);

}  // namespace decalque
