#pragma once
// Which rules of a ruleset count, and at what level.

#include <string>
#include <utility>
#include <vector>

#include "rules/ruleset.h"

namespace decalque {

/// True when `name` means the rule: its id ("en/names/x"), the end of one ("names/x", "x"), family ("names",
/// "en/names"), or a glob over the id with `*` for any run of characters ("en/names/*", "*/x").
bool names_rule(std::string_view name, const Rule& rule);

/// "'x' names no rule, family or glob of rules, did you mean 'y'?", or "" when it names one.
std::string name_problem(const std::string& name, const Ruleset& ruleset);

/// What a user chose of the rules.
struct Selection {
  std::vector<std::string> only;  ///< None: all.
  std::vector<std::string> skip;
  std::vector<std::pair<std::string, Level>> levels;  ///< Later entries win.
};

/// Keeps the chosen rules and gives them their levels. A name that means no rule is a problem, with the nearest one.
void select_rules(Ruleset& ruleset, const Selection& selection, std::vector<Problem>& problems);

}  // namespace decalque
