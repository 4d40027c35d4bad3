#pragma once
// A suggestion as a reader sees it: one stretch of text, before and after.

#include <string>
#include <string_view>

#include "edit/suggestion.h"

namespace decalque {

/// The shortest span that holds all edits of a fix, and what stands there before and after.
struct ChangeShown {
  Span span;
  std::string before;
  std::string after;
};

/// Of the edits of one fix, in any order; of no edits the empty span at 0.
ChangeShown change_shown(std::string_view text, std::vector<Edit> fix);

/// On one line and harmless to a terminal: line ends, tabs and other control characters become \n, \r, \t, \x1b.
std::string one_line(std::string_view text);

}  // namespace decalque
