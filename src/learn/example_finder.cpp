#include "learn/example_finder.h"

#include <algorithm>

namespace decalque {

namespace {

ArticleOptions likely_of(std::string_view language) {
  ArticleOptions options;
  options.level = Level::likely;
  options.least = Level::likely;
  options.language_of_original = language;
  return options;
}

// Something was changed, and by this rule only.
bool is_by(const Rule& rule, const Result& result) {
  bool made = false;
  for (const Suggestion& suggestion : result.suggestions) {
    if (suggestion.applied && suggestion.rule->id != rule.id) return false;
    made = made || suggestion.applied;
  }
  return made;
}

}  // namespace

Engine without_detectors(const Engine& engine) {
  Ruleset patterns = engine.ruleset();
  std::erase_if(patterns.rules, [](const Rule& rule) { return !rule.detector.empty(); });
  return engine.with_rules(std::move(patterns));
}

ExampleFinder::ExampleFinder(const Engine& all)
    : all_(all), patterns_(without_detectors(all)), scratch_(all), scratch_of_patterns_(patterns_) {}

std::string ExampleFinder::sentence(std::string_view text, uint32_t at) {
  const Document document = all_.analyse(text, {}, scratch_);
  for (const Segment& segment : document.segments)
    if (at <= segment.span.end) return std::string(document.view(segment.span));
  return std::string(text);
}

RuleText::Example ExampleFinder::changed(const Rule& rule, const Pair& pair, uint32_t at) {
  RuleText::Example example{sentence(pair.translation, at), "", ""};
  const auto options = likely_of(pair.language);
  if (!is_by(rule, patterns_.correct(example.from, options, scratch_of_patterns_))) return example;
  const Result result = all_.correct(example.from, options, scratch_);
  if (is_by(rule, result)) example.to = result.text;
  return example;
}

// Other rules have no say in whether this one speaks.
RuleText::Example ExampleFinder::kept(const Rule& rule, std::string_view text, std::string_view language, uint32_t at) {
  RuleText::Example example{sentence(text, at), "", ""};
  for (const Suggestion& suggestion : patterns_.suggestions(example.from, likely_of(language), scratch_of_patterns_))
    if (suggestion.rule->id == rule.id) return {};
  return example;
}

}  // namespace decalque
