// What a page may ask of a review.

#include <catch2/catch.hpp>

#include "a_desk.h"
#include "server/request_body.h"
#include "server/review_requests.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

Json body_of(const Answer& answer) { return Json::parse(answer.body); }
std::string error_of(const Answer& answer) {
  return std::to_string(answer.status) + " " + std::string(body_of(answer)["error"]);
}

std::string with(uint64_t revision, const std::string& more = "") {
  return "{\"revision\": " + std::to_string(revision) + (more.empty() ? "" : ", " + more) + "}";
}

}  // namespace

TEST_CASE("requests: a decision is kept before it is answered, with the rows it changes") {
  FakeDesk desk("See teh cat.\n\nIt has alot of fur.\n");
  ReviewRequests requests(desk);
  const auto answer = body_of(requests.decide(with(1, R"("item": 2, "state": "accepted")")));
  CHECK(desk.kept == ".y");
  CHECK(answer["revision"] == 2);
  CHECK(answer["message"] == "2 accepted.");
  CHECK(answer["items"] == Json({2}));
  CHECK(answer["counts"].dump() == R"({"undecided":1,"accepted":1,"rejected":0,"edited":0,"blocked":0})");
  CHECK(answer["undo"] == true);
  CHECK(answer["unwritten"] == true);
  REQUIRE(answer["rows"].size() == 1);
  CHECK(answer["rows"][0]["row"] == 1);
  CHECK(std::string(answer["rows"][0]["html"])
            .starts_with("<div class=\"row\"><p dir=\"auto\">It has <span class=\"change likely\" data-mark=\"2\" "
                         "data-state=\"accepted\"><del>alot</del><ins>a lot</ins></span>"));
}

TEST_CASE("requests: choose, reject, write one's own, and undo") {
  FakeDesk desk("See teh cat. See teh dog.");
  ReviewRequests requests(desk);
  requests.decide(with(1, R"("item": 1, "state": "accepted", "choice": 1)"));
  requests.decide(with(2, R"("item": 2, "state": "edited", "own": "this")"));
  CHECK(desk.session().corrected() == "See that cat. See this dog.");
  CHECK(body_of(requests.text(R"({"item": 2})"))["text"] == "this");
  CHECK(body_of(requests.undo(with(3)))["items"] == Json({2}));
  requests.decide(with(4, R"("item": 1, "state": "rejected")"));
  CHECK(states(desk.session()) == "n.");
  CHECK(body_of(requests.text(R"({"item": 2})"))["text"] == "the");
  CHECK(requests.corrected().body == "See teh cat. See teh dog.");
  CHECK(requests.corrected().headers[0].second == "attachment; filename*=UTF-8''b.corrected.txt");
}

TEST_CASE("requests: all of a rule from an item on, one step of undo") {
  FakeDesk desk("teh teh alot teh");
  ReviewRequests requests(desk);
  const auto answer = body_of(requests.of_rule(with(1, R"("item": 2, "state": "accepted")")));
  CHECK(answer["message"] == "2 suggestions of en/t/teh accepted.");
  CHECK(states(desk.session()) == ".y.y");
  CHECK(body_of(requests.undo(with(2)))["message"] == "2 decisions undone.");
  CHECK(states(desk.session()) == "....");
}

TEST_CASE("requests: of a large change only the states come, where suggestions stand alone") {
  FakeDesk desk("See teh cat. See alot. See teh dog.\n\nSee teh hen.");
  ReviewRequests requests(desk);
  requests.decide(with(1, R"("item": 3, "state": "edited", "own": "this")"));
  const auto answer = body_of(requests.of_rule(with(2, R"("item": 1, "state": "rejected")")));
  CHECK(answer["states"].dump() == R"({"rejected":[1,4]})");
  CHECK(answer["rows"].empty());
  CHECK_FALSE(answer.contains("stale"));
  const auto undone = body_of(requests.undo(with(3)));
  CHECK(undone["states"].dump() == R"({"undecided":[1,4]})");
  CHECK(undone["rows"].empty());
  CHECK(body_of(requests.undo(with(4)))["rows"].size() == 1);  // what was written instead stands in a row
}

TEST_CASE("requests: of a large change the first rows come at once, the others when they are asked for") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "See tehteh cat.\n\n";  // two that touch
  FakeDesk desk(text);
  ReviewRequests requests(desk);
  const auto answer = body_of(requests.of_rule(with(1, R"("item": 1, "state": "rejected")")));
  CHECK(answer["rows"].size() == 10);
  CHECK(answer["stale"].size() == 20);
  CHECK(answer["states"]["rejected"].size() == 60);
  const auto rows = body_of(requests.rows(R"({"rows": [29]})"));
  CHECK(rows["revision"] == 2);
  CHECK(std::string(rows["rows"][0]["html"]).find("data-mark=\"60\" data-state=\"rejected\"") != std::string::npos);
  CHECK_THROWS_WITH(requests.rows(R"({"rows": [30]})"), "there is no row 30");
}

TEST_CASE("requests: what is not possible is said, and changes nothing") {
  FakeDesk desk("A foobar.");
  ReviewRequests requests(desk);
  CHECK(error_of(requests.decide(with(1, R"("item": 1, "state": "accepted")"))) ==
        "422 There is no such correction here; write one yourself, or leave the text as it is.");
  CHECK(error_of(requests.undo(with(1))) == "422 There is nothing to undo in this session; decide anew instead.");
  CHECK(error_of(requests.write(with(1))) == "422 Nothing is accepted that is not written.");
  CHECK(error_of(requests.decide(with(7, R"("item": 1, "state": "rejected")"))) ==
        "409 The review has changed in another page.");
  CHECK(desk.kept.empty());
}

TEST_CASE("requests: bodies that no page of ours makes") {
  FakeDesk desk("teh");
  ReviewRequests requests(desk);
  const std::pair<std::string, std::string> cases[] = {
      {"", "the body is no JSON object"},
      {"[1]", "the body is no JSON object"},
      {"{}", "\"revision\" is missing"},
      {R"({"revision": "1"})", "\"revision\" is of the wrong sort"},
      {with(1), "\"item\" is missing"},
      {with(1, R"("item": 0, "state": "accepted")"), "\"item\" is no number from 1 to 1"},
      {with(1, R"("item": -1, "state": "accepted")"), "\"item\" is no number from 1 to 1"},
      {with(1, R"("item": 2, "state": "accepted")"), "\"item\" is no number from 1 to 1"},
      {with(1, R"("item": 1, "state": "undecided")"), "\"state\" is none of accepted, rejected, edited"},
      {with(1, R"("item": 1, "state": "accepted", "choice": -1)"), "\"choice\" is no number from 0"},
      {with(1, R"("item": 1, "state": "edited")"), "\"own\" is missing"},
      {with(1, R"("item": 1, "state": "edited", "own": "\u0000")"), "\"own\" holds a NUL"},
  };
  for (const auto& [body, message] : cases) {
    CAPTURE(body);
    CHECK_THROWS_WITH(requests.decide(body), message);
  }
  CHECK(states(desk.session()) == ".");
}

TEST_CASE("requests: a decision that could not be kept is made, and said not to be kept") {
  FakeDesk desk("teh");
  ReviewRequests requests(desk);
  desk.full = true;
  const auto answer = body_of(requests.decide(with(1, R"("item": 1, "state": "accepted")")));
  CHECK(answer["error"] == "Not kept: a/b.txt.decalque-review.json: no space left on device");
  CHECK(answer["counts"]["accepted"] == 1);
  CHECK_THROWS_WITH(requests.write(with(2)), "a/b.txt: no space left on device");
}

TEST_CASE("requests: writing in place begins a new session, writing elsewhere goes on with this one") {
  FakeDesk desk("teh alot");
  ReviewRequests requests(desk);
  requests.decide(with(1, R"("item": 1, "state": "accepted")"));
  const auto written = body_of(requests.write(with(2)));
  CHECK(written.dump() == R"({"revision":3,"message":"a/b.txt: written with 1 change.","reload":true})");
  CHECK(desk.text == "the alot");
  CHECK(body_of(requests.decide(with(3, R"("item": 1, "state": "accepted")")))["rows"].size() == 1);
  desk.target_ = "c.txt";
  const auto elsewhere = body_of(requests.write(with(4)));
  CHECK(elsewhere["message"] == "c.txt: written with 1 change.");
  CHECK(elsewhere["unwritten"] == false);
}

TEST_CASE("requests: refusals are made lasting, as many as were chosen") {
  FakeDesk desk("See teh cat. See alot. See teh dog. A foobar.");
  ReviewRequests requests(desk);
  CHECK(body_of(requests.lasting()).dump() == R"({"revision":1,"file":"a/.decalque.yaml","offers":[]})");
  for (const int item : {1, 2, 3})
    requests.decide(with(static_cast<uint64_t>(item), fmt::format(R"("item": {}, "state": "rejected")", item)));
  CHECK(body_of(requests.lasting())["offers"] == Json({"“teh” for en/t/teh", "“alot” for en/t/alot"}));
  const auto made = body_of(requests.make_lasting(with(4, R"("offers": [0])")));
  CHECK(made.dump() == R"({"revision":5,"message":"a/.decalque.yaml: 1 entry added to what is accepted."})");
  CHECK(desk.settings == "“teh” for en/t/teh\n");
  CHECK(requests.farewell() == "1 undecided; 1 decision is kept in a/b.txt.decalque-review.json.");
  CHECK(error_of(requests.make_lasting(with(4, R"("offers": [0])"))) == "409 The review has changed in another page.");
  CHECK_THROWS_WITH(requests.make_lasting(with(5, R"("offers": [1])")), "there is no offer 1");
  CHECK_THROWS_WITH(requests.make_lasting(with(5, R"("offers": [])")), "\"offers\" is empty");
  CHECK_THROWS_WITH(requests.make_lasting(with(5, R"("offers": [-1])")), "there is no offer -1");
  desk.full = true;
  CHECK_THROWS_WITH(requests.make_lasting(with(5, R"("offers": [0])")), "a/.decalque.yaml: no space left on device");
  CHECK(states(desk.session()) == ".n..");
}

TEST_CASE("requests: cards and rules tell what was measured of them") {
  FakeDesk desk("See teh cat. See alot.");
  ReviewRequests requests(desk);
  const auto page = requests.page().body;
  const auto first = page.find("<p class=\"measured\">post-edits: 8 good, 0 neutral, 1 bad</p>");
  REQUIRE(first != std::string::npos);
  CHECK(page.find("class=\"measured\"", first + 20) == std::string::npos);  // nothing is known of alot
  CHECK(std::string(body_of(requests.rule(R"({"item": 1})"))["text"])
            .find("\nmeasured  post-edits: 8 good, 0 neutral, 1 bad\n") != std::string::npos);
}

TEST_CASE("requests: search, and the rule of an item") {
  FakeDesk desk("See teh cat. See teh dog.");
  ReviewRequests requests(desk);
  CHECK(body_of(requests.search(R"({"words": "DOG"})"))["items"] == Json({2}));
  CHECK(body_of(requests.search(R"({"words": "that"})"))["items"] == Json({1, 2}));
  CHECK(std::string(body_of(requests.rule(R"({"item": 1})"))["text"]).starts_with("id        en/t/teh\n"));
}

TEST_CASE("requests: the page holds the article and asks for nothing elsewhere") {
  FakeDesk desk("See teh <cat>.");
  const auto page = ReviewRequests(desk).page();
  CHECK(page.type == "text/html; charset=utf-8");
  CHECK(page.body.find("<h1>b.txt</h1>") != std::string::npos);
  CHECK(page.body.find("&lt;cat&gt;") != std::string::npos);
  CHECK(page.body.find("{{") == std::string::npos);
  for (const std::string outside : {"http:", "https:", "src=\"//", "@import", "url("})
    CHECK(page.body.find(outside) == std::string::npos);
}
