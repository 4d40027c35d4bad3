#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "cli/commands.h"
#include "cli/config.h"
#include "cli/engines.h"
#include "cli/failure.h"
#include "cli/pool.h"
#include "cli/sink.h"
#include "cli/version.h"
#include "edit/selection.h"
#include "report/rule_text.h"
#include "rules/problem.h"

namespace decalque {

namespace {

/// The engine of the current folder and the options.
struct Loaded {
  explicit Loaded(const CommandLine& options)
      : configuration(options, find_data_folders()),
        setup(configuration.for_file("-")),
        engine(engines.for_options(setup.engine)) {}
  const std::vector<Rule>& rules() const { return engine.ruleset().rules; }

  Configuration configuration;
  const Setup& setup;
  Engines engines;
  const Engine& engine;
};

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

/// By id, or by the last part of it when only one rule has that.
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
    const auto names = [&](const std::string& name) { return names_rule(name, rule) || rule.id.ends_with("/" + name); };
    if (wanted.empty() || std::any_of(wanted.begin(), wanted.end(), names)) chosen.push_back(&rule);
  }
  for (const auto& name : wanted) {
    const auto named = [&](const Rule* rule) { return names_rule(name, *rule) || rule->id.ends_with("/" + name); };
    if (std::none_of(chosen.begin(), chosen.end(), named)) refuse_unknown(name, rules);
  }
  return chosen;
}

/// What testing a rule's examples gave.
struct Tested {
  std::string report;
  size_t failed = 0;
  size_t examples = 0;
};

/// An example counts once, failed when it fails alone or with all rules.
Tested tested(const Engine& engine, const Rule& rule, Scratch& scratch) {
  Tested result;
  result.examples = rule.examples.size();
  std::vector<const Example*> failed;
  for (const auto& failure : engine.test_examples(scratch, &rule)) {
    result.report += failed_example(failure);
    if (!failure.example)
      ++result.examples, ++result.failed;
    else
      failed.push_back(failure.example);
  }
  std::sort(failed.begin(), failed.end());
  result.failed += static_cast<size_t>(std::unique(failed.begin(), failed.end()) - failed.begin());
  return result;
}

}  // namespace

int rules_list(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  streams.out << (options.output == Output::json ? rule_list_json(loaded.rules(), version())
                                                 : rule_list(loaded.rules()));
  streams.out.flush();
  return kDone;
}

int rules_show(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  streams.out << rule_card(rule_named(options.files.front(), loaded.rules())) << std::flush;
  return kDone;
}

int rules_test(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  const auto chosen = chosen_rules(options.files, loaded.rules());
  const auto jobs = loaded.setup.jobs > 0 ? loaded.setup.jobs : std::max(1u, std::thread::hardware_concurrency());
  std::vector<Scratches> scratches(jobs);
  Sink sink(options, streams);
  size_t at = 0, passed = 0, failed = 0;
  OrderedPool<const Rule*, Tested> pool;
  pool.next = [&] { return at < chosen.size() ? std::optional(chosen[at++]) : std::nullopt; };
  pool.work = [&](const Rule* rule, unsigned worker) {
    return tested(loaded.engine, *rule, scratches[worker].for_engine(loaded.engine));
  };
  pool.done = [&](const Tested& result) {
    sink.write(result.report);
    passed += result.examples - result.failed;
    failed += result.failed;
    return true;
  };
  pool.run(jobs);
  sink.write(fmt::format("{} passed, {} failed\n", passed, failed));
  sink.finish();
  return failed > 0 ? kFound : kDone;
}

int rules_schema(const CommandLine&, const Streams& streams) {
  streams.out << ruleset_schema(Engine::detectors()) << std::flush;
  return kDone;
}

}  // namespace decalque
