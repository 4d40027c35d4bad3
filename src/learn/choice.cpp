#include "learn/choice.h"

#include <algorithm>
#include <queue>

namespace decalque {

namespace {

constexpr double kBadWeighs = 3;
constexpr double kOtherWeighs = 0.5;

class Choice {
 public:
  Choice(const Lessons& lessons, const std::vector<LearnCandidate>& candidates, std::vector<CandidatePlace> standings)
      : candidates_(candidates), standings_(std::move(standings)), taken_(lessons.tokens.size() + 1) {
    std::stable_sort(standings_.begin(), standings_.end(),
                     [](const CandidatePlace& a, const CandidatePlace& b) { return a.candidate < b.candidate; });
    first_.resize(candidates.size() + 1);
    for (const CandidatePlace& standing : standings_) ++first_[standing.candidate + 1];
    for (size_t i = 0; i < candidates.size(); ++i) first_[i + 1] += first_[i];
  }

  std::vector<uint32_t> run(uint32_t least) {
    const auto worse = [&](const Bid& a, const Bid& b) {
      if (a.gain != b.gain) return a.gain < b.gain;
      const uint32_t x = narrowness(a.candidate), y = narrowness(b.candidate);
      return x != y ? x > y : a.candidate > b.candidate;
    };
    std::priority_queue<Bid, std::vector<Bid>, decltype(worse)> bids(worse);
    for (uint32_t i = 0; i < candidates_.size(); ++i) push(bids, i, least);
    std::vector<uint32_t> chosen;
    while (!bids.empty()) {
      const Bid best = bids.top();
      bids.pop();
      const Bid now = bid(best.candidate);
      if (!is_worth(now, least)) continue;
      if (now.gain < best.gain) {  // others have taken places since
        bids.push(now);
        continue;
      }
      take(best.candidate);
      chosen.push_back(best.candidate);
    }
    return chosen;
  }

 private:
  struct Bid {
    double gain = 0;
    uint32_t good = 0;
    uint32_t candidate = 0;
  };

  template <class Bids>
  void push(Bids& bids, uint32_t candidate, uint32_t least) const {
    const Bid first = bid(candidate);
    if (is_worth(first, least)) bids.push(first);
  }

  bool is_worth(const Bid& bid, uint32_t least) const {
    return bid.gain > 0 && bid.good >= candidates_[bid.candidate].needed(least);
  }

  // A gap counts as its next token.
  bool is_taken(TokenRange place) const {
    for (uint32_t i = place.begin; i < std::max(place.end, place.begin + 1); ++i)
      if (taken_[i]) return true;
    return false;
  }

  Bid bid(uint32_t candidate) const {
    Bid bid{0, 0, candidate};
    for (uint32_t i = first_[candidate]; i < first_[candidate + 1]; ++i) {
      const CandidatePlace& standing = standings_[i];
      if (is_taken(standing.place)) continue;
      if (standing.outcome == PlaceOutcome::good) ++bid.good;
      bid.gain += standing.outcome == PlaceOutcome::good    ? 1
                  : standing.outcome == PlaceOutcome::other ? -kOtherWeighs
                                                            : -kBadWeighs;
    }
    return bid;
  }

  void take(uint32_t candidate) {
    for (uint32_t i = first_[candidate]; i < first_[candidate + 1]; ++i)
      for (uint32_t k = standings_[i].place.begin; k < std::max(standings_[i].place.end, standings_[i].place.begin + 1);
           ++k)
        taken_[k] = true;
  }

  uint32_t narrowness(uint32_t candidate) const {
    const LearnCandidate& c = candidates_[candidate];
    const Outlook& outlook = outlooks()[c.outlook];
    uint32_t sum = 10 * outlook.neighbours();
    const auto add = [&](Closeness closeness) { sum += 3 - static_cast<uint32_t>(closeness); };
    for (uint32_t k = 0; k < outlook.left.size; ++k) add(outlook.left[k]);
    for (uint32_t k = 0; k < outlook.right.size; ++k) add(outlook.right[k]);
    for (uint32_t k = 0; k < c.place.size(); ++k) add(static_cast<Closeness>(c.focus >> (2 * k) & 3U));
    return sum;
  }

  const std::vector<LearnCandidate>& candidates_;
  std::vector<CandidatePlace> standings_;  // by candidate
  std::vector<uint32_t> first_;
  std::vector<bool> taken_;
};

}  // namespace

std::vector<uint32_t> choose_candidates(const Lessons& lessons, const std::vector<LearnCandidate>& candidates,
                                        std::vector<CandidatePlace> standings, uint32_t least) {
  return Choice(lessons, candidates, std::move(standings)).run(least);
}

}  // namespace decalque
