#include "cli/rule_doubts.h"

#include <fmt/format.h>

#include "learn/inflected_lemmas.h"

namespace decalque {

void RuleDoubts::read(const RulesetFile& file) { by_file_[file.path] = doubts_of(file); }

std::string RuleDoubts::lines_about(const Rule& rule, const Lexicon& lexicon) const {
  const auto doubts = by_file_.find(rule.place.file);
  if (doubts == by_file_.end()) return "";
  std::string lines;
  for (const auto& [id, problem] : doubts->second) {
    if (id == rule.id) lines += describe(Problem{problem.place, rule.id + ": " + problem.message, problem.line}) + "\n";
  }
  for (const auto& [written, lemma] : inflected_lemmas(rule, lexicon)) {
    lines += describe(Problem{rule.place,
                              fmt::format("{}: no word has the lemma '{}', which is a form of '{}'; write <{}>, or {} for "
                                          "this form alone",
                                          rule.id, written, lemma, lemma, written),
                              ""}) +
             "\n";
  }
  return lines;
}

}  // namespace decalque
