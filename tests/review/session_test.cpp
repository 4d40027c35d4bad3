#include <catch2/catch.hpp>

#include "a_review.h"
#include "review/order.h"

namespace decalque {
namespace {

using namespace testing;

TEST_CASE("what is accepted and edited changes the text, and nothing else does") {
  auto session = session_of("See teh\tcat.\r\nIt is alot. A foobar and teh end");
  CHECK(session.corrected() == session.text());
  CHECK(session.decide(0, accepted()));
  CHECK(session.decide(1, rejected()));
  CHECK(session.decide(2, edited("thing")));
  CHECK(session.decide(3, accepted(1)));
  CHECK(states(session) == "yneY");
  CHECK(session.corrected() == "See the\tcat.\r\nIt is alot. A thing and that end");
}

TEST_CASE("an edit to what a choice gives is its acceptance, to what stands there a rejection") {
  auto session = session_of("teh teh foobar");
  CHECK(session.decide(0, edited("that")));
  CHECK(session.standing(0) == accepted(1));
  CHECK(session.decide(1, edited("teh")));
  CHECK(session.standing(1) == rejected());
  CHECK(session.decide(2, edited("")));
  CHECK(session.corrected() == "that teh ");
}

TEST_CASE("there is no accepting where no correction is known") {
  auto session = session_of("foobar teh");
  CHECK_FALSE(session.decide(0, accepted()));
  CHECK_FALSE(session.decide(1, accepted(2)));
  CHECK(states(session) == "..");
  CHECK_FALSE(session.can_undo());
}

TEST_CASE("undo takes back one step, however many it decided") {
  auto session = session_of("teh teh alot teh");
  session.decide(1, rejected());
  CHECK(session.decide_all({0, 1, 3}, State::accepted) == std::vector<uint32_t>{0, 3});
  session.decide(0, edited("these"));
  CHECK(states(session) == "en.y");
  CHECK(session.undo() == std::vector<uint32_t>{0});
  CHECK(states(session) == "yn.y");
  CHECK(session.undo() == std::vector<uint32_t>{0, 3});
  CHECK(states(session) == ".n..");
  CHECK(session.undo() == std::vector<uint32_t>{1});
  CHECK(session.undo().empty());
  CHECK(states(session) == "....");
}

TEST_CASE("deciding the same again is no step") {
  auto session = session_of("teh");
  session.decide(0, accepted());
  session.decide(0, accepted());
  session.undo();
  CHECK(states(session) == ".");
  CHECK_FALSE(session.can_undo());
}

/// Two items that overlap, and one beside them.
Session overlapping() {
  const Reason reason{&rule_called("en/t/a"), Level::likely, ""};
  const auto item = [&](Span span, std::vector<Span> choices) {
    Item item;
    item.span = span;
    item.sentence = {0, 11};
    item.reasons = {reason};
    for (const Span choice : choices) item.choices.push_back({{{choice, "X", {}}}, "X", reason});
    return item;
  };
  return Session("abcdefghijk", {item({0, 4}, {{0, 4}, {0, 2}}), item({3, 6}, {{3, 6}}), item({6, 8}, {{6, 8}})});
}

TEST_CASE("decisions that would run into one another are refused") {
  auto session = overlapping();
  CHECK(session.decide(1, accepted()));
  CHECK(session.in_the_way(0, accepted(0)) == 1u);
  CHECK_FALSE(session.decide(0, accepted(0)));
  CHECK_FALSE(session.blocked(0));
  CHECK(session.decide(0, accepted(1)));
  CHECK(session.decide(2, accepted()));
  CHECK(session.corrected() == "XcXXijk");
  session.undo();
  session.undo();
  session.undo();
  CHECK(session.decide(0, accepted(0)));
  CHECK(session.blocked(1));
  CHECK(session.counts().blocked == 1);
  CHECK(session.counts().undecided == 2);
  CHECK(session.decide_all({0, 1, 2}, State::accepted) == std::vector<uint32_t>{2});
  CHECK(session.decide(1, rejected()));
}

TEST_CASE("an own text only takes the room of what it changes") {
  auto session = overlapping();
  CHECK(session.decide(1, accepted()));
  CHECK(session.decide(0, edited("aBcd")));
  CHECK(session.corrected() == "aBcXghijk");
  CHECK_FALSE(session.decide(0, edited("abcD")));
}

TEST_CASE("letters are not cut by an own text") {
  const Reason reason{&rule_called("en/t/a"), Level::likely, ""};
  const std::string before = "caf\u00e9", own = "caf\u00e8";
  Session session(before, {Item{{0, 5}, {0, 5}, Level::likely, {reason}, {}}});
  REQUIRE(session.decide(0, edited(own)));
  CHECK(session.edits() == std::vector<Edit>{{{3, 5}, "\u00e8", {}}});
}

TEST_CASE("ways through a review, and what mentions words") {
  const auto session = session_of("See teh cat. It is alot. And teh dog");
  CHECK(in_order(session.items(), Order::place) == std::vector<uint32_t>{0, 1, 2});
  CHECK(in_order(session.items(), Order::rule) == std::vector<uint32_t>{1, 0, 2});
  CHECK(mentions(session, 0, "CAT"));
  CHECK_FALSE(mentions(session, 1, "cat"));
  CHECK(mentions(session, 1, "a lot"));
  CHECK(mentions(session, 1, "t/alot"));
  CHECK(mentions(session, 2, "about"));
}

}  // namespace
}  // namespace decalque
