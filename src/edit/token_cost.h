#pragma once
// How often running text has a token of a sort: what it costs to try a pattern at each of them.

#include <string_view>

#include "text/tag.h"

namespace decalque {

/// Occurrences in a thousand tokens of running text, roughly; a rare one has a small number, not none.
double cost_of_form(std::string_view lower);   ///< In lower case.
double cost_of_lemma(std::string_view lemma);
double cost_of(Upos tag);
double cost_of(Xpos tag);
double cost_of(Kind kind);

}  // namespace decalque
