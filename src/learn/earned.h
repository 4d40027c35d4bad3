#pragma once
// Whether a rule's level is earned: post-edits and clean text measured, and sentences that a reader judged.

#include <string>
#include <string_view>
#include <vector>

#include "learn/evidence.h"
#include "rules/problem.h"

namespace decalque {

/// A rule stands at level certain on one of two feet, and never with an alarm in clean text that nobody judged right:
/// post-edits  at least kHitsEnough suggestions in them, and with 95 % confidence at most kBadAtMost bad. Post-editors
///             leave errors standing, so the bound is wide.
/// judgement   at least kSentencesEnough sentences made for the rule and read one by one, and with 95 % confidence at
///             most kWrongAtMost wrong.
inline constexpr uint64_t kHitsEnough = 6;
inline constexpr double kBadAtMost = 1.0 / 3;
inline constexpr uint64_t kSentencesEnough = 20;
inline constexpr double kWrongAtMost = 0.125;

/// A sentence made for a rule, what the rule makes of it, and whether that is right: a line of
/// `rulesets/judgements/<family>.tsv`. The verdict `alarm` is of a suggestion in clean text that is right there.
struct JudgedSentence {
  std::string rule;
  std::string verdict;  ///< right, wrong, alarm
  std::string before;
  std::string after;
  Place place;
};

/// Throws LoadError with every problem. `file` is the table's name in them.
std::vector<JudgedSentence> read_judgements(std::string_view text, const std::string& file);

struct JudgementCount {
  uint64_t right = 0;
  uint64_t wrong = 0;
  uint64_t alarms = 0;

  uint64_t sentences() const { return right + wrong; }
};

JudgementCount judgement_of(std::string_view rule, const std::vector<JudgedSentence>& sentences);

enum class LevelStanding : uint8_t {
  earned,   ///< The evidence allows level certain.
  lacking,  ///< Too little is known.
  against   ///< The evidence speaks against it.
};

struct Earned {
  LevelStanding standing = LevelStanding::lacking;
  std::string why;  ///< In words, with the figures.
};

/// `evidence` is nullptr for a rule that was never measured.
Earned earned(const RuleEvidence* evidence, const JudgementCount& judgement);

}  // namespace decalque
