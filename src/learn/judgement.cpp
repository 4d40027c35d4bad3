#include "learn/judgement.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace decalque {

namespace {

constexpr double kRidge = 7;
// A record below this share of good places is no case: such a candidate is never taken.
constexpr double kHopeful = 0.55;
constexpr double kLeastShare = 0.6;
// Many candidates with the same correction at one place are hardly more than one case.
constexpr double kAlikeCount = 0.8;
constexpr uint32_t kLeastMade = 2;
// Of a place that comes no nearer, and of one that goes farther away, in good places.
constexpr double kOtherCosts = 1.7;
constexpr double kBadCosts = 4;
// So many cases tell one step of worth from the next; of fewer nothing is learnt, and each record stands for itself.
constexpr double kCasesForStep = 100;
constexpr double kLeastStep = 0.1;

bool is_hopeful(const LearnCandidate& candidate, const Tally& tally, double share) {
  return tally.good >= candidate.needed(kLeastMade) && tally.good >= share * tally.stands();
}

}  // namespace

double Jury::Forecast::worth() const { return good - kOtherCosts * std::max(0.0, 1 - good - bad) - kBadCosts * bad; }

Jury::Jury(const Lessons& lessons, const std::vector<LearnCandidate>& candidates,
           const std::vector<CandidatePlace>& standings, const Lexicon& lexicon)
    : candidates_(candidates),
      hands_(lessons),
      records_(lessons, candidates, standings),
      features_(lessons, candidates, lexicon) {
  std::vector<LogisticCase> cases;
  std::vector<uint32_t*> alike;
  std::vector<PlaceOutcome> outcomes;
  std::map<std::tuple<uint32_t, uint32_t, uint32_t, StringId>, uint32_t> counts;
  for (const CandidatePlace& standing : standings) {
    const LearnCandidate& candidate = candidates[standing.candidate];
    const TrackRecord others = records_.without(standing.candidate, lessons.lessons[standing.lesson].fold);
    if (!is_hopeful(candidate, others.own, kHopeful)) continue;
    cases.push_back({features_.of(standing.candidate, others, hands_.heaviness(standing.lesson))});
    alike.push_back(&counts[{standing.lesson, standing.place.begin, standing.place.end, candidate.fix}]);
    ++*alike.back();
    outcomes.push_back(standing.outcome);
  }
  double weight = 0;
  for (size_t i = 0; i < cases.size(); ++i) {
    cases[i].weight = static_cast<float>(std::pow(*alike[i], -kAlikeCount));
    weight += cases[i].weight;
  }
  step_ = std::clamp(kCasesForStep / std::max(weight, 1.0), kLeastStep, 1.0);
  const auto model_of = [&](PlaceOutcome outcome) {
    for (size_t i = 0; i < cases.size(); ++i) cases[i].so = outcomes[i] == outcome;
    return LogisticModel(cases, kRidge);
  };
  good_ = model_of(PlaceOutcome::good);
  bad_ = model_of(PlaceOutcome::bad);
}

Jury::Forecast Jury::forecast(uint32_t candidate) const {
  const auto known = features_.of(candidate, records_.of(candidate), hands_.light());
  return {good_.likelihood(known), bad_.likelihood(known)};
}

bool Jury::passes(uint32_t candidate, const Bar& bar) const {
  const Tally tally = candidates_[candidate].all();
  if (!is_hopeful(candidates_[candidate], tally, kLeastShare)) return false;
  if (step_ == 1) return tally.good >= bar.good * tally.stands() && tally.bad <= bar.bad * tally.stands();
  const Forecast forecast = this->forecast(candidate);
  return forecast.good >= bar.good && forecast.bad <= bar.bad && forecast.worth() > 0;
}

double Jury::worth(uint32_t candidate) const {
  return std::max(1.0, std::round(forecast(candidate).worth() / step_)) * step_;
}

}  // namespace decalque
