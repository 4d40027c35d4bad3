#include "learn/survey.h"

#include <algorithm>
#include <optional>

namespace decalque {

Survey::Survey(const Lessons& lessons, const std::vector<LearnCandidate>& candidates)
    : lessons_(lessons), candidates_(candidates), patterns_(candidates.size()), focuses_(candidates.size()), stems_(candidates.size()) {
  for (uint32_t i = 0; i < candidates.size(); ++i) add(i);
}

void Survey::run(bool clean, const Found& found) const {
  for (uint32_t l = 0; l < lessons_.lessons.size(); ++l) {
    const Lesson& lesson = lessons_.lessons[l];
    if (lesson.clean != clean) continue;
    for_each_range(lessons_, lesson, kLongestFocus, [&](TokenRange range) { look(l, lesson, range, found); });
  }
}

void Survey::add(uint32_t index) {
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

void Survey::look(uint32_t l, const Lesson& lesson, TokenRange range, const Found& found) const {
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

void Survey::look_right(const Spot& place, uint64_t stem, uint32_t l, const Found& found) const {
  for (const Side& right : sides()) {
    const uint64_t key = place.with_right(stem, right);
    if (const uint32_t* first = key == 0 ? nullptr : patterns_.find(key)) found(*first, l, place.range());
  }
}

}  // namespace decalque
