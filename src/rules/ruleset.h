#pragma once
// Rulesets on disk and in memory. The only room with yaml-cpp.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/rule.h"
#include "rules/word_map.h"

namespace decalque {

/// What a detector of `edit/` is called and takes, so that a ruleset can be checked.
struct DetectorSpec {
  struct Option {
    std::string name;
    std::string about;
    OptionValue standard;  ///< Its value when left away; also its type.
  };
  std::string name;
  std::string about;
  std::vector<Option> options;
  std::vector<std::string> captures;  ///< What its messages may name.
};

/// A file given to the loader.
struct RulesetFile {
  std::string path;  ///< As it is to be named in problems, `<target>/<family>.yaml` at its end.
  std::string text;
};

/// All rules of a run, sorted by id, and their lists. Immutable once loaded.
struct Ruleset {
  std::vector<Rule> rules;
  /// Word lists by name, of all files and of `dictionaries/` (a list defined in a file is seen by that file first).
  std::map<std::string, std::vector<std::string>, std::less<>> lists;
  /// Maps by name: lower-case key to value, for `{x|list:NAME}`.
  std::map<std::string, WordMap, std::less<>> maps;

  const Rule* find(std::string_view id) const;
};

/// Reads rule files; throws LoadError with every problem of every file. The order of `files` does not matter.
/// `shared_lists` are lists from `dictionaries/`.
Ruleset load_ruleset(const std::vector<RulesetFile>& files, const std::vector<DetectorSpec>& detectors,
                     std::map<std::string, std::vector<std::string>, std::less<>> shared_lists = {});
/// Opens every `*.yaml` under the folders (`DIR/en/family.yaml`), and `*.txt` lists under `lists_folder`
/// (a word or phrase a line, `#` comments; named by their file). Throws LoadError.
std::vector<RulesetFile> read_ruleset_files(const std::filesystem::path& folder);
std::map<std::string, std::vector<std::string>, std::less<>> read_lists(const std::filesystem::path& folder);

/// A hash of what the file system tells of the files that the two above read there (path, size, times, place), without
/// opening one: as long as it is the same, so are the files. nullopt where that cannot be said: one is not there, or was
/// changed within the last seconds and could be changed again without its times telling. Throws LoadError.
std::optional<uint64_t> sources_stamp(const std::vector<std::filesystem::path>& folders);

/// The JSON Schema (draft-07) of a rule file, for editors; two-space indentation, a final newline.
std::string ruleset_schema(const std::vector<DetectorSpec>& detectors);

/// yaml-cpp's version, for `--version`.
std::string yaml_version();

}  // namespace decalque
