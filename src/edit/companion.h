#pragma once
// What stands beside a pattern's anchor in every match.

#include <vector>

#include "edit/anchor.h"

namespace decalque {

/// A token that every match has at the same distance from its anchor.
struct Companion {
  int32_t distance = 0;                  ///< Before the anchor below zero.
  const Condition* condition = nullptr;  ///< In the pattern's tree.
  double cost = 0;                       ///< As an anchor's: how often running text has such a token.
};

/// The companions of a pattern's anchor, the rarest first. Conditions that no anchor can be made of are not among them.
std::vector<Companion> companions(const Pattern& pattern, const Anchor& anchor, StringPool& strings);

}  // namespace decalque
