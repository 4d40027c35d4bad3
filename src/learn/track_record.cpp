#include "learn/track_record.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace decalque {

namespace {

constexpr uint32_t kNone = UINT32_MAX;
constexpr uint32_t kStretch = 20;  // pairs

bool is_before(const LearnCandidate& candidate, std::pair<uint64_t, StringId> wanted) {
  return std::pair(candidate.pattern, candidate.fix) < wanted;
}

}  // namespace

TrackRecords::TrackRecords(const Lessons& lessons, const std::vector<LearnCandidate>& candidates,
                           const std::vector<CandidatePlace>& standings)
    : candidates_(candidates), words_(candidates.size(), kNone), places_(candidates.size()) {
  for (uint32_t i = 0; i < candidates.size(); ++i) {
    const LearnCandidate& candidate = candidates[i];
    const Spot spot(lessons, lessons.lessons[candidate.lesson], candidate.place);
    const std::pair wanted{spot.focus_key(candidate.focus), candidate.fix};  // the pattern without neighbours
    const auto at = std::lower_bound(candidates.begin(), candidates.end(), wanted, is_before);
    if (at != candidates.end() && std::pair(at->pattern, at->fix) == wanted)
      words_[i] = static_cast<uint32_t>(at - candidates.begin());
  }
  std::vector<uint32_t> last(candidates.size(), kNone);
  for (const CandidatePlace& standing : standings) {
    if (standing.outcome != PlaceOutcome::good) continue;
    const Lesson& lesson = lessons.lessons[standing.lesson];
    const uint32_t stretch = lesson.pair / kStretch * kMostFolds + lesson.fold;
    uint16_t& count = places_[standing.candidate][lesson.fold];
    if (std::exchange(last[standing.candidate], stretch) != stretch && count < std::numeric_limits<uint16_t>::max())
      ++count;
  }
}

TrackRecord TrackRecords::of(uint32_t candidate) const {
  TrackRecord record{candidates_[candidate].all(), {}, 0};
  if (words_[candidate] != kNone) record.words = candidates_[words_[candidate]].all();
  for (const uint16_t count : places_[candidate]) record.places += count;
  return record;
}

TrackRecord TrackRecords::without(uint32_t candidate, uint8_t fold) const {
  TrackRecord record = of(candidate);
  record.own = candidates_[candidate].without(fold);
  if (words_[candidate] != kNone) record.words = candidates_[words_[candidate]].without(fold);
  record.places -= places_[candidate][fold];
  return record;
}

}  // namespace decalque
