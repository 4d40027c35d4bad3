#pragma once
// Private to learn/: which candidates are likely to be right on pairs that are not there yet.

#include <optional>

#include "learn/candidate.h"
#include "learn/hands.h"
#include "learn/logistic.h"
#include "lexicon/lexicon.h"

namespace decalque {

/// What a correction is about, as far as its promise goes: a word that is no English is nearly always changed, a
/// preposition hardly ever.
enum class Matter : uint8_t { twisted_name, unknown_word, name, content, function_word, mark, insertion };
inline constexpr size_t kMatterCount = 7;

/// Tells from what is known of a candidate how likely it is to be right the next time. It has learnt that from all
/// candidates together: for each fold what is known is what the other folds say, and the case is what this fold shows.
/// So no candidate is judged by the pairs that speak for it. Known are: what came of it, what it is about, what it
/// does, how many neighbours it looks at, and by whose hand. The question put is always: under a light hand.
class Jury {
 public:
  struct Bar {
    double good = 0.6;  ///< The least likelihood that a line comes nearer.
    double bad = 0.10;  ///< The greatest that it goes farther away.
  };
  struct Forecast {
    double good = 0;
    double bad = 0;
  };
  /// `standings` are those of the candidates.
  Jury(const Lessons& lessons, const std::vector<LearnCandidate>& candidates,
       const std::vector<CandidatePlace>& standings, const Lexicon& lexicon);

  Forecast forecast(const LearnCandidate& candidate) const;
  bool passes(const LearnCandidate& candidate, const Bar& bar) const;
  Matter matter(const LearnCandidate& candidate) const;

 private:
  /// What is known of a candidate by this tally, under a hand so heavy.
  std::vector<float> features(const LearnCandidate& candidate, const Tally& tally, double heaviness) const;
  std::string words(const LearnCandidate& candidate) const;

  const Lessons& lessons_;
  Hands hands_;
  std::vector<uint8_t> unknown_;  // by string: 0 not asked, 1 known, 2 unknown
  LogisticModel good_, bad_;
};

}  // namespace decalque
