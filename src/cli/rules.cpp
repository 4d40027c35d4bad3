#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/evidence_files.h"
#include "cli/loaded.h"
#include "cli/pool.h"
#include "cli/sink.h"
#include "cli/version.h"
#include "learn/catalogue.h"
#include "report/rule_text.h"

namespace decalque {

namespace {

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
  const Rule& rule = rule_named(options.files.front(), loaded.rules());
  streams.out << rule_card(rule);
  if (is_our_own(rule)) {
    const EvidenceFiles files = evidence_files();
    streams.out << evidence_text(rule, files.evidence, files.judgement(rule));
  }
  streams.out.flush();
  return kDone;
}

int rules_test(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  const auto chosen = chosen_rules(options.files, loaded.rules());
  const auto jobs = loaded.jobs();
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
