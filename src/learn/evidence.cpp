#include "learn/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "learn/table.h"
#include "rules/problem.h"

namespace decalque {

namespace {

constexpr std::string_view kHeader = "rule\tgood\tneutral\tbad\tunfixed\tclean";

bool read_count(std::string_view text, uint64_t& count) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return error == std::errc() && end == text.data() + text.size();
}

// "# pairs\t21000\tmlqe train": what the counts rest on.
void read_basis(const TableLine& line, EvidenceTable& evidence) {
  const auto cells = line.cells();
  if (cells.size() != 3) return;
  if (cells[0] == "# pairs" && read_count(cells[1], evidence.pairs)) evidence.pairs_from = cells[2];
  if (cells[0] == "# clean" && read_count(cells[1], evidence.clean_words)) evidence.clean_from = cells[2];
}

void read_row(const TableLine& line, EvidenceTable& evidence, std::vector<Problem>& problems) {
  const auto cells = line.cells();
  if (cells.size() != 6) {
    problems.push_back(line.problem(0, fmt::format("{} columns, where a rule and five counts were expected; "
                                                   "make the table anew with decalque rules measure --write",
                                                   cells.size())));
    return;
  }
  RuleEvidence rule;
  rule.id = cells[0];
  uint64_t* const counts[] = {&rule.good, &rule.neutral, &rule.bad, &rule.unfixed, &rule.clean};
  for (size_t i = 0; i < 5; ++i) {
    if (!read_count(cells[i + 1], *counts[i]))
      problems.push_back(line.problem(i + 1, fmt::format("'{}' is no count", cells[i + 1])));
  }
  evidence.rules.push_back(std::move(rule));
}

}  // namespace

const RuleEvidence* EvidenceTable::find(std::string_view id) const {
  const auto at = std::lower_bound(rules.begin(), rules.end(), id,
                                   [](const RuleEvidence& rule, std::string_view wanted) { return rule.id < wanted; });
  return at != rules.end() && at->id == id ? &*at : nullptr;
}

double EvidenceTable::clean_per_million(const RuleEvidence& rule) const {
  return clean_words == 0 ? 0 : 1e6 * static_cast<double>(rule.clean) / static_cast<double>(clean_words);
}

EvidenceTable evidence_of(const Measurement& measurement, std::string pairs_from, std::string clean_from) {
  return {measurement.pairs(), std::move(pairs_from), measurement.clean_words(), std::move(clean_from),
          measurement.rules()};
}

std::string evidence_table(const EvidenceTable& evidence) {
  std::string table = fmt::format("# pairs\t{}\t{}\n# clean\t{}\t{}\n{}\n", evidence.pairs, evidence.pairs_from,
                                  evidence.clean_words, evidence.clean_from, kHeader);
  for (const RuleEvidence& rule : evidence.rules)
    table +=
        fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", rule.id, rule.good, rule.neutral, rule.bad, rule.unfixed, rule.clean);
  return table;
}

EvidenceTable read_evidence(std::string_view text, const std::string& file) {
  EvidenceTable evidence;
  std::vector<Problem> problems;
  bool headed = false;
  for (const TableLine& line : table_lines(text, file)) {
    if (line.text.starts_with('#')) {
      read_basis(line, evidence);
    } else if (!headed) {
      headed = true;
      if (line.text != kHeader)
        problems.push_back(line.problem(0,
                                        "the header was expected here: rule, good, neutral, bad, unfixed, clean, "
                                        "with tabs between"));
    } else {
      read_row(line, evidence, problems);
    }
  }
  if (!problems.empty()) throw LoadError(std::move(problems));
  std::sort(evidence.rules.begin(), evidence.rules.end(),
            [](const RuleEvidence& a, const RuleEvidence& b) { return a.id < b.id; });
  return evidence;
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

}  // namespace decalque
