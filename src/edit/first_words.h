#pragma once
// With which words a pattern can begin.

#include <optional>
#include <vector>

#include "edit/anchor.h"

namespace decalque {

/// Forms and lemmas (keys of no other sort) of which the first token of every match has one. nullopt when a match may be
/// empty, or begin with a token that no word names. Enters the words in `strings`.
std::optional<std::vector<AnchorKey>> first_words(const Pattern& pattern, StringPool& strings);

}  // namespace decalque
