#pragma once
// Rules, their examples and what came of testing them, as text.

#include <string>
#include <string_view>
#include <vector>

#include "decalque.h"

namespace decalque {

/// One rule a line: id, level, languages of originals ("-" for none), message, in columns.
std::string rule_list(const std::vector<Rule>& rules);
/// The same as JSON: {"version", "rules": [{"id", "level", "from", "message"}]}, with a final newline.
std::string rule_list_json(const std::vector<Rule>& rules, std::string_view version);

/// A condition as its rule writes it, without `when` or `unless`: "object followed by to|of".
std::string condition_line(const RuleCondition& condition);

/// All there is to know of a rule, a paragraph for each part. `measured`: a line of evidence, "" for none.
std::string rule_card(const Rule& rule, const std::string& measured = "");

/// An example that does not hold, with its place, what was expected and what came:
///   rulesets/en/x.yaml:12:9: en/x/y with all rules: changes to something else
///     from:     ...
///     expected: ...
///     got:      ...
///     because of en/x/z
std::string failed_example(const Engine::ExampleFailure& failure);

}  // namespace decalque
