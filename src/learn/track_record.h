#pragma once
// Private to learn/: what became of candidates, all in all and without a part of the pairs.

#include <array>
#include <vector>

#include "learn/candidate.h"

namespace decalque {

/// What is known of a candidate by some of the pairs.
struct TrackRecord {
  Tally own;
  Tally words;          ///< Of the same correction of the same words, whatever stands beside them; none: not tried.
  uint32_t places = 0;  ///< Stretches of a few pairs in which it was good: of one article it may be good only there.
};

/// The records of all candidates.
class TrackRecords {
 public:
  /// `candidates` in order of pattern, then correction; `standings` theirs, in order of lessons.
  TrackRecords(const Lessons& lessons, const std::vector<LearnCandidate>& candidates,
               const std::vector<CandidatePlace>& standings);

  /// By all pairs.
  TrackRecord of(uint32_t candidate) const;
  /// By all pairs but those of this fold.
  TrackRecord without(uint32_t candidate, uint8_t fold) const;

 private:
  const std::vector<LearnCandidate>& candidates_;
  std::vector<uint32_t> words_;                             // index of the candidate without neighbours, or kNone
  std::vector<std::array<uint16_t, kMostFolds>> places_{};  // by candidate
};

}  // namespace decalque
