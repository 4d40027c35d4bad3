// A compound is put together again; what has its blank by right keeps it.

#include <catch2/catch.hpp>

#include "engine_fixture.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

std::string mended(const std::string& text) {
  static const Engine detector = engine(rule("detector: split-hyphen"));
  return corrected(detector, text).text;
}

bool is_left(const std::string& text) {
  INFO(text);
  return mended(text) == text;
}

}  // namespace

TEST_CASE("split hyphen: compounds that are always written so, torn on either side") {
  CHECK(mended("The phone has a built- in camera.") == "The phone has a built-in camera.");
  CHECK(mended("The phone has a built -in camera.") == "The phone has a built-in camera.");
}

TEST_CASE("split hyphen: a number and what it counts") {
  CHECK(mended("A 10- year-old girl won the two- day race.") == "A 10-year-old girl won the two-day race.");
  CHECK(mended("He led in 2019 -2023.") == "He led in 2019-2023.");
  CHECK(is_left("The temperature was 3 -2 degrees."));
}

TEST_CASE("split hyphen: syllables that are no words, and endings that make adjectives") {
  CHECK(mended("The anti -war candidate was re- elected.") == "The anti-war candidate was re-elected.");
  CHECK(mended("It is a well -known problem.") == "It is a well-known problem.");
  CHECK(mended("The state- owned company has an EU -wide plan.") == "The state-owned company has an EU-wide plan.");
}

TEST_CASE("split hyphen: names side by side") {
  CHECK(mended("The Finnish- Russian border was closed.") == "The Finnish-Russian border was closed.");
  CHECK(is_left("He flew on Monday- Tuesday was too late."));
}

TEST_CASE("split hyphen: the article itself shows how the word is written") {
  CHECK(mended("The half-finished bridge ends at a half- finished road.") ==
        "The half-finished bridge ends at a half-finished road.");
  CHECK(is_left("The bridge ends at a half- finished road."));
}

TEST_CASE("split hyphen: a line's end parted a word") {
  CHECK(mended("The Uni- versity of Tartu has more infor- mation.") == "The University of Tartu has more information.");
}

TEST_CASE("split hyphen: a part left out") {
  CHECK(is_left("He studied pre- and post-war history."));
  CHECK(is_left("Small- to medium-sized firms and two- or three-room flats."));
  CHECK(mended("The pre - and primary schools were closed.") == "The pre- and primary schools were closed.");
}

TEST_CASE("split hyphen: a dash without its first blank joins nothing") {
  CHECK(is_left("He came- the others left."));
  CHECK(is_left("The town - well known for its mills - grew."));
  CHECK(is_left("Run `state- owned` and see."));
}

TEST_CASE("split hyphen: the message names the whole word") {
  const Engine detector = engine("  - id: one\n    message: \"“{word}” is one word.\"\n    detector: split-hyphen\n"
                                 "    level: certain\n    issue: typographical\n    examples:\n"
                                 "      - {from: A built- in camera., to: A built-in camera.}\n      - keep: Fine.\n");
  const auto message = [&](const std::string& text) { return corrected(detector, text).suggestions.at(0).message; };
  CHECK(message("The state- owned company grew.") == "“state-owned” is one word.");
  CHECK(message("The Uni- versity of Tartu grew.") == "“University” is one word.");
}
