#pragma once
// Private to text/: which apostrophes after an s are possessive endings, which close a quotation.

#include <string_view>
#include <vector>

#include "text/span.h"

namespace decalque {

/// The byte offsets of the apostrophes (' or ’) behind an s that belong to the word before them ("the ministers’
/// meeting"), for one line. One that closes a single quotation opened on the line does not: of several that could, a
/// mark behind another letter is preferred, else the last. Linear in the line.
std::vector<uint32_t> possessive_apostrophes(std::string_view text, Span line);

}  // namespace decalque
