#pragma once
// What loads and is hardly meant so, told when rules are tested.

#include <map>
#include <string>

#include "lexicon/lexicon.h"
#include "rules/doubts.h"

namespace decalque {

/// The doubts about the rules of some files, by rule.
class RuleDoubts {
 public:
  /// Takes the file's doubts in, in place of what was known of its rules.
  void read(const RulesetFile& file);
  /// Nothing is told of rules in files that were not read.
  /// "file:12:14: en/x/y: what, what was expected", the line and a caret, for each; "" without doubts.
  std::string lines_about(const Rule& rule, const Lexicon& lexicon) const;

 private:
  std::map<std::string, std::vector<Doubt>> by_file_;
};

}  // namespace decalque
