#pragma once
// `when` and `unless`: conditions around a match.

#include "edit/matcher.h"

namespace decalque {

/// Makes a condition ready; `captures` are the rule's capture names.
CompiledCondition compile_condition(const RuleCondition& condition, const std::vector<std::string>& captures,
                                    StringPool& strings, std::string& error);

/// True when what the condition says (its `not` included, its `unless` not) is so for the match.
bool holds(const CompiledCondition& condition, TokenRange match, const std::vector<TokenRange>& captures,
           const TokenContext& context, const Segment& segment, Runner& runner);

}  // namespace decalque
