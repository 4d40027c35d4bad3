#pragma once
// What is known of the project's own rules, beside its rulesets. Read only by the commands that show or hold it:
// loading an engine never looks here, and rulesets of other people need no evidence.

#include <string>
#include <vector>

#include "learn/earned.h"
#include "report/article_card.h"
#include "rules/rule.h"

namespace decalque {

/// `rulesets/evidence.tsv`, `rulesets/judgements/<family>.tsv` and `rulesets/judgements/owed.txt`, whichever exist.
struct EvidenceFiles {
  EvidenceTable evidence;
  std::vector<JudgedSentence> judged;
  /// Rules that were certain before evidence was asked for and have too little of it yet, a line each. None is added.
  std::vector<std::string> owed;

  JudgementCount judgement(const Rule& rule) const { return judgement_of(rule.id, judged); }
  Earned earned(const Rule& rule) const { return decalque::earned(evidence.find(rule.id), judgement(rule)); }
};

/// Throws LoadError with every problem of one file, Failure for one that cannot be read.
EvidenceFiles evidence_files();

/// For cards: what those files say of a rule of the project's own, "" for any other. The files are read now; throws as
/// evidence_files().
MeasuredLine measured_lines();

/// Whether the rule stands in the project's own rulesets.
bool is_our_own(const Rule& rule);

}  // namespace decalque
