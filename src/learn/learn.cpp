#include "learn/learn.h"

#include <algorithm>

#include "learn/draft.h"
#include "learn/example_finder.h"
#include "learn/merging.h"

namespace decalque {

namespace {

constexpr uint32_t kFolds = 6;
constexpr uint32_t kStretches = 10;  // a fold has so many at least
constexpr uint32_t kLongestStretch = 100;

Folds folds_of(const LearnTask& task) {
  const auto pairs = static_cast<uint32_t>(task.teaching.pairs.size());
  return {kFolds, task.options.seed, std::clamp(pairs / (kFolds * kStretches), 1U, kLongestStretch)};
}

}  // namespace

Lessons lessons_of(const LearnTask& task) {
  const auto& pairs = task.teaching.pairs;
  std::vector<std::string_view> clean;
  for (const CleanArticle& article : task.teaching.clean) clean.push_back(article.text);
  size_t done = 0;
  return read_lessons(pairs, clean, without_detectors(task.engine), folds_of(task),
                      [&] { task.progress("pairs and texts read", ++done, pairs.size() + clean.size()); });
}

Learnt learn(const Teaching& teaching, const Engine& engine, const LearnOptions& options,
             const LearnProgress& progress) {
  const LearnTask task{teaching, engine, options, progress};
  Learnt learnt;
  const Lessons lessons = lessons_of(task);
  learnt.counts.pairs = lessons.lessons.size() - teaching.clean.size();
  learnt.counts.changes = lessons.changes.size();
  auto candidates = candidates_made(lessons, options.least);
  learnt.counts.candidates = candidates.size();
  candidates = hopeful(lessons, engine.lexicon(), std::move(candidates));
  auto chosen = drafts(task, lessons, candidates, learnt.counts);
  prove(task, lessons, chosen, learnt.counts);
  merge_alike(task, chosen);
  find_examples(task, lessons, chosen, learnt.counts);
  learnt.family = family_of(task, chosen);
  return learnt;
}

}  // namespace decalque
