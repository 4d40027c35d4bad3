#pragma once
// Tests that cannot hold together.

#include <string>
#include <vector>

#include "rules/pattern.h"

namespace decalque {

/// Why no token fulfils all the conditions, or "" when that cannot be told: two tests of a field that has one value
/// and share none, `[case="title" & case="upper"]`, or a test beside its own negation.
std::string contradiction(const std::vector<Condition>& all);

}  // namespace decalque
