// A blank is put between the words of a sentence, and never into what only looks like one.

#include <catch2/catch.hpp>

#include "engine_fixture.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

std::string mended(const std::string& text) {
  static const Engine detector = engine(rule("detector: missing-blank"));
  return corrected(detector, text).text;
}

bool is_left(const std::string& text) {
  INFO(text);
  return mended(text) == text;
}

}  // namespace

TEST_CASE("missing blank: between sentences") {
  CHECK(mended("The ship reached the port.The crew slept.") == "The ship reached the port. The crew slept.");
  CHECK(mended("Was it late?They did not know!We did.") == "Was it late? They did not know! We did.");
  CHECK(mended("He spoke to Kuleba.The talks went on.") == "He spoke to Kuleba. The talks went on.");
}

TEST_CASE("missing blank: between clauses") {
  CHECK(mended("The wind was strong,but nobody was hurt.") == "The wind was strong, but nobody was hurt.");
  CHECK(mended("In 2019,prices rose.") == "In 2019, prices rose.");
  CHECK(mended("Ukraine:The president came.") == "Ukraine: The president came.");
}

TEST_CASE("missing blank: it stands on the wrong side of the mark") {
  CHECK(mended("He visited the region ,the office said.") == "He visited the region, the office said.");
  CHECK(mended("The train went to Helsinki .It got stuck.") == "The train went to Helsinki. It got stuck.");
}

TEST_CASE("missing blank: the stop belongs to an abbreviation") {
  CHECK(mended("The U.S.State Department denied it.") == "The U.S. State Department denied it.");
  CHECK(mended("It is open from 9 a.m.to 6 p.m.and on Sundays.") == "It is open from 9 a.m. to 6 p.m. and on Sundays.");
}

TEST_CASE("missing blank: behind the number of an item") {
  CHECK(mended("1.Check your contract.\n2.Lower the temperature.\n") ==
        "1. Check your contract.\n2. Lower the temperature.\n");
  CHECK(is_left("He scored 1.Check that."));
}

TEST_CASE("missing blank: addresses, names of files and code are whole") {
  CHECK(is_left("He wrote it in Node.js and booked at Booking.com."));
  CHECK(is_left("Open readme.Md and set.Up today."));
  CHECK(is_left("The class std::string stands in https://example.org/the.The here."));
  CHECK(is_left("It runs on ASP .NET and costs 1,234 euros."));
}

TEST_CASE("missing blank: a table's commas are its own") {
  CHECK(is_left("The columns are name,age,city,street and town."));
  CHECK(mended("They have a name,age and city.") == "They have a name, age and city.");
}

TEST_CASE("missing blank: only between words that are known") {
  CHECK(is_left("The values are foo_x,qzzt and no more."));
  CHECK(is_left("They wrote x,y on the board."));
}

TEST_CASE("missing blank: the message names the mark") {
  const Engine detector = engine("  - id: one\n    message: \"Behind “{mark}”.\"\n    detector: missing-blank\n"
                                 "    level: certain\n    issue: whitespace\n    examples:\n"
                                 "      - {from: \"Late,but here.\", to: \"Late, but here.\"}\n      - keep: Fine.\n");
  const auto message = [&](const std::string& text) { return corrected(detector, text).suggestions.at(0).message; };
  CHECK(message("It was late,but he came.") == "Behind “,”.");
  CHECK(message("The U.S.State Department denied it.") == "Behind “.”.");
}
