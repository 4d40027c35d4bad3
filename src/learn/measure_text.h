#pragma once
// What was measured, as text for a person.

#include <string>

#include "learn/evidence.h"

namespace decalque {

/// The rules that had anything to say, most harm (bad and clean) first, in columns; then the sum of each level.
/// The engine gives the rules their levels.
std::string measured_text(const EvidenceTable& evidence, const std::vector<Rule>& rules);

/// "bad  et-en.train.mt:17", the line before and after, and what the person wrote; an empty line at the end.
std::string verdict_text(const Verdict& verdict);

}  // namespace decalque
