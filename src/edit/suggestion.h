#pragma once
// A rule's proposal.

#include <string>
#include <vector>

#include "edit/edit.h"
#include "rules/rule.h"

namespace decalque {

/// A rule's proposal for one place. The edits of a fix belong together.
struct Suggestion {
  const Rule* rule = nullptr;            ///< Lives as long as the engine.
  Level level = Level::hint;             ///< The rule's, or what the options put in its place.
  std::string message;                   ///< With the captures filled in.
  Span focus;                            ///< What the reader should look at, in the bytes of the given text.
  std::vector<std::vector<Edit>> fixes;  ///< Best first; empty: the correction is not known.
  bool applied = false;                  ///< Its first fix is among the result's edits.
};

}  // namespace decalque
