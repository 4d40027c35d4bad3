#include "learn/earned.h"

#include <fmt/format.h>

#include "learn/table.h"

namespace decalque {

namespace {

constexpr std::string_view kHeader = "rule\tverdict\tbefore\tafter";

bool is_verdict(std::string_view text) { return text == "right" || text == "wrong" || text == "alarm"; }

std::string share_text(uint64_t hits, uint64_t trials) {
  return fmt::format("{} of {}, at most {:.0f} %", hits, trials, 100 * upper_bound_of_share(hits, trials));
}

Earned against_alarms(uint64_t alarms) {
  return {LevelStanding::against, fmt::format("{} in clean text that nobody judged right",
                                         alarms == 1 ? "an alarm" : fmt::format("{} alarms", alarms))};
}

}  // namespace

std::vector<JudgedSentence> read_judgements(std::string_view text, const std::string& file) {
  std::vector<JudgedSentence> sentences;
  std::vector<Problem> problems;
  bool headed = false;
  for (const TableLine& line : table_lines(text, file)) {
    const auto cells = line.cells();
    if (!headed) {
      headed = true;
      if (line.text != kHeader)
        problems.push_back(line.problem(0, "the header was expected here: rule, verdict, before, after, with tabs between"));
    } else if (cells.size() != 4) {
      problems.push_back(line.problem(0, fmt::format("{} columns, where rule, verdict, before and after were expected",
                                                     cells.size())));
    } else if (!is_verdict(cells[1])) {
      problems.push_back(line.problem(1, fmt::format("'{}' is no verdict; right, wrong or alarm", cells[1])));
    } else {
      sentences.push_back({std::string(cells[0]), std::string(cells[1]), std::string(cells[2]), std::string(cells[3]),
                           Place{file, line.number, 1}});
    }
  }
  if (!problems.empty()) throw LoadError(std::move(problems));
  return sentences;
}

JudgementCount judgement_of(std::string_view rule, const std::vector<JudgedSentence>& sentences) {
  JudgementCount judgement;
  for (const JudgedSentence& sentence : sentences) {
    if (sentence.rule != rule) continue;
    if (sentence.verdict == "right") ++judgement.right;
    if (sentence.verdict == "wrong") ++judgement.wrong;
    if (sentence.verdict == "alarm") ++judgement.alarms;
  }
  return judgement;
}

Earned earned(const RuleEvidence* evidence, const JudgementCount& judgement) {
  const RuleEvidence none;
  const RuleEvidence& measured = evidence ? *evidence : none;
  if (measured.clean > judgement.alarms) return against_alarms(measured.clean - judgement.alarms);
  if (judgement.sentences() >= kSentencesEnough) {
    const bool holds = upper_bound_of_share(judgement.wrong, judgement.sentences()) <= kWrongAtMost;
    return {holds ? LevelStanding::earned : LevelStanding::against,
            "judged wrong: " + share_text(judgement.wrong, judgement.sentences())};
  }
  const uint64_t judged = measured.judged();
  const std::string bad = "bad in post-edits: " + share_text(measured.bad, judged);
  if (judged >= kHitsEnough && upper_bound_of_share(measured.bad, judged) <= kBadAtMost) return {LevelStanding::earned, bad};
  // The lower end for a share is one minus the upper end for the rest.
  if (judged > 0 && 1 - upper_bound_of_share(judged - measured.bad, judged) > kBadAtMost) return {LevelStanding::against, bad};
  if (!evidence) return {LevelStanding::lacking, "never measured"};
  return {LevelStanding::lacking, judged == 0 ? "not met in post-edits" : bad};
}

}  // namespace decalque
