#pragma once
// Where rules match.

#include <memory>
#include <vector>

#include "edit/anchor.h"
#include "edit/program.h"
#include "rules/ruleset.h"

namespace decalque {

/// A rule's pattern found in a document.
struct Match {
  uint32_t rule = 0;  ///< Index in the ruleset.
  TokenRange range;
  std::vector<TokenRange> captures;  ///< By the index of CompiledRule::captures; {kNowhere, kNowhere} took no part.
};

/// A condition around a match, ready to run.
struct CompiledCondition {
  const RuleCondition* condition = nullptr;
  Program program;
  uint32_t capture = kNowhere;  ///< Index of the subject, when it is a capture.
  uint32_t other = kNowhere;    ///< Index of the capture compared with.
};

/// A rule, ready to run.
struct CompiledRule {
  const Rule* rule = nullptr;
  std::vector<std::string> captures;
  std::vector<Program> programs;  ///< One a pattern.
  std::vector<CompiledCondition> conditions;
};

/// The rules that are asked: those of level `least` and surer ones, or one alone.
struct RuleChoice {
  Level least = Level::hint;
  const Rule* only = nullptr;
  bool has(const Rule& rule) const { return only ? only == &rule : rule.level <= least; }
};

/// All patterns of a ruleset over an index: what a token costs follows the rules it makes possible, not all rules.
/// Immutable; the ruleset must outlive it.
class Matcher {
 public:
  /// Enters the rules' strings in `strings`, which must not grow any more once documents are matched.
  /// Problems (regular expressions) are added to `problems`.
  Matcher(const Ruleset& ruleset, StringPool& strings, std::vector<Problem>& problems);

  /// Work memory for one thread.
  struct Scratch {
    Runner runner;
    std::vector<uint32_t> next_start;  // by pattern: places before it have been tried
    std::vector<uint32_t> slots;
  };

  /// Every match of the chosen rules whose conditions hold, ordered by place, then rule. For one rule and pattern, a
  /// match may overlap another that starts later.
  std::vector<Match> find(const TokenContext& context, const RuleChoice& choice, Scratch& scratch) const;

  const std::vector<CompiledRule>& rules() const { return rules_; }

 private:
  struct Posting {
    uint32_t pattern;
    uint16_t min;
    uint16_t max;
    Level level;  // a list has the surer ones first
  };
  struct PatternRef {
    uint32_t rule;
    uint32_t program;
  };
  void add_rule(const Rule& rule, StringPool& strings, std::vector<Problem>& problems);
  void add_postings(const Anchor& anchor, uint32_t pattern, Level level);
  void sort_postings();
  void try_posting(const Posting& posting, const TokenContext& context, const Segment& segment, uint32_t token,
                   Scratch& scratch, std::vector<Match>& matches) const;
  bool conditions_hold(const CompiledRule& rule, const Match& match, const TokenContext& context,
                       const Segment& segment, Scratch& scratch) const;

  std::vector<CompiledRule> rules_;
  std::vector<PatternRef> patterns_;
  std::vector<std::vector<Posting>> by_form_;  // by string number
  std::vector<std::vector<Posting>> by_lemma_;
  std::vector<std::vector<Posting>> by_upos_, by_xpos_, by_kind_;
  std::vector<Posting> everywhere_;
  uint32_t upos_used_ = 0;
  uint64_t xpos_used_ = 0;
  KindSet kinds_used_;
};

}  // namespace decalque
