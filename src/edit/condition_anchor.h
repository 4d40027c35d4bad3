#pragma once
// The anchor of a single token.

#include "edit/anchor.h"
#include "rules/pattern.h"

namespace decalque {

/// The cheapest anchor of what a token must be; nullopt when any token may be it. Enters the keys' strings in `strings`.
std::optional<Anchor> condition_anchor(const Condition& condition, StringPool& strings);

/// The one that costs less; the other, when one is none.
std::optional<Anchor> cheaper(std::optional<Anchor> a, std::optional<Anchor> b);

}  // namespace decalque
