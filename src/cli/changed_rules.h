#pragma once
// Rule files that are being written, looked at again and again.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "cli/loaded.h"

namespace decalque {

/// The files of some ruleset folders, with what stood in them when last looked at.
class RuleFiles {
 public:
  explicit RuleFiles(std::vector<std::filesystem::path> folders);
  /// Files that came or whose contents are others than at the last call; waits until there are any, looking some thirty
  /// times a second. Files that went are forgotten.
  std::vector<RulesetFile> wait_for_changes();
  /// One look, without waiting.
  std::vector<RulesetFile> changed();
  /// All files by path, as last seen.
  std::map<std::string, std::string> texts() const;

 private:
  struct Seen {
    std::filesystem::file_time_type time;
    uintmax_t size = 0;
    std::string text;
  };
  std::vector<std::filesystem::path> folders_;
  std::map<std::string, Seen> seen_;
};

/// A ruleset with one file read anew: its rules take the place of those of the same family. Rules and levels are chosen
/// as in `setup`. Throws LoadError when the file has problems.
Ruleset with_file(const Ruleset& ruleset, const RulesetFile& file, const EngineOptions& setup);

/// The ids of the file's rules whose entries differ between two texts of it; all of them when what stands outside
/// entries (lists, maps) differs. `ruleset` has the rules as `after` has them.
std::vector<std::string> changed_rules(const Ruleset& ruleset, const RulesetFile& after, const std::string& before);

}  // namespace decalque
