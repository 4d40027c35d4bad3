#pragma once
// Private to learn/: of many candidates that overlap, the few that make the corrections.

#include "learn/candidate.h"

namespace decalque {

/// Takes candidates one after another, always the one that adds most: good places that no other has yet, less the bad
/// ones. Of equals the one with the fewest and widest words, then the first. Those that add fewer than `least` good
/// places are left. `standings` are those of the candidates. Gives indices in the order they were taken.
std::vector<uint32_t> choose_candidates(const Lessons& lessons, const std::vector<LearnCandidate>& candidates,
                                        std::vector<CandidatePlace> standings, uint32_t least);

}  // namespace decalque
