#include "learn/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "learn/choice.h"
#include "learn/judgement.h"
#include "learn/wording.h"

namespace decalque {

namespace {

bool is_phrase(const LearnCandidate& candidate) {
  bool forms = !candidate.place.empty();
  for (uint32_t i = 0; i < candidate.place.size(); ++i)
    forms = forms && static_cast<Closeness>(candidate.focus >> (2 * i) & 3U) == Closeness::form;
  return forms && candidate.outlook == 0;
}

std::vector<std::string> languages(const std::vector<Pair>& pairs) {
  std::set<std::string> found;
  for (const Pair& pair : pairs)
    if (!pair.language.empty()) found.emplace(pair.language);
  return {found.begin(), found.end()};
}

}  // namespace

std::vector<Draft> drafts(const LearnTask& task, const Lessons& lessons, const std::vector<LearnCandidate>& candidates,
                          LearnCounts& counts) {
  const LearnOptions& options = task.options;
  auto standings = find_standings(lessons, task.engine.lexicon(), candidates);
  const Jury jury(lessons, candidates, standings, task.engine.lexicon());
  std::vector<LearnCandidate> promising;
  std::vector<uint32_t> places(candidates.size(), UINT32_MAX);  // of candidates among the promising
  for (uint32_t i = 0; i < candidates.size(); ++i) {
    if (!jury.passes(candidates[i], {options.good, options.bad}) || (options.phrases_only && !is_phrase(candidates[i])))
      continue;
    places[i] = static_cast<uint32_t>(promising.size());
    promising.push_back(candidates[i]);
  }
  for (CandidatePlace& standing : standings) standing.candidate = places[standing.candidate];
  std::erase_if(standings, [](const CandidatePlace& standing) { return standing.candidate == UINT32_MAX; });
  counts.promising = promising.size();
  std::vector<Draft> result;
  std::map<std::string, int> ids;
  for (const uint32_t index : choose_candidates(lessons, promising, std::move(standings), options.least)) {
    Draft draft{{promising[index]}, worded(lessons, promising[index])};
    if (const int same = ++ids[draft.rule.text.id]; same > 1) draft.rule.text.id += fmt::format("-{}", same);
    draft.rule.text.examples = {{"No such words.", "No such words", ""}, {"None of them.", "", ""}};
    draft.rule.text.from = languages(task.teaching.pairs);
    result.push_back(std::move(draft));
  }
  counts.chosen = result.size();
  return result;
}

std::string id_of(const LearnTask& task, const Draft& draft) {
  return "en/" + task.options.family + "/" + draft.rule.text.id;
}

LearntFamily family_of(const LearnTask& task, const std::vector<Draft>& drafts) {
  LearntFamily family{
      task.options.family, "Corrections that editors of machine translations make again and again.", {}};
  for (const Draft& draft : drafts) family.rules.push_back(draft.rule);
  return family;
}

Ruleset ruleset_of(const LearntFamily& family) {
  return load_ruleset({{"en/" + family.name + ".yaml", yaml_text(family)}}, Engine::detectors());
}

Engine engine_with(const LearnTask& task, const std::vector<Draft>& drafts) {
  Ruleset all = task.engine.ruleset();
  for (Rule& rule : ruleset_of(family_of(task, drafts)).rules) all.rules.push_back(std::move(rule));
  std::sort(all.rules.begin(), all.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  return task.engine.with_rules(std::move(all));
}

}  // namespace decalque
