#pragma once
// Rulesets kept as bytes between runs.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "rules/ruleset.h"

namespace decalque {

/// Where loaded rulesets are kept.
struct RulesetCache {
  std::filesystem::path folder;  ///< Made when it is missing; "": nothing is kept.
  std::string program;           ///< Tells the program that reads from one that wrote otherwise.
};

/// As load_ruleset (ruleset.h). What it loaded from the same files, lists and detectors before, it takes from the
/// cache; what it has loaded anew it keeps there. The cache is no one's business: one that is missing, damaged, of
/// other content or cannot be written changes nothing but time.
Ruleset load_ruleset(const std::vector<RulesetFile>& files, const std::vector<DetectorSpec>& detectors,
                     const std::map<std::string, std::vector<std::string>, std::less<>>& shared_lists,
                     const RulesetCache& cache);

}  // namespace decalque
