#pragma once
// Private to learn/: a candidate and its record in numbers.

#include <string>
#include <vector>

#include "learn/track_record.h"
#include "learn/usage.h"
#include "lexicon/lexicon.h"

namespace decalque {

/// What a correction is about, as far as its promise goes: a word that is no English is nearly always changed, a
/// preposition hardly ever.
enum class Matter : uint8_t { twisted_name, unknown_word, name, content, function_word, mark, insertion };
inline constexpr size_t kMatterCount = 7;

/// Numbers that tell the promising candidates from the others.
class Features {
 public:
  Features(const Lessons& lessons, const std::vector<LearnCandidate>& candidates, const Lexicon& lexicon);

  Matter matter(const LearnCandidate& candidate) const;
  /// What is known of it by this record, under a hand so heavy (hands.h). Always as many, in the same order.
  std::vector<float> of(const LearnCandidate& candidate, const TrackRecord& record, double heaviness) const;

 private:
  const Lessons& lessons_;
  std::vector<uint8_t> unknown_;  // by string: 0 not asked, 1 known, 2 unknown
  Usage usage_;
};

}  // namespace decalque
