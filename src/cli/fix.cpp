#include <algorithm>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/files.h"
#include "cli/sink.h"

namespace decalque {

namespace {

void require_sense(const CommandLine& options) {
  const bool standard_input = options.files.empty() || std::count(options.files.begin(), options.files.end(), "-") > 0;
  if (options.in_place && !options.output_file.empty())
    throw Failure("--in-place and -o exclude each other; leave one out");
  if (options.in_place && standard_input)
    throw Failure("--in-place: standard input has no place; name files, or leave --in-place out");
  if (!options.output_file.empty() && options.files.size() > 1)
    throw Failure("-o: takes the text of one article; use --in-place for several, or run once for each");
}

/// A text without edits is not written, so its time stamps stay.
void replace(const Article& article) {
  if (article.result.text == article.given.text) return;
  require_replaceable(article.file);
  write_file(article.file, corrected_bytes(article.given, article.result.text));
}

ArticleOutcome corrected(const Article& article) {
  ArticleOutcome outcome;
  const bool same = article.result.text == article.given.text;
  outcome.output =
      same && article.given.encoding ? article.given.bytes : corrected_bytes(article.given, article.result.text);
  return outcome;
}

ArticleOutcome replaced(const Article& article) {
  replace(article);
  return {};
}

}  // namespace

int fix(const CommandLine& options, const Streams& streams) {
  require_sense(options);
  Sink sink(options, streams);
  ArticleWork work;
  work.level = [](std::optional<Level> asked) { return asked.value_or(Level::certain); };
  work.only_edits = true;
  work.render = options.in_place ? replaced : corrected;
  work.emit = [&](const ArticleOutcome& outcome) { sink.write(outcome.output); };
  const auto status = for_articles(options, streams, work);
  if (!status.failed || options.output_file.empty()) sink.finish();
  return status.failed ? kError : kDone;
}

}  // namespace decalque
