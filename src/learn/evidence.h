#pragma once
// What was measured of rules, as it is kept in `rulesets/evidence.tsv`, and which level it allows.

#include <string>
#include <string_view>
#include <vector>

#include "learn/measure.h"

namespace decalque {

/// What a table of evidence rests on, and its rows.
struct EvidenceTable {
  uint64_t pairs = 0;
  std::string pairs_from;  ///< Where they come from, in words.
  uint64_t clean_words = 0;
  std::string clean_from;
  std::vector<RuleEvidence> rules;  ///< Sorted by id.

  /// nullptr for a rule that was not there when the table was made.
  const RuleEvidence* find(std::string_view id) const;
  double clean_per_million(const RuleEvidence& rule) const;
};

EvidenceTable evidence_of(const Measurement& measurement, std::string pairs_from, std::string clean_from);

/// `rulesets/evidence.tsv`: two comment lines that say what was measured, a header, one line a rule. Tabs between
/// columns; a final newline.
std::string evidence_table(const EvidenceTable& evidence);

/// The same read back. `file` is its name in problems. Throws LoadError with every problem.
EvidenceTable read_evidence(std::string_view text, const std::string& file);

/// The upper end of the one-sided 95 % Wilson interval for a share of `hits` in `trials`; 1 without trials.
double upper_bound_of_share(uint64_t hits, uint64_t trials);

}  // namespace decalque
