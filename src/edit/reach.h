#pragma once
// How far a rule looks from the place where it matches.

#include "rules/rule.h"

namespace decalque {

/// What the rule says of a place can follow from any other place of the document. See Matcher::looks_beyond.
bool looks_beyond(const Rule& rule);

}  // namespace decalque
