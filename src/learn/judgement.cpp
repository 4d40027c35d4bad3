#include "learn/judgement.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "learn/pairing.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr double kRidge = 2;
// A record below this share of good places is no case: such a candidate is never taken.
constexpr double kHopeful = 0.55;
constexpr double kLeastShare = 0.6;
// Many candidates with the same correction at one place are hardly more than one case.
constexpr double kAlikeCount = 0.8;
constexpr uint32_t kLeastMade = 2;

bool is_content(Upos tag) {
  return tag == Upos::NOUN || tag == Upos::VERB || tag == Upos::ADJ || tag == Upos::ADV || tag == Upos::NUM;
}

bool is_hopeful(const LearnCandidate& candidate, const Tally& tally, double share) {
  return tally.good >= candidate.needed(kLeastMade) && tally.good >= share * tally.stands();
}

uint32_t word_count(std::string_view text) {
  return static_cast<uint32_t>(std::count(text.begin(), text.end(), ' ')) + (text.empty() ? 0 : 1);
}

bool begins_upper(std::string_view text) {
  size_t at = 0;
  return !text.empty() && is_upper(next_code_point(text, at));
}

}  // namespace

Jury::Jury(const Lessons& lessons, const std::vector<LearnCandidate>& candidates,
           const std::vector<CandidatePlace>& standings, const Lexicon& lexicon)
    : lessons_(lessons), hands_(lessons), unknown_(lessons.strings.size() + 1, 0) {
  for (const LearnCandidate& candidate : candidates)
    for (uint32_t i = candidate.place.begin; i < candidate.place.end; ++i) {
      const LessonToken& token = lessons.tokens[i];
      uint8_t& unknown = unknown_[token.form];
      if (unknown == 0) unknown = token.is_mark || lexicon.known(lessons.strings.view(token.form)) ? 1 : 2;
    }
  std::vector<LogisticCase> cases;
  std::vector<uint32_t*> alike;
  std::vector<PlaceOutcome> outcomes;
  std::map<std::tuple<uint32_t, uint32_t, uint32_t, StringId>, uint32_t> counts;
  for (const CandidatePlace& standing : standings) {
    const LearnCandidate& candidate = candidates[standing.candidate];
    const Tally others = candidate.without(lessons.lessons[standing.lesson].fold);
    if (!is_hopeful(candidate, others, kHopeful)) continue;
    cases.push_back({features(candidate, others, hands_.heaviness(standing.lesson))});
    alike.push_back(&counts[{standing.lesson, standing.place.begin, standing.place.end, candidate.fix}]);
    ++*alike.back();
    outcomes.push_back(standing.outcome);
  }
  for (size_t i = 0; i < cases.size(); ++i) cases[i].weight = static_cast<float>(std::pow(*alike[i], -kAlikeCount));
  const auto model_of = [&](PlaceOutcome outcome) {
    for (size_t i = 0; i < cases.size(); ++i) cases[i].so = outcomes[i] == outcome;
    return LogisticModel(cases, kRidge);
  };
  good_ = model_of(PlaceOutcome::good);
  bad_ = model_of(PlaceOutcome::bad);
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

std::string Jury::words(const LearnCandidate& candidate) const {
  std::string text;
  for (uint32_t i = candidate.place.begin; i < candidate.place.end; ++i)
    text += (text.empty() ? "" : " ") + std::string(lessons_.strings.view(lessons_.tokens[i].form));
  return text;
}

std::vector<float> Jury::features(const LearnCandidate& candidate, const Tally& tally, double heaviness) const {
  const std::string words = this->words(candidate), lower = to_lower(words);
  const std::string_view fix = lessons_.strings.view(candidate.fix);
  const std::string fix_lower = to_lower(fix);
  const auto has = [fix](std::string_view part) { return fix.find(part) != fix.npos; };
  const Outlook& outlook = outlooks()[candidate.outlook];
  const uint32_t neighbours = outlook.neighbours();
  const bool filters = has("|"), lemma = has(":w1}"), order = has("{w") && !filters;
  std::vector<float> list = {1};
  const auto add = [&list](auto... values) { (list.push_back(static_cast<float>(values)), ...); };
  const auto matter = static_cast<size_t>(this->matter(candidate));
  for (size_t i = 0; i < kMatterCount; ++i) add(i == matter);
  const bool means = this->matter(candidate) <= Matter::content;  // the words that go
  add(fix.empty(), fix.empty() && means, filters, lemma, order);
  const double alike = fix.empty() || has("{") || words.empty() ? 0 : letters_in_common(lower, fix_lower);
  const bool foreign = matter <= static_cast<size_t>(Matter::unknown_word);
  const bool only_case = lower == fix_lower;
  const bool upper = begins_upper(words), fix_upper = begins_upper(fix);
  add(neighbours == 0, neighbours == 1, neighbours >= 2, alike, foreign ? alike : 0, only_case, upper, fix_upper,
      fix_upper && !upper);
  const uint32_t size = word_count(words);
  add(std::min(size, 3U), std::min(word_count(fix), 3U), size > 1 && neighbours == 0);
  const double stands = tally.stands(), made = std::log(std::max(tally.good, 1U));
  add(made, tally.good == 1, tally.good == 2, (tally.other + 0.5) / (stands + 2), (tally.bad + 0.3) / (stands + 2),
      stands == 0 ? 0 : tally.good / stands, tally.bad > 0);
  add(heaviness);  // and what a heavy hand does that a light one does not
  for (size_t i = 0; i < kMatterCount; ++i) add(i == matter ? heaviness : 0);
  for (const bool kind : {fix.empty(), fix.empty() && means, filters, lemma, order}) add(kind ? heaviness : 0);
  add(heaviness * alike, only_case ? heaviness : 0, heaviness * made);
  return list;
}

Jury::Forecast Jury::forecast(const LearnCandidate& candidate) const {
  const auto known = features(candidate, candidate.all(), hands_.light());
  return {good_.likelihood(known), bad_.likelihood(known)};
}

bool Jury::passes(const LearnCandidate& candidate, const Bar& bar) const {
  if (!is_hopeful(candidate, candidate.all(), kLeastShare)) return false;
  const Forecast forecast = this->forecast(candidate);
  return forecast.good >= bar.good && forecast.bad <= bar.bad;
}

}  // namespace decalque
