#include "learn/measure.h"

#include <algorithm>

#include "learn/distance.h"

namespace decalque {

namespace {

uint64_t& count_of(RuleEvidence& evidence, Effect effect) {
  switch (effect) {
    case Effect::good:
      return evidence.good;
    case Effect::neutral:
      return evidence.neutral;
    case Effect::bad:
      return evidence.bad;
    case Effect::unfixed:
      return evidence.unfixed;
    case Effect::clean:
      break;
  }
  return evidence.clean;
}

Effect effect_of(int change) { return change < 0 ? Effect::good : change > 0 ? Effect::bad : Effect::neutral; }

// The line around a suggestion, before and after its first fix.
void show_line(std::string_view text, const Suggestion& suggestion, Verdict& verdict) {
  Span shown = suggestion.focus;
  const auto* fix = suggestion.fixes.empty() ? nullptr : &suggestion.fixes.front();
  if (fix && !fix->empty())
    shown = {std::min(shown.begin, fix->front().span.begin), std::max(shown.end, fix->back().span.end)};
  const size_t before = shown.begin == 0 ? text.npos : text.rfind('\n', shown.begin - 1);
  const size_t begin = before == text.npos ? 0 : before + 1;
  const size_t end = std::min(text.find('\n', shown.end), text.size());
  verdict.before = text.substr(begin, end - begin);
  if (!fix) return;
  const std::string fixed = apply_edits(text, *fix);
  verdict.after = fixed.substr(begin, end - begin + fixed.size() - text.size());
}

}  // namespace

std::string_view name(Effect effect) {
  switch (effect) {
    case Effect::good:
      return "good";
    case Effect::neutral:
      return "neutral";
    case Effect::bad:
      return "bad";
    case Effect::unfixed:
      return "unfixed";
    case Effect::clean:
      break;
  }
  return "clean";
}

Measurement::Measurement(const Engine& engine, const Rule* shown) : engine_(&engine), shown_(shown) {
  rules_.resize(engine.ruleset().rules.size());
  for (size_t i = 0; i < rules_.size(); ++i) rules_[i].id = engine.ruleset().rules[i].id;
}

RuleEvidence& Measurement::of(const Rule& rule) {
  return rules_[static_cast<size_t>(&rule - engine_->ruleset().rules.data())];
}

void Measurement::add_pair(const Pair& pair, Scratch& scratch) {
  ++pairs_;
  ArticleOptions options;
  options.language_of_original = pair.language;
  const std::vector<Suggestion> suggestions = engine_->suggestions(pair.translation, options, scratch);
  if (suggestions.empty()) return;
  const auto human = words_and_marks(pair.post_edit);
  const int distance = token_distance(words_and_marks(pair.translation), human);
  for (const Suggestion& suggestion : suggestions) {
    Effect effect = Effect::unfixed;
    std::string fixed;
    if (!suggestion.fixes.empty()) {
      fixed = apply_edits(pair.translation, suggestion.fixes.front());
      effect = effect_of(token_distance(words_and_marks(fixed), human) - distance);
    }
    ++count_of(of(*suggestion.rule), effect);
    if (suggestion.rule == shown_)
      verdicts_.push_back(
          {shown_, effect, pair.where, std::string(pair.translation), std::move(fixed), std::string(pair.post_edit)});
  }
}

void Measurement::add_clean(std::string_view text, const std::string& where, Scratch& scratch) {
  clean_words_ += words_and_marks(text).size();
  for (const Suggestion& suggestion : engine_->suggestions(text, {}, scratch)) {
    ++of(*suggestion.rule).clean;
    if (suggestion.rule != shown_) continue;
    Verdict verdict{shown_, Effect::clean, where, "", "", ""};
    show_line(text, suggestion, verdict);
    verdicts_.push_back(std::move(verdict));
  }
}

void Measurement::add(const Measurement& other) {
  for (size_t i = 0; i < rules_.size(); ++i) {
    for (const Effect effect : {Effect::good, Effect::neutral, Effect::bad, Effect::unfixed, Effect::clean}) {
      RuleEvidence more = other.rules_[i];
      count_of(rules_[i], effect) += count_of(more, effect);
    }
  }
  pairs_ += other.pairs_;
  clean_words_ += other.clean_words_;
  verdicts_.insert(verdicts_.end(), other.verdicts_.begin(), other.verdicts_.end());
}

}  // namespace decalque
