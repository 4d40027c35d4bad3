#pragma once
// Why rules spoke or were silent about a text. Slow: for one sentence and a person who asks.

#include <string>
#include <vector>

#include "edit/suggest.h"
#include "edit/trace.h"

namespace decalque {

/// What became of a rule at one place, the farthest first.
enum class Outcome : uint8_t {
  applied,  ///< Its correction is made.
  shown,    ///< It speaks, but corrects nothing: a hint, or a level that was not asked for.
  beaten,   ///< Another rule's correction of the same place is made.
  no_fix,   ///< Pattern and conditions hold, but no fix can be made: it changes nothing, touches what is protected,
            ///< a template has no answer, or the rule has spoken of an overlapping place already.
  refused,  ///< The pattern matches; a condition refuses.
  no_match  ///< No pattern matches.
};

/// A condition asked of a match.
struct ConditionAnswer {
  const RuleCondition* condition = nullptr;
  bool is_so = false;   ///< What it says is so.
  bool allows = false;  ///< The rule may go on.
};

/// How one rule fared at one place. Refers to the engine's rules.
struct RuleExplanation {
  const Rule* rule = nullptr;
  Outcome outcome = Outcome::no_match;
  size_t pattern = 0;  ///< Which of the rule's patterns the trace is of. Nothing is traced of a detector.
  Trace trace;
  std::vector<std::string> captures;  ///< Names of the trace's captures.
  std::vector<ConditionAnswer> conditions;
  std::optional<Suggestion> suggestion;
  const Rule* beaten_by = nullptr;
  std::string beaten_because;  ///< "is surer", "begins earlier", "is longer", "comes first by its id"
  int words = 0;  ///< Content words of the rule's own that were met on the way: how near it came to being meant.
};

/// Explains single rules and all rules of an engine over one document, corrected once at a level.
class Explainer {
 public:
  Explainer(const Document& document, const Knowledge& knowledge, Level level);

  /// Every match of the rule; if there is none, the place where it came farthest. Of a detector every suggestion, or
  /// one explanation without trace.
  std::vector<RuleExplanation> explain(const Rule& rule);
  /// All that spoke or matched, in order of place, then those that found a word of theirs, the nearest first.
  std::vector<RuleExplanation> explain_all();

  /// What of the token goes against the condition, as facts: "tag JJ (ADJ)", "lemma fast"; joined by commas.
  std::string why_not(const Condition& condition, uint32_t token) const;

 private:
  RuleExplanation traced(const Rule& rule, size_t pattern, Trace trace);
  void judge(RuleExplanation& explanation);
  void settle(RuleExplanation& explanation, const Suggestion& suggestion);
  const Suggestion* suggestion_at(const Rule& rule, Span focus) const;
  std::vector<RuleExplanation> explain_detector(const Rule& rule);

  const Document& document_;
  const Knowledge& knowledge_;
  Level level_;
  Evidence evidence_;
  TokenContext tokens_;
  Matcher::Scratch scratch_;
  std::vector<Suggestion> suggestions_;
};

}  // namespace decalque
