#include "edit/diff.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/evidence_files.h"
#include "cli/failure.h"
#include "cli/side_by_side.h"
#include "cli/sink.h"
#include "edit/edit_group.h"
#include "report/change_shown.h"
#include "report/critic_markup.h"
#include "report/diff_page.h"

namespace decalque {

namespace {

/// `patch` takes any name when it is told the file, and `stdin` is easier to see than `-`.
std::string diff_path(const std::string& file) { return file == "-" ? "stdin" : file; }

/// "certain en/x/y: message; likely en/x/z: message"
std::string explained(const Result& result, const std::vector<uint32_t>& suggestions) {
  std::string text;
  for (const auto index : suggestions) {
    const auto& s = result.suggestions[index];
    const auto one = fmt::format("{} {}: {}", name(s.level), s.rule->id, one_line(s.message));
    if (text.find(one) == text.npos) text += (text.empty() ? "" : "; ") + one;
  }
  return text;
}

class DiffWriter {
 public:
  DiffWriter(const CommandLine& options, const Sink& sink)
      : options_(options), color_(sink.color()), width_(sink.width()) {
    if (options.diff_form == DiffForm::html) measured_ = measured_lines();
  }

  std::string write(const Article& article) const {
    if (!options_.each) return changes(article, article.result.edits);
    std::string all;
    for (const auto& group : edit_groups(article.result.edits)) all += changes(article, group.edits);
    return all;
  }

 private:
  std::string changes(const Article& article, const std::vector<Edit>& edits) const {
    const auto& text = article.given.text;
    const auto path = diff_path(article.file);
    const auto style = style_for(article);
    switch (options_.diff_form) {
      case DiffForm::unified:
        return unified(article, edits, path, style);
      case DiffForm::word:
        return word_diff(text, edits, path, style);
      case DiffForm::porcelain:
        return porcelain_word_diff(text, edits, path, style);
      case DiffForm::side_by_side:
        return side_by_side(text, edits, path, width_, style);
      case DiffForm::criticmarkup:
        return marked_up(article, edits, style);
      case DiffForm::html:
        break;
    }
    return diff_page_article(report_name(article.file), text, article.result, article.number, measured_);
  }

  DiffStyle style_for(const Article& article) const {
    if (!options_.explain) return {color_};
    return {color_, [&article](const auto& suggestions) { return explained(article.result, suggestions); }};
  }

  /// The forms for eyes are UTF-8; a diff to apply is in the file's own bytes.
  static std::string unified(const Article& article, const std::vector<Edit>& edits, const std::string& path,
                             const DiffStyle& style) {
    if (!article.given.encoding || edits.empty()) return unified_diff(article.given.text, edits, path, style);
    return unified_diff(article.given.bytes, byte_edits(article.given, edits), path, style);
  }

  static std::string marked_up(const Article& article, const std::vector<Edit>& edits, const DiffStyle& style) {
    try {
      return critic_markup(article.given.text, edits, style.note);
    } catch (const CriticMarkupError& error) {
      throw Failure(fmt::format("{}: {}", article.given.name, error.what()));
    }
  }

  const CommandLine& options_;
  bool color_;
  int width_;
  MeasuredLine measured_;
};

void require_sense(const CommandLine& options) {
  if (options.each && (options.diff_form == DiffForm::html || options.diff_form == DiffForm::criticmarkup))
    throw Failure("--each: goes with diffs by lines or words; a page shows each suggestion by itself anyway");
}

std::string title_of(const CommandLine& options) {
  if (options.files.size() > 1) return fmt::format("Changes of {} articles", options.files.size());
  return "Changes of " + (options.files.empty() ? report_name("-") : report_name(options.files.front()));
}

}  // namespace

int diff(const CommandLine& options, const Streams& streams) {
  require_sense(options);
  Sink sink(options, streams);
  const DiffWriter writer(options, sink);
  const bool page = options.diff_form == DiffForm::html;
  bool begun = false;  // nothing is written when settings or rules are wrong
  const auto begin = [&] {
    if (page && !begun) sink.write(diff_page_head(title_of(options)));
    begun = true;
  };
  ArticleWork work;
  work.level = [](std::optional<Level> asked) { return asked.value_or(Level::certain); };
  work.only_edits = true;
  work.shows_examples = page;
  work.render = [&](const Article& article) {
    ArticleOutcome outcome;
    outcome.output = writer.write(article);
    outcome.found = apply_edits(article.given.text, article.result.edits) != article.given.text;
    return outcome;
  };
  work.emit = [&](const ArticleOutcome& outcome) {
    begin();
    sink.write(outcome.output);
  };
  const auto status = for_articles(options, streams, work);
  begin();
  if (page) sink.write(diff_page_tail());
  sink.finish();
  return status.failed ? kError : status.found ? kFound : kDone;
}

}  // namespace decalque
