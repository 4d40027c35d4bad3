#include "learn/candidate.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace decalque {

namespace {

// Which keys may be in an index: two bytes a key, so that most questions about others stay in the processor's cache.
class KeyFilter {
 public:
  explicit KeyFilter(size_t count) {
    size_t words = 16;
    while (words < count / 4) words *= 2;
    bits_.resize(words);
  }
  void put(uint64_t key) { bits_[word(key)] |= bit(key); }
  bool may_have(uint64_t key) const { return (bits_[word(key)] & bit(key)) != 0; }

 private:
  size_t word(uint64_t key) const { return (key >> 32U) & (bits_.size() - 1); }
  static uint64_t bit(uint64_t key) { return uint64_t{1} << (key >> 26U & 63U); }
  std::vector<uint64_t> bits_;
};

// Keys to numbers: open addressing, as a map of millions of nodes would take too much room.
class KeyIndex {
 public:
  explicit KeyIndex(size_t count) : filter_(count) {
    size_t size = 16;
    while (size < 2 * count) size *= 2;
    slots_.resize(size);
  }
  void put(uint64_t key, uint32_t value) {
    Slot& slot = slots_[at(key)];
    if (slot.key == 0) slot = {key, value};
    filter_.put(key);
  }
  const uint32_t* find(uint64_t key) const {
    if (!filter_.may_have(key)) return nullptr;
    const Slot& slot = slots_[at(key)];
    return slot.key == 0 ? nullptr : &slot.value;
  }

 private:
  struct Slot {
    uint64_t key = 0;
    uint32_t value = 0;
  };
  size_t at(uint64_t key) const {
    size_t i = key & (slots_.size() - 1);
    while (slots_[i].key != 0 && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
    return i;
  }
  KeyFilter filter_;
  std::vector<Slot> slots_;
};

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

// Looks at every place for every pattern of a list of candidates, which is in order of patterns.
class Survey {
 public:
  Survey(const Lessons& lessons, const std::vector<LearnCandidate>& candidates)
      : lessons_(lessons), candidates_(candidates), patterns_(candidates.size()), focuses_(candidates.size()), stems_(candidates.size()) {
    for (uint32_t i = 0; i < candidates.size(); ++i) add(i);
  }

  /// found(first candidate of a pattern, lesson, place)
  using Found = std::function<void(uint32_t, uint32_t, TokenRange)>;
  void run(bool clean, const Found& found) const {
    for (uint32_t l = 0; l < lessons_.lessons.size(); ++l) {
      const Lesson& lesson = lessons_.lessons[l];
      if (lesson.clean != clean) continue;
      for_each_range(lessons_, lesson, kLongestFocus, [&](TokenRange range) { look(l, lesson, range, found); });
    }
  }

 private:
  void add(uint32_t index) {
    const LearnCandidate& candidate = candidates_[index];
    const Outlook& outlook = outlooks()[candidate.outlook];
    patterns_.put(candidate.pattern, index);
    const Spot place(lessons_, lessons_.lessons[candidate.lesson], candidate.place);
    const uint64_t focus = place.focus_key(candidate.focus);
    focuses_.put(focus);
    stems_.put(place.with_left(focus, outlook.left));
    auto& ways = ways_[candidate.place.size()];
    if (std::find(ways.begin(), ways.end(), candidate.focus) == ways.end()) ways.push_back(candidate.focus);
  }

  void look(uint32_t l, const Lesson& lesson, TokenRange range, const Found& found) const {
    if (ways_[range.size()].empty() || lessons_.is_closed(range)) return;
    std::optional<Spot> place;
    for (const uint16_t way : ways_[range.size()]) {
      if (!place) place.emplace(lessons_, lesson, range);
      const uint64_t focus = place->focus_key(way);
      if (focus == 0 || !focuses_.may_have(focus)) continue;
      for (const Side& left : sides())
        if (const uint64_t stem = place->with_left(focus, left); stem != 0 && stems_.may_have(stem))
          look_right(*place, stem, l, found);
    }
  }

  void look_right(const Spot& place, uint64_t stem, uint32_t l, const Found& found) const {
    for (const Side& right : sides()) {
      const uint64_t key = place.with_right(stem, right);
      if (const uint32_t* first = key == 0 ? nullptr : patterns_.find(key)) found(*first, l, place.range());
    }
  }

  const Lessons& lessons_;
  const std::vector<LearnCandidate>& candidates_;
  KeyIndex patterns_;
  KeyFilter focuses_, stems_;
  std::array<std::vector<uint16_t>, kLongestFocus + 1> ways_;  // to see a focus of so many words
};

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
