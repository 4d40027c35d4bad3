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

// All that a suggestion's first fix and its reader look at.
Span place_of(const Suggestion& suggestion) {
  const Span focus = suggestion.focus;
  if (suggestion.fixes.empty() || suggestion.fixes.front().empty()) return focus;
  const auto& fix = suggestion.fixes.front();
  return {std::min(focus.begin, fix.front().span.begin), std::max(focus.end, fix.back().span.end)};
}

// The number of the line that holds the byte.
size_t line_at(const std::vector<uint32_t>& begins, uint32_t byte) {
  return static_cast<size_t>(std::upper_bound(begins.begin(), begins.end(), byte) - begins.begin()) - 1;
}

// The line around a suggestion, before and after its first fix.
void show_line(std::string_view text, const Suggestion& suggestion, Verdict& verdict) {
  const Span shown = place_of(suggestion);
  const auto* fix = suggestion.fixes.empty() ? nullptr : &suggestion.fixes.front();
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

void Measurement::add_pairs(const std::vector<Pair>& lines, Scratch& scratch) {
  if (lines.empty()) return;
  pairs_ += lines.size();
  std::string text;
  std::vector<uint32_t> begins;
  for (const Pair& line : lines) {
    begins.push_back(static_cast<uint32_t>(text.size()));
    text.append(line.translation).push_back('\n');
  }
  text.pop_back();
  ArticleOptions options;
  options.language_of_original = lines.front().language;
  for (const Suggestion& suggestion : engine_->suggestions(text, options, scratch)) {
    const Span touched = place_of(suggestion);
    const size_t first = line_at(begins, touched.begin);
    judge(suggestion, lines, first, std::max(first, line_at(begins, touched.end)), begins[first]);
  }
}

void Measurement::judge(const Suggestion& suggestion, const std::vector<Pair>& lines, size_t first, size_t last,
                        uint32_t begin) {
  Verdict verdict{suggestion.rule, Effect::unfixed, lines[first].where, "", "", ""};
  for (size_t i = first; i <= last; ++i) {
    (verdict.before += i > first ? "\n" : "") += lines[i].translation;
    (verdict.human += i > first ? "\n" : "") += lines[i].post_edit;
  }
  if (!suggestion.fixes.empty()) {
    auto edits = suggestion.fixes.front();
    for (Edit& edit : edits) edit.span = {edit.span.begin - begin, edit.span.end - begin};
    verdict.after = apply_edits(verdict.before, edits);
    const auto human = words_and_marks(verdict.human);
    verdict.effect = effect_of(token_distance(words_and_marks(verdict.after), human) -
                               token_distance(words_and_marks(verdict.before), human));
  }
  ++count_of(of(*suggestion.rule), verdict.effect);
  if (suggestion.rule == shown_) verdicts_.push_back(std::move(verdict));
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
