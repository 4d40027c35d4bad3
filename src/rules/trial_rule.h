#pragma once
// A pattern given by hand, to be looked for without a rule file around it.

#include <string>
#include <vector>

#include "rules/ruleset.h"

namespace decalque {

/// What someone wants to look for, as a rule would write it.
struct TrialText {
  std::string pattern;
  std::vector<std::string> when;
  std::vector<std::string> unless;
};

/// A hint "trial" of the pattern and its conditions, which may use the word lists of `known`.
/// Throws LoadError; its places are "pattern", "when" and "unless", line 1.
Rule read_trial(const TrialText& text, const Ruleset& known);

}  // namespace decalque
