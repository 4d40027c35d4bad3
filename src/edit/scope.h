#pragma once
// How far a rule looks from the place where it matches.

#include <cstdint>

#include "rules/rule.h"

namespace decalque {

/// What a rule says of a place can follow from anything this far away, the nearest first.
enum class Scope : uint8_t {
  segment,  ///< Its segment, and the tokens beside that.
  around,   ///< Its paragraph, and kSentencesAround segments on either side.
  document
};

Scope scope_of(const Rule& rule);

}  // namespace decalque
