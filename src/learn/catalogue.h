#pragma once
// All rules and what is known of them, as a document for readers.

#include <string>
#include <vector>

#include "learn/earned.h"
#include "rules/rule.h"

namespace decalque {

/// Markdown: a table of families, then for each what it is about, from which languages it comes, an example, the
/// evidence, and its rules. The same for the same rules and evidence.
std::string catalogue(const std::vector<Rule>& rules, const EvidenceTable& evidence,
                      const std::vector<JudgedSentence>& judged);

/// A rule's evidence in a sentence or two, for `rules show`; what it allows, too, when the rule is certain.
std::string evidence_text(const Rule& rule, const EvidenceTable& evidence, const JudgementCount& judgement);

/// The same in a line, for a card; "" when nothing was found, in post-edits, clean text or by a reader:
///   post-edits: 8 good, 12 neutral, 11 bad · clean text: 3 · judged: 20 right
std::string evidence_line(const RuleEvidence* evidence, const JudgementCount& judgement);

}  // namespace decalque
