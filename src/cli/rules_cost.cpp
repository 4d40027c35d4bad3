#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "cli/article_text.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/loaded.h"
#include "cli/sink.h"
#include "cli/texts.h"
#include "edit/suggest.h"
#include "learn/pattern_cost.h"

namespace decalque {

namespace {

// A pattern with a rare word in it is tried at a few of a thousand tokens; one without makes everybody's text slower.
constexpr double kBudget = 20;
constexpr size_t kShown = 10;

std::vector<std::string> texts_of(const std::vector<std::string>& names) {
  if (names.empty()) return sample_articles();
  std::vector<std::string> texts;
  for (const std::string& file : files_of(names)) texts.push_back(decoded(file, read_file(file), std::nullopt).text);
  return texts;
}

struct Counted {
  std::vector<uint64_t> tries;  // by rule
  TokenCounts tokens;

  double a_thousand(size_t rule) const {
    return 1000.0 * static_cast<double>(tries[rule]) / static_cast<double>(std::max<uint64_t>(tokens.tokens(), 1));
  }
};

std::string shortened(std::string text) {
  constexpr size_t kLongest = 100;
  if (text.size() <= kLongest) return text;
  size_t cut = kLongest;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return text.substr(0, cut) + "…";
}

// What a rule over the budget costs most by: its dearest pattern.
std::string lines_about(const Rule& rule, const TokenCounts& counts) {
  constexpr size_t kWords = 4;
  const auto all = tried_at(rule, counts);
  if (all.empty()) return "";
  const TriedAt& tried = all.front();
  std::string words;
  for (size_t i = 0; i < std::min(tried.words.size(), kWords); ++i)
    words += fmt::format("{}{} ({:.1f})", i > 0 ? ", " : "", tried.words[i].shown, tried.words[i].a_thousand);
  if (tried.words.size() > kWords) words += fmt::format(" and {} more", tried.words.size() - kWords);
  return fmt::format("          `{}`\n          tried at {}: {}\n", shortened(tried.pattern),
                     words.empty() ? "every token" : words, tried.advice);
}

Counted counted(const Engine& engine, const std::vector<std::string>& texts, const std::string& language) {
  Counted result;
  result.tries.resize(engine.ruleset().rules.size());
  Scratch scratch(engine);
  Matcher::Scratch work;
  work.tries = &result.tries;
  ArticleOptions article;
  article.language_of_original = language;
  for (const std::string& text : texts) {
    for (const std::string_view piece : pieces_of(text)) {
      const Document document = engine.analyse(piece, article, scratch);
      const Evidence evidence(document);
      engine.knowledge().matcher.find({document, engine.lexicon(), evidence}, {}, work);
      result.tokens.add(document);
    }
  }
  return result;
}

}  // namespace

int rules_cost(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  const Counted cost = counted(loaded.engine, texts_of(options.files), options.from);
  std::vector<size_t> order(cost.tries.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return cost.tries[a] > cost.tries[b]; });
  Sink sink(options, streams);
  size_t over = 0;
  double sum = 0;
  for (size_t i = 0; i < order.size(); ++i) {
    const double tries = cost.a_thousand(order[i]);
    sum += tries;
    over += tries > kBudget ? 1 : 0;
    if (tries == 0 || (tries <= kBudget && i >= kShown)) continue;
    const Rule& rule = loaded.rules()[order[i]];
    sink.write(fmt::format("{:8.1f}  {}{}\n", tries, rule.id, tries > kBudget ? "  over the budget" : ""));
    if (tries > kBudget) sink.write(lines_about(rule, cost.tokens));
  }
  sink.write(fmt::format("{:8.1f}  in a thousand tokens, all {} rules on {} tokens; {} over the budget of {:.0f}\n", sum,
                         order.size(), cost.tokens.tokens(), over, kBudget));
  sink.finish();
  return over > 0 ? kFound : kDone;
}

}  // namespace decalque
