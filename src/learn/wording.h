#pragma once
// Private to learn/: a candidate in the words of the rule language.

#include "learn/candidate.h"
#include "learn/learnt_rule.h"

namespace decalque {

/// Pattern, fix, id and what is corrected. Ids may be the same for several candidates. Examples and evidence are left
/// open.
LearntRule worded(const Lessons& lessons, const LearnCandidate& candidate);

}  // namespace decalque
