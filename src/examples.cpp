// Whether the examples of rules hold.

#include <algorithm>

#include "correction_run.h"
#include "engine.h"

namespace decalque {

namespace {

using Failure = Engine::ExampleFailure;

std::string rules_of(const Result& result, const Rule* but) {
  std::string names;
  for (const Suggestion& suggestion : result.suggestions) {
    if (suggestion.applied && suggestion.rule != but) names += suggestion.rule->id + "\n";
  }
  for (const Rule* rule : result.restless) names += rule->id + " (left out: its correction makes it match again)\n";
  return names;
}

bool speaks(const Result& result, const Rule& rule) {
  return std::any_of(result.suggestions.begin(), result.suggestions.end(),
                     [&](const Suggestion& suggestion) { return suggestion.rule == &rule; });
}

void test_alone(const Engine& engine, const Rule& rule, const Example& example, Scratch& scratch,
                std::vector<Failure>& failures) {
  ArticleOptions options;
  options.language_of_original = example.language;
  const Result result = CorrectionRun(engine, example.from, options, scratch, &rule).run();
  const bool holds = example.sort == Example::Sort::changes ? result.text == example.to
                     : example.sort == Example::Sort::keeps ? !speaks(result, rule)
                                                            : speaks(result, rule);
  if (!holds) failures.push_back({&rule, &example, true, result.text, rules_of(result, &rule)});
}

void test_together(const Engine& engine, const Rule& rule, const Example& example, Scratch& scratch,
                   std::vector<Failure>& failures) {
  ArticleOptions options;
  options.language_of_original = example.language;
  const bool changes = example.sort == Example::Sort::changes;
  if (changes && rule.level == Level::hint) return;  // never applied among others
  options.level = changes ? rule.level : Level::certain;
  options.least = rule.level;
  const Result result = engine.correct(example.from, options, scratch);
  const bool holds = changes                                ? result.text == example.to
                     : example.sort == Example::Sort::keeps ? result.text == example.from && !speaks(result, rule)
                                                            : true;
  if (!holds) failures.push_back({&rule, &example, false, result.text, rules_of(result, &rule)});
}

}  // namespace

std::vector<Engine::ExampleFailure> Engine::test_examples(Scratch& scratch, const Rule* only) const {
  std::vector<Failure> failures;
  for (const Rule& rule : inside_->ruleset.rules) {
    if (only && only != &rule) continue;
    for (const Example& example : rule.examples) {
      test_alone(*this, rule, example, scratch, failures);
      test_together(*this, rule, example, scratch, failures);
    }
  }
  return failures;
}

}  // namespace decalque
