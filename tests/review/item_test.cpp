// Items from an engine.

#include "review/item.h"

#include <catch2/catch.hpp>

#include "../edit/engine_fixture.h"
#include "review/session.h"

namespace decalque {
namespace {

using namespace testing;

Session reviewed(const Engine& engine, const std::string& text, Level level = Level::hint) {
  Scratch scratch(engine);
  return Session(text, review_items(engine, text, {}, level, scratch).items);
}

std::string all_accepted(Session session) {
  std::vector<uint32_t> all(session.items().size());
  for (uint32_t i = 0; i < all.size(); ++i) all[i] = i;
  session.decide_all(all, State::accepted);
  return session.corrected();
}

TEST_CASE("accepting all is what fix does, rounds and all") {
  const auto& engine = project_engine();
  for (const std::string text :
       {"The United States president Joe Biden and the President of Russia Vladimir Putin are likely to have direct "
        "talks soon, the U.S. Secretary of State said Antony Blinken on Thursday in Stockholm.\n\nBlinken in the same "
        "context, will also consult with the Minister of Foreign Affairs of Ukraine Dmytro Kuleban with.",
        "He said said it .", "", "Nothing wrong here.\n"}) {
    for (const Level level : {Level::certain, Level::likely}) {
      const auto session = reviewed(engine, text, level);
      std::vector<uint32_t> fixable;
      CHECK(all_accepted(session) == corrected(engine, text, level).text);
    }
  }
}

TEST_CASE("further corrections of a rule are choices, best first") {
  const auto one = engine(rule("pattern: alot\nfix: [a lot, much]", "split", "likely"));
  const auto session = reviewed(one, "There is alot of it. We like alot.");
  REQUIRE(session.items().size() == 2);
  REQUIRE(session.items()[1].choices.size() == 2);
  CHECK(session.items()[1].choices[0].after == "a lot");
  CHECK(session.items()[1].choices[1].after == "much");
  CHECK(session.items()[1].span == Span{29, 33});
  CHECK(session.items()[1].sentence == Span{21, 34});
}

TEST_CASE("what loses to a surer rule is a further choice in the same place") {
  const auto two = engine(rule("pattern: blue cat\nfix: green cat", "sure") +
                          rule("pattern: the blue cat\nfix: a cat", "other", "likely"));
  auto session = reviewed(two, "We saw the blue cat there.");
  REQUIRE(session.items().size() == 1);
  const Item& item = session.items()[0];
  CHECK(item.rule().id == "en/test/sure");
  CHECK(session.before(0) == "the blue cat");
  REQUIRE(item.choices.size() == 2);
  CHECK(item.choices[0].after == "the green cat");
  CHECK(item.choices[1].after == "a cat");
  CHECK(item.choices[1].reason.rule->id == "en/test/other");
  CHECK(session.decide(0, {State::accepted, 1, {}}));
  CHECK(session.corrected() == "We saw a cat there.");
  CHECK(reviewed(two, "We saw the blue cat there.", Level::certain).items()[0].choices.size() == 1);
}

TEST_CASE("corrections that build on one another are one item with the level of the least sure") {
  const auto two = engine(rule("pattern: blue cat\nfix: green cat", "first") +
                          rule("pattern: green cat\nfix: red dog", "second", "likely"));
  const auto session = reviewed(two, "We saw a blue cat there.", Level::likely);
  REQUIRE(session.items().size() == 1);
  CHECK(session.items()[0].reasons.size() == 2);
  CHECK(session.items()[0].level == Level::likely);
  CHECK(all_accepted(session) == "We saw a red dog there.");
  // the first one alone can still be had
  REQUIRE(session.items()[0].choices.size() == 2);
  CHECK(session.items()[0].choices[1].edits.size() == 1);
}

TEST_CASE("hints are items without a choice, shown only when asked for") {
  const std::string hint =
      "  - id: odd\n    message: Odd.\n    pattern: foobar\n    level: hint\n    issue: other\n    examples:\n"
      "      - flag: A foobar.\n      - keep: Fine.\n";
  const auto one = engine(hint);
  const auto session = reviewed(one, "Here a foobar is.");
  REQUIRE(session.items().size() == 1);
  CHECK(session.items()[0].choices.empty());
  CHECK(session.before(0) == "foobar");
  CHECK(reviewed(one, "Here a foobar is.", Level::likely).items().empty());
}

}  // namespace
}  // namespace decalque
