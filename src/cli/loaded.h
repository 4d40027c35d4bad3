#pragma once
// The rules that count in the current folder, for the commands about rules.

#include <string>
#include <vector>

#include "cli/config.h"
#include "cli/engines.h"

namespace decalque {

/// The engine of the current folder and the options.
struct Loaded {
  explicit Loaded(const CommandLine& options);
  const std::vector<Rule>& rules() const { return engine.ruleset().rules; }
  /// Threads to work with.
  unsigned jobs() const;

  Configuration configuration;
  const Setup& setup;
  Engines engines;
  const Engine& engine;
};

/// By id, or by the last part of it when only one rule has that. Throws Failure with the nearest.
const Rule& rule_named(const std::string& wanted, const std::vector<Rule>& rules);

/// All that the ids, families and globs mean; of none all. A name that means no rule throws Failure.
std::vector<const Rule*> chosen_rules(const std::vector<std::string>& wanted, const std::vector<Rule>& rules);

}  // namespace decalque
