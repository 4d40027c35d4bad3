#pragma once
// Private to learn/: patterns with a correction that people made more than once, and how it fares everywhere.

#include <array>

#include "learn/outlook.h"
#include "learn/trial.h"

namespace decalque {

constexpr uint32_t kMostFolds = 8;

/// What came of a correction where its pattern stands.
struct Tally {
  uint32_t good = 0;   ///< It brings the line nearer to what people made of it.
  uint32_t other = 0;  ///< No nearer.
  uint32_t bad = 0;    ///< Farther away.
  uint32_t stands() const { return good + other + bad; }
  void add(const Tally& more) { good += more.good, other += more.other, bad += more.bad; }
  bool operator==(const Tally&) const = default;
};

/// A pattern, a correction, and its tallies. The pattern is that of the place where it was met first.
struct LearnCandidate {
  uint64_t pattern = 0;  ///< Spot::key.
  StringId fix = 0;
  uint32_t lesson = 0;
  TokenRange place;
  uint16_t focus = 0;
  uint16_t outlook = 0;  ///< Index in outlooks().
  bool name = false;     ///< A twisted name is put right, wherever it stands.
  std::array<Tally, kMostFolds> folds{};

  Tally all() const;
  /// How often people must have made it: of names once is enough.
  uint32_t needed(uint32_t least) const;
  /// What all folds but this one say.
  Tally without(uint8_t fold) const;
};

/// Every candidate that people made at least `least` times (of names once is enough), in order of pattern, then
/// correction; without tallies.
std::vector<LearnCandidate> candidates_made(const Lessons& lessons, uint32_t least);

/// Those of them that may become rules, in the same order: silent in clean text, and good at half of their places or
/// more; with tallies over all lessons. Closed places neither count for nor against.
std::vector<LearnCandidate> hopeful(const Lessons& lessons, const Lexicon& lexicon,
                                    std::vector<LearnCandidate> candidates);

/// Where a candidate's pattern stands.
struct CandidatePlace {
  uint32_t candidate = 0;  ///< Index in the list.
  uint32_t lesson = 0;
  TokenRange place;
  PlaceOutcome outcome = PlaceOutcome::bad;
};
/// Of these candidates, all places where they stand; in order of lessons and places.
std::vector<CandidatePlace> find_standings(const Lessons& lessons, const Lexicon& lexicon,
                                           const std::vector<LearnCandidate>& candidates);

}  // namespace decalque
