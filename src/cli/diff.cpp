#include "edit/diff.h"

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/sink.h"

namespace decalque {

namespace {

/// `patch` takes any name when it is told the file, and `stdin` is easier to see than `-`.
std::string diff_path(const std::string& file) { return file == "-" ? "stdin" : file; }

/// A word diff is for eyes, so it is UTF-8; a diff to apply is in the file's own bytes.
std::string changes(const Article& article, bool words, bool color) {
  const auto& [name, text, encoding, bytes] = article.given;
  const auto path = diff_path(article.file);
  if (words) return word_diff(text, article.result.edits, path, color);
  if (!encoding || article.result.edits.empty()) return unified_diff(text, article.result.edits, path, color);
  return unified_diff(bytes, byte_edits(article.given, article.result.edits), path, color);
}

}  // namespace

int diff(const CommandLine& options, const Streams& streams) {
  Sink sink(options, streams);
  ArticleWork work;
  work.level = [](std::optional<Level> asked) { return asked.value_or(Level::certain); };
  work.only_edits = true;
  work.render = [&](const Article& article) {
    Outcome outcome;
    outcome.output = changes(article, options.word, sink.color());
    outcome.found = !outcome.output.empty();
    return outcome;
  };
  work.emit = [&](const Outcome& outcome) { sink.write(outcome.output); };
  const auto status = for_articles(options, streams, work);
  sink.finish();
  return status.failed ? kError : status.found ? kFound : kDone;
}

}  // namespace decalque
