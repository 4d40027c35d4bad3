#pragma once
// Rulesets kept as bytes between runs.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "rules/ruleset.h"
#include "text/mapped_file.h"

namespace decalque {

/// What a run kept for later ones, in its file.
struct KeptBytes {
  MappedFile file;
  std::string_view bytes;  ///< "" when nothing was kept.
};

/// Where loaded rulesets are kept. The cache is no one's business: one that is missing, damaged, of other content or
/// cannot be written changes nothing but time.
struct RulesetCache {
  std::filesystem::path folder;  ///< Made when it is missing; "": nothing is kept.
  std::string program;           ///< Tells the program that reads from one that wrote otherwise.

  /// The bytes kept last under this name, when it was with this key; else none. They may have been damaged since.
  KeptBytes kept(const std::string& name, std::string_view key) const;
  /// Keeps them in the place of what had the name before: whole or not at all, also beside other programs. What nobody
  /// has kept anew for 60 days is forgotten, and all but the 64 files kept last.
  void keep(const std::string& name, std::string_view key, std::string_view bytes) const;
};

using WordLists = std::map<std::string, std::vector<std::string>, std::less<>>;

/// A hash of all that a loaded ruleset follows from, chained to `seed`.
uint64_t ruleset_key(const std::vector<RulesetFile>& files, const std::vector<DetectorSpec>& detectors,
                     const WordLists& lists, std::string_view program, uint64_t seed = 0);

/// As load_ruleset (ruleset.h). What it loaded from the same files, lists and detectors before, it takes from the
/// cache; what it has loaded anew it keeps there.
Ruleset load_ruleset(const std::vector<RulesetFile>& files, const std::vector<DetectorSpec>& detectors,
                     const WordLists& shared_lists, const RulesetCache& cache);

}  // namespace decalque
