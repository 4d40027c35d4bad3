#include "learn/measure_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace decalque {

namespace {

using Levels = std::map<std::string_view, Level, std::less<>>;

uint64_t harm(const RuleEvidence& rule) { return rule.bad + rule.clean; }
bool silent(const RuleEvidence& rule) { return rule.judged() + rule.unfixed + rule.clean == 0; }

constexpr auto kColumns = "{:<{}}  {:<7}  {:>7}  {:>7}  {:>7}  {:>7}  {:>7}  {:>11}\n";

std::string row(const EvidenceTable& evidence, const RuleEvidence& rule, std::string_view id, size_t width,
                std::string_view level) {
  return fmt::format(fmt::runtime(kColumns), id, width, level, rule.good, rule.neutral, rule.bad, rule.unfixed,
                     rule.clean, fmt::format("{:.1f}", evidence.clean_per_million(rule)));
}

std::string sums(const EvidenceTable& evidence, const Levels& levels, size_t width) {
  std::string text;
  for (const Level level : {Level::certain, Level::likely, Level::hint}) {
    RuleEvidence sum;
    for (const RuleEvidence& rule : evidence.rules) {
      const auto at = levels.find(rule.id);
      if (at == levels.end() || at->second != level) continue;
      sum.good += rule.good;
      sum.neutral += rule.neutral;
      sum.bad += rule.bad;
      sum.unfixed += rule.unfixed;
      sum.clean += rule.clean;
    }
    text += row(evidence, sum, "all", width, name(level));
  }
  return text;
}

}  // namespace

std::string measured_text(const EvidenceTable& evidence, const std::vector<Rule>& rules) {
  Levels levels;
  for (const Rule& rule : rules) levels[rule.id] = rule.level;
  std::vector<const RuleEvidence*> order;
  size_t width = 4;
  for (const RuleEvidence& rule : evidence.rules) {
    if (silent(rule)) continue;
    order.push_back(&rule);
    width = std::max(width, rule.id.size());
  }
  std::stable_sort(order.begin(), order.end(), [](auto* a, auto* b) { return harm(*a) > harm(*b); });
  std::string text = fmt::format(fmt::runtime(kColumns), "rule", width, "level", "good", "neutral", "bad", "unfixed",
                                 "clean", "per million");
  for (const RuleEvidence* rule : order) {
    const auto level = levels.find(rule->id);
    text += row(evidence, *rule, rule->id, width, level == levels.end() ? "-" : name(level->second));
  }
  text += sums(evidence, levels, width);
  text += fmt::format("{} pairs, {} words of clean text; {} of {} rules had nothing to say\n", evidence.pairs,
                      evidence.clean_words, evidence.rules.size() - order.size(), evidence.rules.size());
  return text;
}

std::string verdict_text(const Verdict& verdict) {
  std::string text = fmt::format("{}  {}\n  before  {}\n", name(verdict.effect), verdict.where, verdict.before);
  if (!verdict.after.empty()) text += fmt::format("  after   {}\n", verdict.after);
  if (verdict.effect != Effect::clean) text += fmt::format("  human   {}\n", verdict.human);
  return text + "\n";
}

}  // namespace decalque
