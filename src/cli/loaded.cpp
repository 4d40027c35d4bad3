#include "cli/loaded.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "cli/failure.h"
#include "edit/selection.h"
#include "rules/problem.h"

namespace decalque {

namespace {

[[noreturn]] void refuse_unknown(const std::string& wanted, const std::vector<Rule>& rules) {
  std::vector<std::string> names;
  for (const auto& rule : rules) {
    names.push_back(rule.id);
    names.push_back(rule.id.substr(rule.id.rfind('/') + 1));
  }
  const auto near = nearest(wanted, names);
  throw Failure(fmt::format("there is no rule '{}'; {}see decalque rules list", wanted,
                            near.empty() ? "" : fmt::format("did you mean {}? ", near)));
}

}  // namespace

Loaded::Loaded(const CommandLine& options)
    : configuration(options, find_data_folders()),
      setup(configuration.for_file("-")),
      engine(engines.for_options(setup.engine, setup.said_by)) {}

unsigned Loaded::jobs() const {
  return setup.jobs > 0 ? setup.jobs : std::max(1u, std::thread::hardware_concurrency());
}

const Rule& rule_named(const std::string& wanted, const std::vector<Rule>& rules) {
  std::vector<const Rule*> found;
  for (const auto& rule : rules) {
    if (rule.id == wanted) return rule;
    if (rule.id.ends_with("/" + wanted)) found.push_back(&rule);
  }
  if (found.empty()) refuse_unknown(wanted, rules);
  if (found.size() == 1) return *found.front();
  std::string ids;
  for (const auto* rule : found) ids += " " + rule->id;
  throw Failure(fmt::format("'{}' may be several rules:{}; give the whole id", wanted, ids));
}

std::vector<const Rule*> chosen_rules(const std::vector<std::string>& wanted, const std::vector<Rule>& rules) {
  std::vector<const Rule*> chosen;
  for (const auto& rule : rules) {
    const auto names = [&](const std::string& name) { return names_rule(name, rule); };
    if (wanted.empty() || std::any_of(wanted.begin(), wanted.end(), names)) chosen.push_back(&rule);
  }
  for (const auto& name : wanted) {
    const auto named = [&](const Rule* rule) { return names_rule(name, *rule); };
    if (std::none_of(chosen.begin(), chosen.end(), named)) refuse_unknown(name, rules);
  }
  return chosen;
}

}  // namespace decalque
