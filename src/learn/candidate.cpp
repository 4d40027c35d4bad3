#include "learn/candidate.h"

#include <algorithm>

#include "learn/key_index.h"
#include "learn/survey.h"

namespace decalque {

namespace {

// Every pattern that fits a change: visit(change, correction, outlook, key of the pattern).
template <class Visit>
void for_each_pattern(const Lessons& lessons, const Lesson& lesson, Visit visit) {
  for (uint32_t c = lesson.changes_begin; c < lesson.changes_end; ++c) {
    const LessonChange& change = lessons.changes[c];
    if (change.corrections_begin == change.corrections_end || lessons.is_closed(change.before)) continue;
    const Spot place(lessons, lesson, change.before);
    for (uint32_t i = change.corrections_begin; i < change.corrections_end; ++i) {
      const LessonCorrection& correction = lessons.corrections[i];
      const uint64_t focus = place.focus_key(correction.focus);
      if (focus == 0) continue;
      for (uint32_t s = 0; s < outlooks().size(); ++s)
        if (const uint64_t key = place.key(focus, correction.focus, outlooks()[s]); key != 0)
          visit(change, correction, s, key);
    }
  }
}

bool is_name(const LessonCorrection& correction, uint32_t outlook) { return correction.name && outlook == 0; }

std::vector<uint64_t> frequent_keys(const Lessons& lessons, uint32_t least) {
  std::vector<uint64_t> keys;
  for (const Lesson& lesson : lessons.lessons)
    for_each_pattern(lessons, lesson,
                     [&](const LessonChange&, const LessonCorrection& correction, uint32_t outlook, uint64_t key) {
                       keys.insert(keys.end(), is_name(correction, outlook) ? least : 1, mixed(key, correction.fix));
                     });
  std::sort(keys.begin(), keys.end());
  std::vector<uint64_t> frequent;
  for (size_t at = 0; at < keys.size();) {
    const size_t end = static_cast<size_t>(
        std::upper_bound(keys.begin() + static_cast<std::ptrdiff_t>(at), keys.end(), keys[at]) - keys.begin());
    if (end - at >= least) frequent.push_back(keys[at]);
    at = end;
  }
  return frequent;
}

// What comes of a correction made at a place.
class Judge {
 public:
  Judge(const Lessons& lessons, const Lexicon& lexicon) : lessons_(lessons), trials_(lessons, lexicon) {}

  // Of a line that was written anew one may take out nearly anything and come nearer: people must have taken out just
  // these words.
  PlaceOutcome outcome(uint32_t l, TokenRange range, StringId fix) {
    const PlaceOutcome outcome = trials_.outcome(l, range, fix);
    const bool takes_out = lessons_.strings.view(fix).empty();
    return outcome == PlaceOutcome::good && takes_out && !took_out(lessons_.lessons[l], range) ? PlaceOutcome::other
                                                                                               : outcome;
  }

 private:
  bool took_out(const Lesson& lesson, TokenRange range) const {
    return std::any_of(lessons_.changes.begin() + lesson.changes_begin, lessons_.changes.begin() + lesson.changes_end,
                       [&](const LessonChange& change) {
                         return change.before == range && lessons_.strings.view(change.after) == " ";
                       });
  }

  const Lessons& lessons_;
  Trials trials_;
};

// Behind the last candidate with the same pattern.
uint32_t end_of_pattern(const std::vector<LearnCandidate>& candidates, uint32_t first) {
  uint32_t end = first;
  while (end < candidates.size() && candidates[end].pattern == candidates[first].pattern) ++end;
  return end;
}

std::vector<LearnCandidate> silent_in_clean_text(const Lessons& lessons, std::vector<LearnCandidate> candidates) {
  std::vector<bool> speaks(candidates.size());
  Survey(lessons, candidates).run(true, [&](uint32_t first, uint32_t, TokenRange) { speaks[first] = true; });
  uint32_t kept = 0;
  for (uint32_t first = 0, end = 0; first < candidates.size(); first = end) {
    end = end_of_pattern(candidates, first);
    if (speaks[first]) continue;
    std::copy(candidates.begin() + first, candidates.begin() + end, candidates.begin() + kept);
    kept += end - first;
  }
  candidates.resize(kept);
  return candidates;
}

}  // namespace

Tally LearnCandidate::all() const {
  Tally sum;
  for (const Tally& tally : folds) sum.add(tally);
  return sum;
}

uint32_t LearnCandidate::needed(uint32_t least) const { return name ? 1 : least; }

Tally LearnCandidate::without(uint8_t fold) const {
  Tally sum;
  for (size_t i = 0; i < folds.size(); ++i)
    if (i != fold) sum.add(folds[i]);
  return sum;
}

std::vector<LearnCandidate> candidates_made(const Lessons& lessons, uint32_t least) {
  const auto keys = frequent_keys(lessons, least);
  KeyIndex wanted(keys.size()), met(keys.size());
  for (const uint64_t key : keys) wanted.put(key, 0);
  std::vector<LearnCandidate> candidates;
  candidates.reserve(keys.size());
  for (uint32_t l = 0; l < lessons.lessons.size(); ++l) {
    for_each_pattern(
        lessons, lessons.lessons[l],
        [&](const LessonChange& change, const LessonCorrection& correction, uint32_t outlook, uint64_t key) {
          const uint64_t both = mixed(key, correction.fix);
          if (!wanted.find(both) || met.find(both)) return;
          met.put(both, 0);
          candidates.push_back({key, correction.fix, l, change.before, correction.focus, static_cast<uint16_t>(outlook),
                                is_name(correction, outlook)});
        });
  }
  std::sort(candidates.begin(), candidates.end(), [](const LearnCandidate& a, const LearnCandidate& b) {
    return a.pattern != b.pattern ? a.pattern < b.pattern : a.fix < b.fix;
  });
  return candidates;
}

// Trials are dear, so a candidate that cannot get to half of its places any more is tried no further.
std::vector<LearnCandidate> hopeful(const Lessons& lessons, const Lexicon& lexicon,
                                    std::vector<LearnCandidate> candidates) {
  candidates = silent_in_clean_text(lessons, std::move(candidates));
  const Survey survey(lessons, candidates);
  std::vector<uint32_t> stands(candidates.size());  // of the first of a pattern
  survey.run(false, [&](uint32_t first, uint32_t, TokenRange) { ++stands[first]; });
  std::vector<uint32_t> missed(candidates.size());
  Judge judge(lessons, lexicon);
  survey.run(false, [&](uint32_t first, uint32_t lesson, TokenRange place) {
    for (uint32_t i = first; i < end_of_pattern(candidates, first); ++i) {
      if (2 * missed[i] > stands[first]) continue;
      Tally& tally = candidates[i].folds[lessons.lessons[lesson].fold];
      const PlaceOutcome outcome = judge.outcome(lesson, place, candidates[i].fix);
      ++(outcome == PlaceOutcome::good ? tally.good : outcome == PlaceOutcome::other ? tally.other : tally.bad);
      missed[i] += outcome != PlaceOutcome::good;
    }
  });
  std::erase_if(candidates, [&](const LearnCandidate& candidate) {
    return 2 * candidate.all().good < candidate.all().stands();
  });
  return candidates;
}

std::vector<CandidatePlace> find_standings(const Lessons& lessons, const Lexicon& lexicon,
                                           const std::vector<LearnCandidate>& candidates) {
  std::vector<CandidatePlace> standings;
  Judge judge(lessons, lexicon);
  Survey(lessons, candidates).run(false, [&](uint32_t first, uint32_t lesson, TokenRange place) {
    for (uint32_t i = first; i < end_of_pattern(candidates, first); ++i)
      standings.push_back({i, lesson, place, judge.outcome(lesson, place, candidates[i].fix)});
  });
  return standings;
}

}  // namespace decalque
