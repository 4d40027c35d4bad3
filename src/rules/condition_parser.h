#pragma once
// Conditions around a match: `SUBJECT [not] RELATION PATTERN`.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/literals.h"
#include "rules/rule.h"

namespace decalque {

/// A condition as written, with the places of the captures it names; `unless` is not set here.
struct WrittenCondition {
  RuleCondition condition;
  uint32_t subject_offset = 0;
  uint32_t other_offset = 0;
  /// Where the pattern goes on like a second condition, "and NAME is ...": the place of "and", and the name.
  uint32_t second_offset = 0;
  std::string second;
};

/// Reads a condition's text; on errors nullopt with at least one entry in `errors`. Captures are not looked up.
/// What can be read but is hardly meant so goes to `doubts`.
std::optional<WrittenCondition> parse_condition(std::string_view text, const ListLookup& lists, Literals& literals,
                                                std::vector<PatternError>& errors,
                                                std::vector<PatternError>* doubts = nullptr);
/// Why a second condition in the text of a first is none.
std::string second_condition_error(const std::string& joined);
/// One line: `unless object not followed by to|of`.
std::string dump(const RuleCondition& condition);

}  // namespace decalque
