#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/known_findings.h"
#include "cli/sink.h"
#include "cli/version.h"
#include "report/report.h"

namespace decalque {

namespace {

/// Writes a report as its files come.
class ReportWriter {
 public:
  ReportWriter(Report& report, Sink& sink) : report_(report), sink_(sink) { sink_.write(report.head()); }
  void add(const ArticleOutcome& outcome) {
    const auto part =
        outcome.failure.empty() ? outcome.output : report_.failed_file(report_name(outcome.file), outcome.failure);
    if (part.empty()) return;
    if (!first_) sink_.write(report_.separator());
    first_ = false;
    sink_.write(part);
  }

 private:
  Report& report_;
  Sink& sink_;
  bool first_ = true;
};

}  // namespace

int check(const CommandLine& options, const Streams& streams) {
  KnownFindings known(options);
  Sink sink(options, streams);
  const auto report = make_report(options.report, {version(), sink.color(), sink.width()});
  std::optional<ReportWriter> writer;  // nothing is written when settings or rules are wrong
  ArticleWork work;
  work.shows_examples = report->shows_examples();
  work.tells_applied = options.report == "json" || options.report == "sarif";
  // Findings stand beside what plain `fix` does by itself, whatever is shown: --level adds lines and takes none away.
  work.level = [](std::optional<Level>) { return Level::certain; };
  work.render = [&](const Article& article) {
    const auto level = article.level.value_or(Level::likely);
    const auto name = report_name(article.file);
    const auto fresh = known.fresh(article.file, {name, article.given.text, article.result, level});
    const Findings findings{name, article.given.text, fresh ? *fresh : article.result, level};
    ArticleOutcome outcome;
    outcome.found = any(findings);
    outcome.output = report->file(findings);
    return outcome;
  };
  work.emit = [&](const ArticleOutcome& outcome) {
    if (!writer) writer.emplace(*report, sink);
    writer->add(outcome);
  };
  const auto status = for_articles(options, streams, work);
  sink.write(report->tail());
  if (status.failed && !options.write_baseline.empty())
    streams.err << "decalque: " << options.write_baseline
                << ": not written, as not all articles could be read; see to them and run again" << std::endl;
  else
    known.write();
  sink.finish();
  return status.failed ? kError : status.found ? kFound : kDone;
}

}  // namespace decalque
