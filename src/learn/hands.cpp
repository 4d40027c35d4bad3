#include "learn/hands.h"

#include <algorithm>

namespace decalque {

namespace {

constexpr uint32_t kStretch = 100;  // pairs

// Words that came or went.
double words_changed(const Lessons& lessons, const Lesson& lesson) {
  double changed = 0;
  for (uint32_t c = lesson.changes_begin; c < lesson.changes_end; ++c) {
    const LessonChange& change = lessons.changes[c];
    const std::string_view after = lessons.strings.view(change.after);  // " the house "
    const auto blanks = static_cast<uint32_t>(std::count(after.begin(), after.end(), ' '));
    changed += std::max(change.before.size(), std::max(blanks, 1U) - 1);
  }
  return changed;
}

}  // namespace

Hands::Hands(const Lessons& lessons) : heaviness_(lessons.lessons.size()) {
  std::vector<double> changed, words;
  for (const Lesson& lesson : lessons.lessons) {
    if (lesson.clean) continue;
    const size_t stretch = lesson.pair / kStretch;
    changed.resize(std::max(changed.size(), stretch + 1)), words.resize(changed.size());
    changed[stretch] += words_changed(lessons, lesson), words[stretch] += lesson.tokens.size();
  }
  double all_changed = 0, all_words = 0;
  for (size_t i = 0; i < changed.size(); ++i) all_changed += changed[i], all_words += words[i];
  if (all_words == 0) return;
  const double average = all_changed / all_words;
  std::vector<double> sorted;
  for (size_t i = 0; i < changed.size(); ++i) {
    changed[i] = words[i] == 0 ? 0 : 10 * (changed[i] / words[i] - average);
    if (words[i] > 0) sorted.push_back(changed[i]);
  }
  std::sort(sorted.begin(), sorted.end());
  light_ = sorted[sorted.size() / 10];
  for (size_t i = 0; i < lessons.lessons.size(); ++i)
    if (!lessons.lessons[i].clean) heaviness_[i] = changed[lessons.lessons[i].pair / kStretch];
}

}  // namespace decalque
