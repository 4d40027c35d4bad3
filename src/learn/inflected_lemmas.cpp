#include "learn/inflected_lemmas.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {

namespace {

class Lemmas {
 public:
  explicit Lemmas(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void look_into(const Pattern& pattern) {
    if (pattern.op == Pattern::Op::token) look_into(pattern.condition);
    for (const Pattern& child : pattern.children) look_into(child);
  }
  std::vector<InflectedLemma> take() { return std::move(found_); }

 private:
  void look_into(const Condition& condition) {
    const Test& test = condition.test;
    const bool asks = test.field == Test::Field::lemma || test.field == Test::Field::any_lemma;
    if (condition.op == Condition::Op::test && asks)
      for (const std::string& value : test.values) look_at(value, test.field);
    for (const Condition& child : condition.children) look_into(child);
  }

  // The lemma chosen for a name keeps the name's letter case; a word's possible lemmas are in lower case.
  void look_at(const std::string& written, Test::Field field) {
    if (field == Test::Field::lemma && to_lower(written) != written) return;
    const std::vector<std::string> lemmas = lexicon_.lemmas(written, Upos::X);
    if (lemmas.empty() || std::find(lemmas.begin(), lemmas.end(), written) != lemmas.end()) return;
    const auto is_told = [&](const InflectedLemma& one) { return one.written == written; };
    if (std::none_of(found_.begin(), found_.end(), is_told)) found_.push_back({written, lemmas.front()});
  }

  const Lexicon& lexicon_;
  std::vector<InflectedLemma> found_;
};

}  // namespace

std::vector<InflectedLemma> inflected_lemmas(const Rule& rule, const Lexicon& lexicon) {
  Lemmas lemmas(lexicon);
  for (const Pattern& pattern : rule.patterns) lemmas.look_into(pattern);
  for (const RuleCondition& condition : rule.conditions) lemmas.look_into(condition.pattern);
  return lemmas.take();
}

}  // namespace decalque
