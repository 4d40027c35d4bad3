#pragma once
// Private to learn/: where the patterns of candidates stand.

#include <array>
#include <functional>
#include <vector>

#include "learn/candidate.h"
#include "learn/key_index.h"

namespace decalque {

/// Looks at every place for every pattern of a list of candidates, which is in order of patterns. Both must outlive it.
class Survey {
 public:
  Survey(const Lessons& lessons, const std::vector<LearnCandidate>& candidates);

  /// found(first candidate of a pattern, lesson, place)
  using Found = std::function<void(uint32_t, uint32_t, TokenRange)>;
  /// In clean text, or in translations; in order of lessons and places.
  void run(bool clean, const Found& found) const;

 private:
  void add(uint32_t index);
  void look(uint32_t l, const Lesson& lesson, TokenRange range, const Found& found) const;
  void look_right(const Spot& place, uint64_t stem, uint32_t l, const Found& found) const;

  const Lessons& lessons_;
  const std::vector<LearnCandidate>& candidates_;
  KeyIndex patterns_;
  KeyFilter focuses_, stems_;
  std::array<std::vector<uint16_t>, kLongestFocus + 1> ways_;  // to see a focus of so many words
};

}  // namespace decalque
