#pragma once
// Private to text/: spans that are known by their form before words are looked for.

#include <span>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace decalque {

/// One token whose extent does not depend on words: URL, e-mail address, code, markup tag, comment.
struct Fixed {
  Span span;
  TokenType type = TokenType::symbol;
};

/// All of them, sorted and without overlap; linear in the text. Fenced code gives one span for each line of it that
/// is not blank.
std::vector<Fixed> find_fixed(std::string_view text);

/// Sorted and without overlap: `fixed`, and those of `given` that lie in the text (their ends moved outwards to
/// code-point boundaries), touching ones apart.
std::vector<Span> protected_spans_of(std::string_view text, const std::vector<Fixed>& fixed,
                                     std::span<const Span> given);

}  // namespace decalque
