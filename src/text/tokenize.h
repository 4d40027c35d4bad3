#pragma once
// From bytes to tokens and segments.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "text/document.h"

namespace decalque {

/// Analyses valid UTF-8 into tokens and segments. URLs, e-mail addresses, code in backticks, markup tags and what
/// `protected_spans` names become the document's protected spans. Words are entered in `words`. Of the tags and kinds only QUOTE,
/// OPENQUOTE, CLOSEQUOTE, DASH, CLAUSE, ABBREVIATION (a word that took its stop) and URL are set.
/// Cannot fail on valid UTF-8 without NUL; what is neither is the doors' business (see encoding.h).
/// A leading BOM belongs to no token.
Document tokenize(std::string text, WordTable& words, std::span<const Span> protected_spans = {});

}  // namespace decalque
