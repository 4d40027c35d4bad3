#pragma once
// Private to learn/: which candidates are right often enough on pairs that did not bring them up.

#include <map>

#include "learn/candidate.h"
#include "lexicon/lexicon.h"

namespace decalque {

/// The lower end of the one-sided Wilson interval for a share of `hits` in `trials`, `z` standard errors down; 0
/// without trials.
double lower_bound_of_share(uint64_t hits, uint64_t trials, double z);

/// What a correction is about, as far as its promise goes: a word that is no English is nearly always changed, a
/// preposition hardly ever.
enum class Matter : uint8_t { twisted_name, unknown_word, name, content, function_word, mark, insertion };

/// Candidates that stand at many unseen places are judged by those. Others are judged by how those with the like record
/// fared: for each fold, the record is what the other folds say, and the outcome is what this fold shows. So no
/// candidate is judged by the pairs that speak for it.
class Jury {
 public:
  struct Bar {
    double good = 0.6;  ///< The least that the lower bound of good outcomes may be.
    double bad = 0.2;   ///< The most that the upper bound of bad outcomes may be.
    double z = 1.0;
  };
  Jury(const Lessons& lessons, const std::vector<LearnCandidate>& candidates, const Lexicon& lexicon);

  /// What came of the candidate's like on folds that had not shaped their record.
  const Tally& like(const LearnCandidate& candidate) const;
  bool passes(const LearnCandidate& candidate, const Bar& bar) const;
  Matter matter(const LearnCandidate& candidate) const;

 private:
  uint32_t record(const LearnCandidate& candidate, const Tally& tally) const;

  const Lessons& lessons_;
  const Lexicon& lexicon_;
  std::vector<uint8_t> unknown_;  // by string: 0 not asked, 1 known, 2 unknown
  std::map<uint32_t, Tally> records_;
};

}  // namespace decalque
