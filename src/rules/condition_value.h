#pragma once
// The right side of a test in brackets: `"go|come"`, `/re.*/%c`.

#include <string>
#include <vector>

#include "rules/pattern_parser.h"

namespace decalque {

/// A value as it is written: in quotes with its bars taken apart, or a regular expression between slashes.
struct ConditionValue {
  std::vector<std::string> parts;
  bool is_regex = false;
  bool ignore_case = false;
  size_t offset = 0;
};

/// The value that begins here (blanks before it are skipped) for the named field.
ConditionValue read_value(PatternSource& source, const std::string& field);
/// What a field with a value asks; notes values the field cannot have.
Condition valued_condition(PatternSource& source, const std::string& field, ConditionValue value);

}  // namespace decalque
