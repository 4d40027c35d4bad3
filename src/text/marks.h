#pragma once
// Private to text/: what the marks of a paragraph are.

#include <span>
#include <string_view>

#include "text/document.h"

namespace decalque {

/// Gives the marks among a paragraph's tokens their kinds: QUOTE with OPENQUOTE or CLOSEQUOTE, DASH, CLAUSE.
/// Which way a quotation mark faces is settled by its shape, by the marks open before it and by its gaps, in this
/// order: in `attack, ”Blinken` the gap is misplaced, the mark closes all the same.
void classify_marks(std::string_view text, std::span<Token> paragraph);

}  // namespace decalque
