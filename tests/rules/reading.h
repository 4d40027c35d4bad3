#pragma once
// Patterns, templates and conditions as one line, or what is wrong with them with a caret below.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/condition_parser.h"
#include "rules/problem.h"
#include "rules/template.h"

namespace decalque {

inline ListLookup test_lists() {
  return [](std::string_view name) -> const std::vector<std::string>* {
    static const std::map<std::string, std::vector<std::string>, std::less<>> lists = {
        {"said", {"say", "tell"}},
        {"names", {"Finn", "New York", "Isle of Man", "York"}},
        {"phrases", {"in order to", "so as to"}},
        {"empty", {}}};
    static const std::vector<std::string> names = {"said", "names", "phrases", "empty"};
    const auto found = lists.find(name);
    if (name.empty()) return &names;
    return found == lists.end() ? nullptr : &found->second;
  };
}

inline std::string with_carets(std::string_view text, const std::vector<PatternError>& errors) {
  std::string result;
  for (const PatternError& error : errors) {
    if (!result.empty()) result += "\n";
    result += describe(Problem{{"", 0, static_cast<int>(error.offset) + 1}, error.message, std::string(text)});
  }
  return result;
}

inline std::string read_pattern(std::string_view text) {
  std::vector<PatternError> errors;
  const auto pattern = parse_pattern(text, test_lists(), errors);
  return pattern ? dump(*pattern) + with_carets(text, errors) : with_carets(text, errors);
}

inline std::string read_template(std::string_view text) {
  std::vector<PatternError> errors;
  const auto pieces = parse_template(text, errors);
  return pieces ? dump(*pieces) + with_carets(text, errors) : with_carets(text, errors);
}

inline std::string read_condition(std::string_view text) {
  std::vector<PatternError> errors;
  Literals literals;
  const auto written = parse_condition(text, test_lists(), literals, errors);
  return written ? dump(written->condition) + with_carets(text, errors) : with_carets(text, errors);
}

}  // namespace decalque
