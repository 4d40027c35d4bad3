#pragma once
// One rule file: its tree and its head, before its rules are read.

#include <map>
#include <string>
#include <string_view>

#include "rules/ruleset.h"
#include "rules/yaml_fields.h"

namespace decalque {

/// A rule file with what it says of itself. Refers to the text it was given, which outlives it.
struct RuleFile {
  explicit RuleFile(const RulesetFile& file);
  RuleFile(const RuleFile&) = delete;
  RuleFile& operator=(const RuleFile&) = delete;

  /// What a list or map of this file is called in the ruleset: "titles/jobs".
  std::string key(std::string_view name) const { return family + "/" + std::string(name); }

  SourceText source;
  YamlNode root;
  bool broken = false;  ///< Not YAML: keys may be missing that the author wrote.
  std::string target;   ///< The folder's name.
  std::string family;   ///< The file's name.
  std::string about;
  const YamlNode* lists = nullptr;
  const YamlNode* maps = nullptr;
  const YamlNode* rules = nullptr;
};

/// The keys of a rule file.
const Names& file_keys();

}  // namespace decalque
