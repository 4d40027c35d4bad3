// The laws of docs/architecture.md, held on generated articles with the project's own rules.

#include <catch2/catch.hpp>
#include <random>
#include <thread>

#include "engine_fixture.h"
#include "text/unicode.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

// Pieces of machine-translated articles, good sentences, odd bytes and line ends, put together at random.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all = {
      "the U.S. Secretary of State said Antony Blinken on Thursday in Stockholm",
      "Blinken will also consult with the Minister of Foreign Affairs of Ukraine Dmytro Kuleban with",
      "“There is a diplomatic solution. ”", "“The decision to attack, ”Blinken commented", "the the talks",
      "He betrayed the talks", "In the same time prices rose by 3,5 million", "He participated to the meeting",
      "The United States president Joe Biden", "on monday", "a apple and an car", "( FTIR ) results .",
      "https://example.org/the/the", "`the the`", "mail@example.org", "naïve café 👩‍👩‍👧 é́", "Ukraine’s borders",
      "See also  Visual arts", "#one #two #three", "Read more: x", "don't", "1 000 000 €", "…", "„gut“", "«да»", "中文",
      "\xEF\xBB\xBF", "\xC2\xA0", "\t", "  ", "\n", "\n\n", "\r\n", "\r", ". ", ", ", "? ", " ", " ", " ", " "};
  return all;
}

std::string random_article(std::mt19937& random) {
  std::string text;
  const size_t count = 1 + random() % 40;
  for (size_t i = 0; i < count; ++i) text += pieces()[random() % pieces().size()];
  return text;
}

Level random_level(std::mt19937& random) { return random() % 2 ? Level::certain : Level::likely; }

}  // namespace

TEST_CASE("laws on generated articles") {
  const Engine& engine = project_engine();
  Scratch scratch(engine);
  std::mt19937 random(7);
  for (int run = 0; run < 400; ++run) {
    const std::string text = random_article(random);
    ArticleOptions options;
    options.level = random_level(random);
    INFO("run " << run << ":\n" << text);
    const Result result = engine.correct(text, options, scratch);

    // 1. Outside the edits every byte stays, and no edits means no change.
    REQUIRE(apply_edits(text, result.edits) == result.text);
    REQUIRE((result.edits.empty() == (result.text == text)));
    // 2. Correcting twice is correcting once.
    REQUIRE(engine.correct(result.text, options, scratch).text == result.text);
    // 4. Edits lie outside protected spans and on grapheme boundaries.
    Scratch own(engine);
    const Document document = engine.analyse(text, options, own);
    for (const Edit& edit : result.edits) {
      REQUIRE_FALSE(document.is_protected(edit.span));
      REQUIRE(on_grapheme_boundary(text, edit.span.begin));
      REQUIRE(on_grapheme_boundary(text, edit.span.end));
    }
    // Every edit says where it comes from, and what was applied shows its edits.
    for (const Edit& edit : result.edits) REQUIRE_FALSE(edit.suggestions.empty());
    for (const Suggestion& suggestion : result.suggestions) {
      REQUIRE(suggestion.focus.begin <= suggestion.focus.end);
      REQUIRE(suggestion.focus.end <= text.size());
    }
  }
}

TEST_CASE("5. the result does not depend on threads or on other articles") {
  const Engine& engine = project_engine();
  std::mt19937 random(11);
  std::vector<std::string> articles(60);
  for (std::string& article : articles) article = random_article(random);
  std::vector<std::string> alone;
  for (const std::string& article : articles) {
    Scratch fresh(engine);
    alone.push_back(engine.correct(article, {}, fresh).text);
  }
  std::vector<std::string> together(articles.size());
  const auto work = [&](size_t first) {
    Scratch scratch(engine);
    for (size_t i = first; i < articles.size(); i += 2) together[i] = engine.correct(articles[i], {}, scratch).text;
  };
  std::thread other(work, 1);
  work(0);
  other.join();
  CHECK(together == alone);
}

TEST_CASE("6. every rule's examples hold alone and with all rules") {
  const Engine& engine = project_engine();
  Scratch scratch(engine);
  for (const auto& failure : engine.test_examples(scratch)) {
    UNSCOPED_INFO(failure.rule->id << (failure.alone ? " alone: " : " with all: ") << failure.example->from << "\n  wanted: "
                                   << failure.example->to << "\n  got:    " << failure.got << "\n  " << failure.because);
    CHECK(failure.got == failure.example->to);
  }
  CHECK(engine.ruleset().rules.size() > 50);
}
