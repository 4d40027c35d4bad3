#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "cli/changed_rules.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/loaded.h"
#include "cli/pool.h"
#include "cli/rule_doubts.h"
#include "cli/sink.h"
#include "learn/coverage.h"
#include "learn/evidence.h"
#include "report/rule_text.h"

namespace decalque {

namespace {

/// Who keeps rules of a house cannot mend those that came with the program, the first folder.
std::vector<std::filesystem::path> kept_by_user(const std::vector<std::filesystem::path>& rulesets) {
  return {rulesets.begin() + (rulesets.size() > 1 ? 1 : 0), rulesets.end()};
}

/// What testing a rule's examples gave.
struct Tested {
  std::string report;
  size_t failed = 0;
  size_t examples = 0;
  size_t gaps = 0;

  void add(const Tested& other) {
    report += other.report;
    failed += other.failed;
    examples += other.examples;
    gaps += other.gaps;
  }
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

void add_gaps(const Engine& engine, const Rule& rule, const EvidenceTable* measured, Scratch& scratch, Tested& result) {
  std::vector<ExampleGap> gaps = pattern_gaps(engine, rule, scratch);
  for (ExampleGap& gap : interplay_gaps(engine, rule, scratch)) gaps.push_back(std::move(gap));
  const RuleEvidence* evidence = measured ? measured->find(rule.id) : nullptr;
  if (evidence && evidence->judged() + evidence->unfixed + evidence->clean == 0)
    gaps.push_back({ExampleGap::Sort::never, &rule, rule.place, "", ""});
  for (const ExampleGap& gap : gaps) result.report += gap_line(gap);
  result.gaps = gaps.size();
}

std::string summary(const Tested& sum) {
  return fmt::format("{} passed, {} failed", sum.examples - sum.failed, sum.failed);
}

std::optional<EvidenceTable> evidence_beside_rules() {
  const auto file = find_data_folders().rulesets / "evidence.tsv";
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return std::nullopt;
  return read_evidence(read_file(file.string()), file.string());
}

Tested test_all(const Loaded& loaded, const std::vector<const Rule*>& chosen, const RuleDoubts& doubts, bool coverage,
                Sink& sink) {
  const auto jobs = loaded.jobs();
  const auto evidence = coverage ? evidence_beside_rules() : std::nullopt;
  std::vector<Scratches> scratches(jobs);
  size_t at = 0;
  Tested sum;
  OrderedPool<const Rule*, Tested> pool;
  pool.next = [&] { return at < chosen.size() ? std::optional(chosen[at++]) : std::nullopt; };
  pool.work = [&](const Rule* rule, unsigned worker) {
    Scratch& scratch = scratches[worker].for_engine(loaded.engine);
    Tested result = tested(loaded.engine, *rule, scratch);
    result.report += doubts.lines_about(*rule, loaded.engine.lexicon());
    if (coverage) add_gaps(loaded.engine, *rule, evidence ? &*evidence : nullptr, scratch, result);
    return result;
  };
  pool.done = [&](const Tested& result) {
    sink.write(result.report);
    sum.add(result);
    return true;
  };
  pool.run(jobs);
  sink.write(summary(sum) + (coverage ? fmt::format(", {} gap{}", sum.gaps, sum.gaps == 1 ? "" : "s") : "") + "\n");
  return sum;
}

/// Tests what is saved, as it is saved.
class Watch {
 public:
  Watch(const CommandLine& options, const Loaded& loaded, RuleFiles files, RuleDoubts doubts, Sink& sink)
      : options_(options),
        loaded_(loaded),
        sink_(sink),
        files_(std::move(files)),
        doubts_(std::move(doubts)),
        ruleset_(loaded.engine.ruleset()),
        good_(files_.texts()) {}

  [[noreturn]] void run() {
    sink_.write("watching; each file that is saved is tested\n");
    sink_.flush();
    for (;;) {
      for (const RulesetFile& file : files_.wait_for_changes()) test(file);
      sink_.flush();
    }
  }

 private:
  void test(const RulesetFile& file) {
    const auto begin = std::chrono::steady_clock::now();
    try {
      Ruleset fresh = with_file(ruleset_, file, loaded_.setup.engine);
      const std::vector<std::string> ids = changed_rules(fresh, file, good_[file.path]);
      const Engine engine = loaded_.engine.with_rules(fresh);
      doubts_.read(file);
      const Tested sum = test_rules(engine, ids);
      const auto took = std::chrono::steady_clock::now() - begin;
      sink_.write(fmt::format("{}{}: {} rule{} tested, {}, in {} ms\n", sum.report, file.path, ids.size(),
                              ids.size() == 1 ? "" : "s", summary(sum),
                              std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
      ruleset_ = std::move(fresh);
      good_[file.path] = file.text;
    } catch (const LoadError& error) {
      sink_.write(fmt::format("{}\n", error.what()));
    }
  }

  Tested test_rules(const Engine& engine, const std::vector<std::string>& ids) const {
    Tested sum;
    Scratch scratch(engine);
    for (const std::string& id : ids) {
      const Rule* rule = engine.ruleset().find(id);
      sum.add(tested(engine, *rule, scratch));
      sum.report += doubts_.lines_about(*rule, engine.lexicon());
      if (options_.coverage) add_gaps(engine, *rule, nullptr, scratch, sum);
    }
    return sum;
  }

  const CommandLine& options_;
  const Loaded& loaded_;
  Sink& sink_;
  RuleFiles files_;
  RuleDoubts doubts_;
  Ruleset ruleset_;
  std::map<std::string, std::string> good_;  // the texts of the rules in ruleset_
};

}  // namespace

int rules_test(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  Sink sink(options, streams);
  RuleFiles files(loaded.setup.engine.rulesets);
  RuleDoubts doubts;
  for (const auto& [path, text] : RuleFiles(kept_by_user(loaded.setup.engine.rulesets)).texts()) doubts.read({path, text});
  const Tested sum = test_all(loaded, chosen_rules(options.files, loaded.rules()), doubts, options.coverage, sink);
  if (options.watch) Watch(options, loaded, std::move(files), std::move(doubts), sink).run();
  sink.finish();
  return sum.failed > 0 ? kFound : kDone;
}

}  // namespace decalque
