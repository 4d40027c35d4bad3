#pragma once
// Words that no list has and that are no mistakes: English makes them as it needs them.

#include <string_view>

#include "lexicon/lexicon.h"

namespace decalque {

/// An unknown word in lower case that is made of known ones ("illiberalism", "battlegroup", "schoolers", "noes"), or
/// one of the Latin and French words that English texts use. Not when the ending is the slip: "occured", "inventer".
bool is_well_made(std::string_view word, const Lexicon& lexicon);

}  // namespace decalque
