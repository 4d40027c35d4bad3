#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/loaded.h"
#include "cli/measured_texts.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "cli/sink.h"
#include "learn/measure_text.h"

namespace decalque {

namespace {

constexpr size_t kPairsAtOnce = 1000;  // one article, as far as rules look at what stands elsewhere
constexpr size_t kCleanAtOnce = 10;

/// Some pairs of one file, or some clean texts.
struct Portion {
  const PairFiles* pairs = nullptr;  // nullptr: clean texts
  size_t begin = 0;
  size_t end = 0;
};

void add_portions(std::vector<Portion>& portions, const PairFiles* pairs, size_t total, size_t at_once) {
  for (size_t at = 0; at < total; at += at_once) portions.push_back({pairs, at, std::min(at + at_once, total)});
}

class Run {
 public:
  Run(const CommandLine& options, const Streams& streams)
      : options_(options), streams_(streams), loaded_(options), texts_(measured_texts(options.measure)) {
    if (!options.measure.show.empty()) shown_ = &rule_named(options.measure.show, loaded_.rules());
    if (options.measure.write && !(options.only.empty() && options.skip.empty() && options.rules.empty()))
      throw Failure("--write: the table is of all rules of the project; leave --only, --skip and --rules away");
    for (const auto& pairs : texts_.pairs) add_portions(portions_, &pairs, pairs.translations.size(), kPairsAtOnce);
    add_portions(portions_, nullptr, texts_.clean.size(), kCleanAtOnce);
  }

  int run() {
    Measurement sum(loaded_.engine, shown_);
    const auto jobs = loaded_.jobs();
    std::vector<Scratches> scratches(jobs);
    Progress progress(streams_.err, streams_.err_is_terminal, portions_.size(), &Progress::Clock::now, "portions");
    OrderedPool<Portion, Measurement> pool;
    size_t at = 0;
    pool.next = [&] { return at < portions_.size() ? std::optional(portions_[at++]) : std::nullopt; };
    pool.work = [&](const Portion& portion, unsigned worker) {
      return measured(portion, scratches[worker].for_engine(loaded_.engine));
    };
    pool.done = [&](const Measurement& part) {
      sum.add(part);
      progress.step();
      return true;
    };
    pool.run(jobs);
    progress.clear();
    report(sum);
    return kDone;
  }

 private:
  Measurement measured(const Portion& portion, Scratch& scratch) const {
    Measurement measurement(loaded_.engine, shown_);
    std::vector<Pair> lines;
    for (size_t i = portion.begin; i < portion.end; ++i) {
      if (const auto* files = portion.pairs)
        lines.push_back(
            {files->translations[i], files->post_edits[i], files->language, fmt::format("{}:{}", files->name, i + 1)});
      else
        measurement.add_clean(texts_.clean[i].text, texts_.clean[i].name, scratch);
    }
    measurement.add_pairs(lines, scratch);
    return measurement;
  }

  void report(const Measurement& sum) const {
    const auto evidence = evidence_of(sum, texts_.pairs_from, texts_.clean_from);
    if (options_.measure.write)
      write_file((find_data_folders().rulesets / "evidence.tsv").string(), evidence_table(evidence));
    Sink sink(options_, streams_);
    if (shown_)
      for (const auto& verdict : sum.verdicts()) sink.write(verdict_text(verdict));
    else if (options_.measure.table)
      sink.write(evidence_table(evidence));
    else
      sink.write(measured_text(evidence, loaded_.rules()));
    sink.finish();
  }

  const CommandLine& options_;
  const Streams& streams_;
  Loaded loaded_;
  MeasuredTexts texts_;
  const Rule* shown_ = nullptr;
  std::vector<Portion> portions_;
};

}  // namespace

int rules_measure(const CommandLine& options, const Streams& streams) {
  return options.measure.missing ? rules_missing(options, streams) : Run(options, streams).run();
}

}  // namespace decalque
