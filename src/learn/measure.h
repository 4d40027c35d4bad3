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
  uint64_t good = 0;
  uint64_t neutral = 0;
  uint64_t bad = 0;
  uint64_t unfixed = 0;  ///< Suggestions without a fix.
  uint64_t clean = 0;    ///< Suggestions in clean text.

  uint64_t judged() const { return good + neutral + bad; }
  bool operator==(const RuleEvidence&) const = default;
};

/// A machine translation and what a person made of it, one line each.
struct Pair {
  std::string_view translation;
  std::string_view post_edit;
  std::string_view language;  ///< Of the original, ISO 639-1; "" when not known.
  std::string where;          ///< "et-en.train.mt:17", for verdicts.
};

/// What one suggestion came to.
enum class Effect : uint8_t { good, neutral, bad, unfixed, clean };
std::string_view name(Effect effect);

/// One suggestion and its effect, for reading.
struct Verdict {
  const Rule* rule = nullptr;
  Effect effect = Effect::neutral;
  std::string where;   ///< The pair's, or the clean text's.
  std::string before;  ///< The line.
  std::string after;   ///< With the fix; "" when there is none.
  std::string human;   ///< The post-edit; "" in clean text.
};

/// Counts over texts, rule by rule in the order of their ids. One for each thread or piece of work; add() them up.
class Measurement {
 public:
  /// The verdicts of `shown` are kept; nullptr: none are.
  explicit Measurement(const Engine& engine, const Rule* shown = nullptr);

  void add_pair(const Pair& pair, Scratch& scratch) { add_pairs({pair}, scratch); }
  /// Lines of one text in one language, read as an article is: rules see its other lines, too. A suggestion is judged
  /// on the lines it touches.
  void add_pairs(const std::vector<Pair>& lines, Scratch& scratch);
  /// A text as people write it: every suggestion is an alarm. `where` names it in verdicts.
  void add_clean(std::string_view text, const std::string& where, Scratch& scratch);
  void add(const Measurement& other);

  const std::vector<RuleEvidence>& rules() const { return rules_; }
  uint64_t pairs() const { return pairs_; }
  uint64_t clean_words() const { return clean_words_; }  ///< Words and marks.
  /// In order of the texts.
  const std::vector<Verdict>& verdicts() const { return verdicts_; }

 private:
  RuleEvidence& of(const Rule& rule);
  void judge(const Suggestion& suggestion, const std::vector<Pair>& lines, size_t first, size_t last, uint32_t begin);

  const Engine* engine_;
  const Rule* shown_;
  std::vector<RuleEvidence> rules_;
  std::vector<Verdict> verdicts_;
  uint64_t pairs_ = 0;
  uint64_t clean_words_ = 0;
};

}  // namespace decalque
