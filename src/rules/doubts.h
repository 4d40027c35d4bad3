#pragma once
// What a rule file says that its author hardly meant. It loads all the same.

#include <vector>

#include "rules/ruleset.h"

namespace decalque {

/// A doubt about the pattern or a condition of a rule, with the place and line of the problem.
struct Doubt {
  std::string rule;  ///< Its whole id.
  Problem problem;
};

/// The doubts about a rule file that loads, in order of place; about another, and a terminology file, none.
std::vector<Doubt> doubts_of(const RulesetFile& file);

}  // namespace decalque
