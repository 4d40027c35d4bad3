#include "learn/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "learn/distance.h"

namespace decalque {

namespace {

// Bounds for `certain`. Post-editors leave many true errors standing, so agreement alone says little; harm says much.
constexpr double kMostHarm = 0.30;           // upper bound of the share of bad edits among the judged
constexpr uint64_t kEnoughJudged = 20;       // fewer: no share is claimed, but bad must not outweigh good
constexpr double kMostCleanPerMillion = 30;  // alarms in clean text

}  // namespace

Measurement::Measurement(const Engine& engine) : engine_(engine) {
  for (const Rule& rule : engine.ruleset().rules) {
    RuleEvidence evidence;
    evidence.id = rule.id;
    evidence.level = rule.level;
    rules_.push_back(std::move(evidence));
  }
}

RuleEvidence& Measurement::of(const Rule& rule) {
  return rules_[static_cast<size_t>(&rule - engine_.ruleset().rules.data())];
}

void Measurement::keep(const Rule& rule, char sort, std::string_view before, std::string after,
                       std::string_view human) {
  if (keeps_verdicts_) verdicts_.push_back({&rule, sort, std::string(before), std::move(after), std::string(human)});
}

void Measurement::add_pair(std::string_view translation, std::string_view post_edit, const std::string& language,
                           Scratch& scratch) {
  ++pairs_;
  ArticleOptions options;
  options.language_of_original = language;
  const std::vector<Suggestion> suggestions = engine_.suggestions(translation, options, scratch);
  if (suggestions.empty()) return;
  const auto human = words_and_marks(post_edit);
  const int distance = token_distance(words_and_marks(translation), human);
  for (const Suggestion& suggestion : suggestions) {
    if (suggestion.fixes.empty()) {
      ++of(*suggestion.rule).unfixed;
      keep(*suggestion.rule, 'u', translation, "", post_edit);
      continue;
    }
    std::string fixed = apply_edits(translation, suggestion.fixes.front());
    const int change = token_distance(words_and_marks(fixed), human) - distance;
    RuleEvidence& evidence = of(*suggestion.rule);
    ++(change < 0 ? evidence.good : change > 0 ? evidence.bad : evidence.neutral);
    keep(*suggestion.rule, change < 0 ? 'g' : change > 0 ? 'b' : 'n', translation, std::move(fixed), post_edit);
  }
}

void Measurement::add_clean(std::string_view text, Scratch& scratch) {
  clean_words_ += words_and_marks(text).size();
  for (const Suggestion& suggestion : engine_.suggestions(text, {}, scratch)) {
    ++of(*suggestion.rule).clean;
    if (!keeps_verdicts_) continue;
    const size_t before = text.rfind('\n', suggestion.focus.begin);
    const size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const size_t end = std::min(text.find('\n', suggestion.focus.end), text.size());
    std::string fixed;
    if (!suggestion.fixes.empty()) {
      fixed = apply_edits(text, suggestion.fixes.front());
      fixed = fixed.substr(begin, end - begin + fixed.size() - text.size());
    }
    keep(*suggestion.rule, 'c', text.substr(begin, end - begin), std::move(fixed), "");
  }
}

void Measurement::add(const Measurement& other) {
  for (size_t i = 0; i < rules_.size(); ++i) {
    rules_[i].good += other.rules_[i].good;
    rules_[i].neutral += other.rules_[i].neutral;
    rules_[i].bad += other.rules_[i].bad;
    rules_[i].unfixed += other.rules_[i].unfixed;
    rules_[i].clean += other.rules_[i].clean;
  }
  pairs_ += other.pairs_;
  clean_words_ += other.clean_words_;
  verdicts_.insert(verdicts_.end(), other.verdicts_.begin(), other.verdicts_.end());
}

double upper_bound_of_share(uint64_t hits, uint64_t trials) {
  if (trials == 0) return 1;
  constexpr double z = 1.6449;  // one-sided 95 %
  const auto n = static_cast<double>(trials);
  const double share = static_cast<double>(hits) / n;
  const double centre = share + z * z / (2 * n);
  const double spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  return (centre + spread) / (1 + z * z / n);
}

std::string objection_to_certain(const RuleEvidence& evidence, uint64_t clean_words) {
  const double per_million =
      clean_words == 0 ? 0 : 1e6 * static_cast<double>(evidence.clean) / static_cast<double>(clean_words);
  if (per_million > kMostCleanPerMillion)
    return fmt::format("{:.0f} hits in a million words of clean text, at most {:.0f} are allowed", per_million,
                       kMostCleanPerMillion);
  if (evidence.judged() < kEnoughJudged) {
    if (evidence.bad > evidence.good + evidence.neutral)
      return fmt::format("{} of {} edits are bad", evidence.bad, evidence.judged());
    return "";
  }
  const double harm = upper_bound_of_share(evidence.bad, evidence.judged());
  if (harm > kMostHarm)
    return fmt::format("the share of bad edits may be {:.0f} % ({} of {}), at most {:.0f} % is allowed", 100 * harm,
                       evidence.bad, evidence.judged(), 100 * kMostHarm);
  return "";
}

std::string evidence_table(const Measurement& measurement, std::string_view measured_on) {
  std::string table = fmt::format("# {}: {} pairs, {} words of clean text\n", measured_on, measurement.pairs(),
                                  measurement.clean_words());
  table += "rule\tlevel\tgood\tneutral\tbad\tunfixed\tclean\n";
  for (const RuleEvidence& rule : measurement.rules()) {
    table += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", rule.id, name(rule.level), rule.good, rule.neutral, rule.bad,
                         rule.unfixed, rule.clean);
  }
  return table;
}

}  // namespace decalque
