#pragma once
// What an edit touches, as a reader sees it.

#include <string_view>

#include "text/span.h"

namespace decalque {

/// The span with the words it begins and ends in, hyphens and apostrophes being part of words, and with the words
/// beside it where it begins or ends with a blank, or is empty. Never beyond `within`.
Span whole_words(std::string_view text, Span span, Span within);

}  // namespace decalque
