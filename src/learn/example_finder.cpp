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

}  // namespace

std::string ExampleFinder::sentence(std::string_view text, uint32_t at) {
  const Document document = all_.analyse(text, {}, scratch_);
  for (const Segment& segment : document.segments)
    if (at <= segment.span.end) return std::string(document.view(segment.span));
  return std::string(text);
}

RuleText::Example ExampleFinder::changed(const Rule& rule, const Pair& pair, uint32_t at) {
  RuleText::Example example{sentence(pair.translation, at), "", ""};
  const Result result = all_.correct(example.from, likely_of(pair.language), scratch_);
  const auto made = [&](const Suggestion& suggestion) { return suggestion.applied; };
  const auto by_others = [&](const Suggestion& suggestion) { return suggestion.applied && suggestion.rule != &rule; };
  if (std::any_of(result.suggestions.begin(), result.suggestions.end(), made) &&
      std::none_of(result.suggestions.begin(), result.suggestions.end(), by_others))
    example.to = result.text;
  return example;
}

RuleText::Example ExampleFinder::kept(const Rule& rule, std::string_view text, std::string_view language, uint32_t at) {
  RuleText::Example example{sentence(text, at), "", ""};
  for (const Suggestion& suggestion : all_.suggestions(example.from, likely_of(language), scratch_))
    if (suggestion.rule == &rule) return {};
  return example;
}

}  // namespace decalque
