#pragma once
// Private to learn/: a candidate and its record in numbers.

#include <array>
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

  /// What is known of a candidate, by its index and this record, under a hand so heavy (hands.h). Always as many, in
  /// the same order.
  std::vector<float> of(uint32_t candidate, const TrackRecord& record, double heaviness) const;

 private:
  /// What is the same whatever the record.
  struct Nature {
    Matter matter = Matter::insertion;
    std::array<bool, 5> does{};  ///< Takes out, takes out what means something, inflects, replaces a lemma, orders.
    double alike = 0;            ///< The words and the new ones.
    bool only_case = false;
    bool bare = true;  ///< No neighbours.
    std::vector<float> numbers;
  };
  Matter matter(const LearnCandidate& candidate) const;
  Nature nature(const LearnCandidate& candidate, const Usage& usage) const;

  const Lessons& lessons_;
  std::vector<uint8_t> unknown_;  // by string: 0 not asked, 1 known, 2 unknown
  std::vector<Nature> natures_;   // by candidate
};

}  // namespace decalque
