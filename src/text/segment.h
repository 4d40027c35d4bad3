#pragma once
// Private to text/: from a paragraph's tokens to segments.

#include <cstdint>

#include "text/document.h"
#include "text/lines.h"

namespace decalque {

/// Appends the segments of one paragraph; together they hold all its tokens. `paragraph` is not empty; its marks are
/// classified. `start` is what its line begins with: the first segment of a list item holds the bullet and is a
/// list_item. A heading is alone in its paragraph and has no final mark, or is a Markdown
/// heading.
void append_segments(Document& document, TokenRange paragraph, LineStart start, uint32_t number);

}  // namespace decalque
