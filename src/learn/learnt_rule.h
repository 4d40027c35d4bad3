#pragma once
// A rule as it was learnt, and as it is written.

#include <string>
#include <string_view>
#include <vector>

#include "learn/measure.h"
#include "rules/rule_writer.h"

namespace decalque {

/// A learnt rule and what speaks for it.
struct LearntRule {
  RuleText text;                   ///< Without a message it has one that says what editors did.
  std::string before;              ///< What is corrected, in words.
  std::string after;               ///< What it becomes, in words; "" when it is taken out.
  RuleEvidence seen;               ///< On all pairs given, and in clean text.
  std::vector<std::string> forms;  ///< The words as they stood, one for each pattern that went into it.
  bool is_term = false;            ///< Of names and nouns, without a look at what stands beside them.
  RuleEvidence unseen;             ///< On the pairs that it would not need to be brought up, and the held-out ones.
};

/// The rule's message.
std::string message_of(const LearntRule& rule);
/// Its entry in a rule file.
std::string rule_text(const LearntRule& rule);

/// A family of rules in the order they were learnt.
struct LearntFamily {
  std::string name;
  std::string about;
  std::vector<LearntRule> rules;
};
/// Its file, for `en/NAME.yaml`.
std::string yaml_text(const LearntFamily& family);

}  // namespace decalque
