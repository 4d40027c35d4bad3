#include "learn/judgement.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "learn/evidence.h"

namespace decalque {

namespace {

// Places that tell enough of a candidate without its like.
constexpr uint32_t kEnough = 10;
// Records of more are alike.
constexpr uint32_t kManyGood = 6;

// The share of what went otherwise, in few steps.
uint32_t step_of(const Tally& tally) {
  const uint32_t not_good = tally.other + tally.bad;
  if (not_good == 0) return 0;
  const double share = static_cast<double>(not_good) / tally.stands();
  return share <= 0.15 ? 1 : share <= 0.25 ? 2 : share <= 0.34 ? 3 : share <= 0.5 ? 4 : 5;
}

bool is_content(Upos tag) {
  return tag == Upos::NOUN || tag == Upos::VERB || tag == Upos::ADJ || tag == Upos::ADV || tag == Upos::NUM;
}

}  // namespace

double lower_bound_of_share(uint64_t hits, uint64_t trials, double z) {
  if (trials == 0) return 0;
  const auto n = static_cast<double>(trials);
  const double share = static_cast<double>(hits) / n;
  const double centre = share + z * z / (2 * n);
  const double spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  return (centre - spread) / (1 + z * z / n);
}

Jury::Jury(const Lessons& lessons, const std::vector<LearnCandidate>& candidates, const Lexicon& lexicon)
    : lessons_(lessons), lexicon_(lexicon), unknown_(lessons.strings.size() + 1, 0) {
  for (const LearnCandidate& candidate : candidates)
    for (uint32_t i = candidate.place.begin; i < candidate.place.end; ++i) {
      const LessonToken& token = lessons.tokens[i];
      uint8_t& unknown = unknown_[token.form];
      if (unknown == 0) unknown = token.is_mark || lexicon.known(lessons.strings.view(token.form)) ? 1 : 2;
    }
  // Of alike patterns at one place one speaks for all.
  using Seen = std::tuple<uint32_t, uint32_t, uint32_t, StringId>;
  std::map<uint32_t, std::set<Seen>> seen;
  for (const CandidatePlace& standing : find_standings(lessons, lexicon, candidates)) {
    const LearnCandidate& candidate = candidates[standing.candidate];
    const Tally& own = candidate.folds[lessons.lessons[standing.lesson].fold];
    Tally others = candidate.all();
    others.good -= own.good, others.other -= own.other, others.bad -= own.bad;
    if (others.good < candidate.needed(2)) continue;
    const uint32_t number = record(candidate, others);
    if (!seen[number].insert({standing.lesson, standing.place.begin, standing.place.size(), candidate.fix}).second)
      continue;
    Tally& tally = records_[number];
    ++(standing.outcome == PlaceOutcome::good    ? tally.good
       : standing.outcome == PlaceOutcome::other ? tally.other
                                                 : tally.bad);
  }
}

Matter Jury::matter(const LearnCandidate& candidate) const {
  if (candidate.name) return Matter::twisted_name;
  if (candidate.place.empty()) return Matter::insertion;
  bool mark = true, unknown = false, name = false, content = false;
  for (uint32_t i = candidate.place.begin; i < candidate.place.end; ++i) {
    const LessonToken& token = lessons_.tokens[i];
    mark = mark && token.is_mark;
    unknown = unknown || unknown_[token.form] == 2;
    name = name || token.upos == Upos::PROPN;
    content = content || is_content(token.upos);
  }
  return mark      ? Matter::mark
         : unknown ? Matter::unknown_word
         : name    ? Matter::name
         : content ? Matter::content
                   : Matter::function_word;
}

uint32_t Jury::record(const LearnCandidate& candidate, const Tally& tally) const {
  const Outlook& outlook = outlooks()[candidate.outlook];
  const uint32_t neighbours = std::min(outlook.lefts + outlook.rights, 1U);
  const uint32_t good = std::min(tally.good, kManyGood);
  const auto matter = static_cast<uint32_t>(this->matter(candidate));
  return ((matter * 2 + neighbours) * (kManyGood + 1) + good) * 6 + step_of(tally);
}

const Tally& Jury::like(const LearnCandidate& candidate) const {
  static const Tally none;
  const auto at = records_.find(record(candidate, candidate.all()));
  return at == records_.end() ? none : at->second;
}

bool Jury::passes(const LearnCandidate& candidate, const Bar& bar) const {
  Tally tally = candidate.unseen(2);
  if (tally.stands() < kEnough) tally.add(like(candidate));
  return lower_bound_of_share(tally.good, tally.stands(), bar.z) >= bar.good &&
         1 - lower_bound_of_share(tally.stands() - tally.bad, tally.stands(), bar.z) <= bar.bad;
}

}  // namespace decalque
