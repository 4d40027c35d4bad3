#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/sink.h"
#include "cli/version.h"
#include "report/findings_json.h"
#include "report/findings_text.h"

namespace decalque {

namespace {

Outcome report(const Article& article, Output form, bool color) {
  const Findings findings{report_name(article.file), article.given.text, article.result,
                          article.level.value_or(Level::likely)};
  Outcome outcome;
  outcome.found = any(findings);
  outcome.output = form == Output::json ? json_file(findings) : findings_text(findings, color);
  return outcome;
}

/// Writes files into the frame of a JSON report, each on a line of its own.
class JsonFrame {
 public:
  explicit JsonFrame(Sink& sink) : sink_(sink) {}
  void add(const Outcome& outcome) {
    sink_.write(first_ ? json_report_head(version()) + "\n" : ",\n");
    first_ = false;
    sink_.write(outcome.failure.empty() ? outcome.output
                                        : json_failed_file(report_name(outcome.file), outcome.failure));
  }
  void close() { sink_.write(json_report_tail()); }

 private:
  Sink& sink_;
  bool first_ = true;
};

}  // namespace

int check(const CommandLine& options, const Streams& streams) {
  Sink sink(options, streams);
  JsonFrame frame(sink);
  const bool json = options.output == Output::json;
  ArticleWork work;
  // Findings stand beside what plain `fix` does by itself, whatever is shown: --level adds lines and takes none away.
  work.level = [](std::optional<Level>) { return Level::certain; };
  work.render = [&](const Article& article) { return report(article, options.output, sink.color()); };
  work.emit = [&](const Outcome& outcome) { json ? frame.add(outcome) : sink.write(outcome.output); };
  const auto status = for_articles(options, streams, work);
  if (json) frame.close();
  sink.finish();
  return status.failed ? kError : status.found ? kFound : kDone;
}

}  // namespace decalque
