#pragma once
// Private to text/: from a paragraph's tokens to segments.

#include <cstdint>

#include "text/document.h"
#include "text/lines.h"

namespace decalque {

/// Appends the segments of one paragraph; together they hold all its tokens. `paragraph` is not empty; its marks are
/// classified. A sentence ends behind a final mark (Unicode's Sentence_Terminal, an ellipsis) and the quotation marks
/// and brackets that close behind it, or behind an abbreviation, as far as what follows can begin a sentence.
void append_segments(Document& document, TokenRange paragraph, LineStart start, uint32_t number);

}  // namespace decalque
