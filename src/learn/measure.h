#pragma once
// Rules held against what people did: post-edits of machine translations, and clean text.

#include <string>
#include <string_view>
#include <vector>

#include "decalque.h"

namespace decalque {

/// What a rule's suggestions came to. A suggestion's first fix is made alone on the translated line:
/// good    the line is nearer to the human post-edit (word-level distance)
/// neutral it is no nearer and no farther: the person changed this place too, but otherwise
/// bad     it is farther away
struct RuleEvidence {
  std::string id;
  Level level = Level::hint;
  uint64_t good = 0;
  uint64_t neutral = 0;
  uint64_t bad = 0;
  uint64_t unfixed = 0;  ///< Suggestions without a fix.
  uint64_t clean = 0;    ///< Suggestions in clean text.

  uint64_t judged() const { return good + neutral + bad; }
};

/// One suggestion and its verdict, for reading.
struct Verdict {
  const Rule* rule = nullptr;
  char sort = 'n';     ///< g n b: good, neutral, bad; c: in clean text; u: without a fix
  std::string before;  ///< The line.
  std::string after;   ///< With the fix.
  std::string human;   ///< The post-edit; "" in clean text.
};

/// Counts over texts, rule by rule in the order of their ids. One for each thread; add() them up.
class Measurement {
 public:
  explicit Measurement(const Engine& engine);

  /// A machine translation and its post-edit.
  void add_pair(std::string_view translation, std::string_view post_edit, const std::string& language,
                Scratch& scratch);
  /// A text as people write it: every suggestion is an alarm.
  void add_clean(std::string_view text, Scratch& scratch);
  void add(const Measurement& other);

  const std::vector<RuleEvidence>& rules() const { return rules_; }
  uint64_t pairs() const { return pairs_; }
  uint64_t clean_words() const { return clean_words_; }
  /// Kept when asked for, in order of the texts.
  const std::vector<Verdict>& verdicts() const { return verdicts_; }
  void keep_verdicts() { keeps_verdicts_ = true; }

 private:
  RuleEvidence& of(const Rule& rule);
  void keep(const Rule& rule, char sort, std::string_view before, std::string after, std::string_view human);

  const Engine& engine_;
  std::vector<RuleEvidence> rules_;
  std::vector<Verdict> verdicts_;
  uint64_t pairs_ = 0;
  uint64_t clean_words_ = 0;
  bool keeps_verdicts_ = false;
};

/// The upper end of the one-sided 95 % Wilson interval for a share of `hits` in `trials`; 1 without trials.
double upper_bound_of_share(uint64_t hits, uint64_t trials);

/// Why a rule may not be `certain` by what was measured; "" when it may. docs/catalogue.md states the bounds.
std::string objection_to_certain(const RuleEvidence& evidence, uint64_t clean_words);

/// `rulesets/evidence.tsv`: a comment line that says what was measured, a header, one line a rule. With a final
/// newline.
std::string evidence_table(const Measurement& measurement, std::string_view measured_on);

}  // namespace decalque
