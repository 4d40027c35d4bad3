#include "edit/explain.h"

#include <fmt/format.h>

#include "cli/article_text.h"
#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/files.h"
#include "cli/loaded.h"
#include "report/explain_text.h"

namespace decalque {

namespace {

constexpr size_t kNearest = 8;  // rules that are shown though they did not match

/// The words of the command line, or standard input.
std::string text_of(const std::vector<std::string>& words, std::istream& in) {
  if (words.empty() || words == std::vector<std::string>{"-"})
    return decoded(kStandardInput, read_stream(in, kStandardInput), std::nullopt).text;
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return decoded("the text", text, std::nullopt).text;
}

Document analysed(const Loaded& loaded, const std::string& text, Scratch& scratch) {
  ArticleOptions article;
  article.language_of_original = loaded.setup.from;
  return loaded.engine.analyse(text, article, scratch);
}

}  // namespace

int explain(const CommandLine& options, const Streams& streams) {
  const std::string text = text_of(options.files, streams.in);
  const Loaded loaded(options);
  Scratch scratch(loaded.engine);
  const Document document = analysed(loaded, text, scratch);
  const Knowledge knowledge = loaded.engine.knowledge();
  Explainer explainer(document, knowledge, loaded.setup.level.value_or(Level::likely));
  streams.out << token_table(document);
  std::string spoke, near;
  size_t silent = 0;
  for (const RuleExplanation& one : explainer.explain_all()) {
    const bool matched = one.outcome != Outcome::no_match;
    silent += matched ? 0 : 1;
    if (matched || options.all || silent <= kNearest)
      (matched ? spoke : near) += "  " + explanation_line(one, document, explainer) + "\n";
  }
  streams.out << "\nRules that match:\n" << (spoke.empty() ? "  none\n" : spoke);
  if (!near.empty()) streams.out << "\nRules that came near:\n" << near;
  if (silent > kNearest && !options.all) streams.out << fmt::format("  and {} more; see --all\n", silent - kNearest);
  streams.out.flush();
  return kDone;
}

int rules_explain(const CommandLine& options, const Streams& streams) {
  const std::string text = text_of({options.files.begin() + 1, options.files.end()}, streams.in);
  const Loaded loaded(options);
  const Rule& rule = rule_named(options.files.front(), loaded.rules());
  Scratch scratch(loaded.engine);
  const Document document = analysed(loaded, text, scratch);
  const Knowledge knowledge = loaded.engine.knowledge();
  Explainer explainer(document, knowledge, loaded.setup.level.value_or(rule.level));
  bool first = true;
  for (const RuleExplanation& one : explainer.explain(rule)) {
    streams.out << (first ? "" : "\n") << explanation_text(one, document, explainer);
    first = false;
  }
  streams.out.flush();
  return kDone;
}

}  // namespace decalque
