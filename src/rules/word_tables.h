#pragma once
// The word lists and maps of all files, and which of them a file sees.

#include <map>
#include <string>
#include <vector>

#include "rules/rule_file.h"

namespace decalque {

/// A file sees its own lists and maps first, then the shared lists, then what one single other file defines.
class WordTables {
 public:
  using Lists = decltype(Ruleset::lists);
  using Maps = decltype(Ruleset::maps);

  explicit WordTables(Lists shared);
  /// Enters a file's `lists:` and `maps:`; all files are read before the first question.
  void read(RuleFile& file);
  /// The lists a file sees, by the name it knows them by. The addresses stay while this object lives.
  std::map<std::string, const std::vector<std::string>*, std::less<>> lists_of(const RuleFile& file) const;
  /// The maps a file sees: the name it knows each by, and its key in maps().
  std::map<std::string, std::string, std::less<>> maps_of(const RuleFile& file) const;
  /// All lists and maps by key, a file's own as `family/name`, and as `name` where that is not taken.
  void move_to(Ruleset& ruleset);

 private:
  using Keys = std::map<std::string, std::vector<std::string>, std::less<>>;

  void read_lists(RuleFile& file);
  void read_maps(RuleFile& file);

  Lists lists_;
  Maps maps_;
  Names shared_names_;
  Keys list_keys_;  ///< Name to the keys of the files' lists of that name.
  Keys map_keys_;
};

}  // namespace decalque
