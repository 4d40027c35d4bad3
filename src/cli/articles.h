#pragma once
// The way of `fix`, `diff` and `check`: read articles, correct them, hand out what came of them.

#include <functional>
#include <string>

#include "cli/article_text.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/streams.h"
#include "decalque.h"

namespace decalque {

/// A corrected article.
struct Article {
  std::string file;  ///< As the user gave it; "-" is standard input.
  ArticleText given;
  Result result;
  std::optional<Level> level;  ///< What the user asked for.
  size_t number = 0;           ///< From 0, in the order given; the same file may be given twice.
};

/// What a command makes of an article.
struct ArticleOutcome {
  std::string output;
  bool found = false;
  std::string failure;  ///< "" when all went well; else nothing came of the article.
  std::string file;     ///< The article's, as the user gave it.
};

/// What a command does with articles.
struct ArticleWork {
  /// The level at which articles are corrected, by what the user asked for.
  std::function<Level(std::optional<Level>)> level;
  /// Only what is made at that level matters: rules less sure are not asked.
  bool only_edits = false;
  /// Suggestions say whether they are made at the level the user asked for, where that is less than `level`.
  bool tells_applied = false;
  /// Rules are shown with their examples; else they are loaded without.
  bool shows_examples = false;
  /// Makes output of an article, on any thread. May throw Failure.
  std::function<ArticleOutcome(const Article&)> render;
  /// Writes an outcome, in the order of the files, on the caller's thread. Failures come here too; they are
  /// reported already.
  std::function<void(const ArticleOutcome&)> emit;
};

/// True when anything was found, or failed.
struct RunStatus {
  bool found = false;
  bool failed = false;
};

/// Runs over options.files. All settings and engines are loaded before the first article is read: what is wrong with
/// them throws. A bad article is reported on `err`, the others go on. The number of threads changes nothing but time.
RunStatus for_articles(const CommandLine& options, const Streams& streams, const ArticleWork& work);

/// The language of the original: by --from, else what the text of --original itself says, else the settings.
std::string language_of_original(const CommandLine& options, const Setup& setup, const Engine& engine,
                                 std::istream& in);

/// What findings call the file: its name as given, or "<stdin>".
std::string report_name(const std::string& file);

}  // namespace decalque
