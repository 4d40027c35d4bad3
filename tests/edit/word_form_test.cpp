// The form of a template's word where the captured word could have several.
#include <catch2/catch.hpp>

#include "engine_fixture.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

std::string strike(const std::string& text) {
  static const Engine loaded = engine(
      rule("pattern: v:<hit> (their|his|her|the|our|my) axe on (a|the) stone\nfix: \"{run:v} into a wall\"", "hit") +
      rule("pattern: v:<paint> (the|a)? (devil|devils) on the wall\nfix: \"{paint:v} a gloomy picture\"", "paint") +
      rule("pattern: (decision|decisions) (has|will)? v:<fall>\nfix: { v: \"{be:v} made\" }", "fall") +
      rule("pattern: v:<betray> the talks\nfix: \"{pave the way for:v} the talks\"", "betray"));
  return corrected(loaded, text).text;
}

}  // namespace

TEST_CASE("a form that is only one form of a verb is that one, whatever its tag") {
  CHECK(strike("The decision falls in May.") == "The decision is made in May.");
  CHECK(strike("He paints devils on the wall.") == "He paints a gloomy picture.");
  CHECK(strike("Economists are painting devils on the wall.") == "Economists are painting a gloomy picture.");
  CHECK(strike("The prime minister betrays the talks.") == "The prime minister paves the way for the talks.");
  CHECK(strike("Minister betrays the talks in Brussels") == "Minister paves the way for the talks in Brussels");
}

TEST_CASE("what may be present or past follows subject, time and the verbs around it") {
  CHECK(strike("He hit his axe on a stone.") == "He ran into a wall.");
  CHECK(strike("The party of the reformers hit its aims, and it hit the axe on a stone.") ==
        "The party of the reformers hit its aims, and it ran into a wall.");
  CHECK(strike("The negotiators hit their axe on a stone.") == "The negotiators ran into a wall.");
  CHECK(strike("They often hit their axe on a stone.") == "They often run into a wall.");
  CHECK(strike("They hit their axe on a stone yesterday.") == "They ran into a wall yesterday.");
  CHECK(strike("It is what he says when they hit their axe on a stone.") ==
        "It is what he says when they run into a wall.");
}

TEST_CASE("what stands before the verb governs its form") {
  CHECK(strike("They will hit their axe on a stone.") == "They will run into a wall.");
  CHECK(strike("They have not hit their axe on a stone.") == "They have not run into a wall.");
  CHECK(strike("They had soon hit their axe on a stone.") == "They had soon run into a wall.");
  CHECK(strike("They did not hit their axe on a stone.") == "They did not run into a wall.");
  CHECK(strike("He wants to hit his axe on a stone.") == "He wants to run into a wall.");
  CHECK(strike("Hit the axe on a stone.") == "Run into a wall.");
}

TEST_CASE("the verb be agrees with its subject") {
  CHECK(strike("The decision fell on Monday.") == "The decision was made on Monday.");
  CHECK(strike("The decisions fell on Monday.") == "The decisions were made on Monday.");
  CHECK(strike("The decisions fall on Monday.") == "The decisions are made on Monday.");
  CHECK(strike("The decision has fallen on Monday.") == "The decision has been made on Monday.");
  CHECK(strike("The decision will fall on Monday.") == "The decision will be made on Monday.");
}
