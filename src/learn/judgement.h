#pragma once
// Private to learn/: which candidates are likely to be right on pairs that are not there yet.

#include <vector>

#include "learn/features.h"
#include "learn/hands.h"
#include "learn/logistic.h"

namespace decalque {

/// Tells from what is known of a candidate how likely it is to be right the next time. It has learnt that from all
/// candidates together: for each fold what is known is what the other folds say, and the case is what this fold shows.
/// So no candidate is judged by the pairs that speak for it. Known are: what came of it and of the same words with any
/// neighbours, in how many places, what it is about, what it does, at how many neighbours it looks and how closely, how
/// people use the words, and by whose hand. The question put is always: under a light hand. Of fewer than a hundred
/// cases nothing can be learnt: there a candidate's own record decides.
class Jury {
 public:
  struct Bar {
    double good = 0.6;  ///< The least likelihood that a line comes nearer.
    double bad = 0.10;  ///< The greatest that it goes farther away.
  };
  struct Forecast {
    double good = 0;
    double bad = 0;
    /// What one more place is worth, in good places.
    double worth() const;
  };
  /// `candidates` in order of pattern, then correction; `standings` theirs, in order of lessons.
  Jury(const Lessons& lessons, const std::vector<LearnCandidate>& candidates,
       const std::vector<CandidatePlace>& standings, const Lexicon& lexicon);

  /// Of a candidate, by its index.
  Forecast forecast(uint32_t candidate) const;
  bool passes(uint32_t candidate, const Bar& bar) const;
  /// What a place of a candidate that passes is worth, as roughly as forecasts can tell it: in tenths, and where cases
  /// are few, all the same.
  double worth(uint32_t candidate) const;

 private:
  const std::vector<LearnCandidate>& candidates_;
  Hands hands_;
  TrackRecords records_;
  Features features_;
  LogisticModel good_, bad_;
  double step_ = 1;  // of worth
};

}  // namespace decalque
