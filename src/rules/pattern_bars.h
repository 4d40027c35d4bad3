#pragma once
// Private to the pattern parser: bars without blanks where bars with blanks were meant.
//
// `the fire|the war` is three tokens one after another, `the`, `fire|the` and `war`. Where one word is asked for twice
// running, that is an error. Where parentheses change nothing, `x (own right|itself) y`, it is a doubt: they were put
// there to part alternatives, or are idle.

#include <string_view>
#include <vector>

#include "rules/pattern_parser.h"

namespace decalque {

/// An item of a sequence as it stands in the pattern's text.
struct WrittenItem {
  uint32_t offset = 0;
  std::string_view text;
};

/// A bare word that two neighbouring items both offer, or "": "the" of `the` and `fire|the`. Doubled words as such,
/// `is|are is|are`, are none.
std::string_view asked_twice(std::string_view first, std::string_view second);

/// Notes what the bars in a sequence are hardly meant to say. `is_alone`: no bar with blanks stands beside the sequence.
void check_bars(PatternSource& source, const std::vector<WrittenItem>& items, bool is_alone);

}  // namespace decalque
