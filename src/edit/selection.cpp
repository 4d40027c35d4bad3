#include "edit/selection.h"

#include <algorithm>

namespace decalque {

namespace {

bool glob_matches(std::string_view glob, std::string_view text) {
  size_t star = std::string_view::npos;
  size_t resume = 0;
  size_t i = 0;
  size_t j = 0;
  while (j < text.size()) {
    if (i < glob.size() && glob[i] == '*') {
      star = i++;
      resume = j;
    } else if (i < glob.size() && glob[i] == text[j]) {
      ++i, ++j;
    } else if (star != std::string_view::npos) {
      i = star + 1;
      j = ++resume;
    } else {
      return false;
    }
  }
  while (i < glob.size() && glob[i] == '*') ++i;
  return i == glob.size();
}

std::vector<std::string> all_names(const Ruleset& ruleset) {
  std::vector<std::string> names;
  for (const Rule& rule : ruleset.rules) {
    names.push_back(rule.id);
    names.push_back(rule.id.substr(rule.id.rfind('/') + 1));
    if (std::find(names.begin(), names.end(), rule.family) == names.end()) names.push_back(rule.family);
  }
  return names;
}

void check_name(const std::string& name, const char* option, const Ruleset& ruleset, std::vector<Problem>& problems) {
  const std::string message = name_problem(name, ruleset);
  if (!message.empty()) problems.push_back({{option, 0, 0}, message, ""});
}

}  // namespace

bool names_rule(std::string_view name, const Rule& rule) {
  const std::string_view id = rule.id;
  if (name == id || name == rule.family) return true;
  const size_t target = id.find('/');
  const size_t own = id.rfind('/');
  if (target != std::string_view::npos &&
      (name == id.substr(target + 1) || name == id.substr(own + 1) || name == id.substr(0, own)))
    return true;
  return name.find('*') != std::string_view::npos && glob_matches(name, id);
}

std::string name_problem(const std::string& name, const Ruleset& ruleset) {
  const bool known =
      std::any_of(ruleset.rules.begin(), ruleset.rules.end(), [&](const Rule& rule) { return names_rule(name, rule); });
  if (known) return "";
  const std::string near = nearest(name, all_names(ruleset));
  return "'" + name + "' names no rule, family or glob of rules" +
         (near.empty() ? "" : ", did you mean '" + near + "'?");
}

void select_rules(Ruleset& ruleset, const Selection& selection, std::vector<Problem>& problems) {
  for (const std::string& name : selection.only) check_name(name, "only", ruleset, problems);
  for (const std::string& name : selection.skip) check_name(name, "skip", ruleset, problems);
  for (const auto& [name, level] : selection.levels) check_name(name, "levels", ruleset, problems);
  const auto named = [](const std::vector<std::string>& names, const Rule& rule) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return names_rule(name, rule); });
  };
  std::erase_if(ruleset.rules, [&](const Rule& rule) {
    return (!selection.only.empty() && !named(selection.only, rule)) || named(selection.skip, rule);
  });
  for (Rule& rule : ruleset.rules) {
    for (const auto& [name, level] : selection.levels) {
      // A correction that is not known cannot be made at any level.
      if (names_rule(name, rule) && (!rule.fixes.empty() || !rule.detector.empty())) rule.level = level;
    }
  }
}

}  // namespace decalque
