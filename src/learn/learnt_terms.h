#pragma once
// Learnt rules that are a line of a terminology file.

#include <string>
#include <vector>

#include "learn/learn.h"

namespace decalque {

/// What a terminology file took over.
struct LearntTerms {
  std::string text;                ///< For `en/NAME.terms`, the counts behind each line; "" when there is no term.
  std::vector<RuleEvidence> seen;  ///< By the terms' ids within the family, in order of the lines.
};

/// Takes out of the family what is a plain term wherever it stands: a name that becomes another, exactly so, or a noun
/// that becomes another in all its forms. A term that would speak in the clean texts in another of its forms stays a
/// rule, and so does one whose message a person wrote.
LearntTerms take_terms(LearntFamily& family, const Engine& engine, const std::vector<CleanArticle>& clean);

}  // namespace decalque
