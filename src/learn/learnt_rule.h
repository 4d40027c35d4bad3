#pragma once
// A rule as it was learnt, and as it is written.

#include <string>
#include <string_view>
#include <vector>

#include "learn/measure.h"

namespace decalque {

/// A sentence of the pairs as a rule's own test; `to` "" is a sentence to keep.
struct LearntExample {
  std::string from;
  std::string to;
};

/// A learnt rule, before and after it is text.
struct LearntRule {
  std::string id;       ///< Without target and family.
  std::string pattern;  ///< In the pattern language.
  std::string fix;      ///< As YAML: a quoted text or a flow mapping.
  std::string before;   ///< What is corrected, in words.
  std::string after;    ///< What it becomes, in words; "" when it is taken out.
  std::string issue;
  RuleEvidence seen;    ///< On all pairs given.
  RuleEvidence unseen;  ///< Of these, where the rest of the pairs would have brought the rule up, too.
  std::vector<LearntExample> examples;
};

/// `text` as a YAML scalar in single quotes.
std::string yaml_quoted(std::string_view text);

/// A family file, `family.yaml` for a folder `en/`: the rules in the order given.
struct LearntFamily {
  std::string name;
  std::string about;
  std::vector<std::string> from;  ///< Languages of the originals.
  std::vector<LearntRule> rules;
};
std::string yaml_text(const LearntFamily& family);

}  // namespace decalque
