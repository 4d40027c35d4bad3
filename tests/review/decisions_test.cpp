#include "review/decisions.h"

#include <catch2/catch.hpp>

#include "a_review.h"

namespace decalque {
namespace {

using namespace testing;

/// The states of `after` when decided as in `before` by `decide`.
std::string carried(const std::string& before, const std::vector<std::pair<uint32_t, Standing>>& decide,
                    const std::string& after, size_t unplaced = 0) {
  auto session = session_of(before);
  for (const auto& [item, standing] : decide) REQUIRE(session.decide(item, standing));
  const auto text = write_decisions({stamp_of("a.txt", before), decisions_of(session)});
  auto later = session_of(after);
  CHECK(place_decisions(later, read_decisions(text, "a.json").list).size() == unplaced);
  CHECK_FALSE(later.can_undo());
  return states(later);
}

TEST_CASE("decisions come back as they were") {
  const std::string text = "See teh \"cat\".\nIt is alot, teh foobar. \u00c4nd teh end";
  CHECK(carried(text, {{0, accepted(1)}, {1, rejected()}, {3, edited("x\ty\n")}}, text) == "Yn.e.");
  auto session = session_of(text);
  session.decide(0, accepted());
  session.decide(4, edited("\u00fc"));
  const Decisions decisions{stamp_of("dir/a.txt", text), decisions_of(session)};
  const auto read = read_decisions(write_decisions(decisions), "f");
  CHECK(read.article == decisions.article);
  CHECK(read.list == decisions.list);
  CHECK(read.article.name == "a.txt");
}

TEST_CASE("decisions find their places when the article changed elsewhere") {
  const std::string text = "One teh. Two teh. Same teh. Same teh. Three alot.";
  const std::vector<std::pair<uint32_t, Standing>> made = {{1, accepted()}, {3, rejected()}, {4, accepted()}};
  CHECK(carried(text, made, "New first. " + text) == ".y.ny");
  CHECK(carried(text, made, "One teh. Between teh. Two teh. Same teh. Same teh. Three alot.") == "..y.ny");
  CHECK(carried(text, made, "Two teh. Same teh. Same teh. More. Three alot. One teh.") == "y.ny.");
  // the sentence itself was changed, but not beside the place
  CHECK(carried(text, made, "One teh. Two teh and more. Same teh. Same teh. Three alot.") == ".y.ny");
  CHECK(carried("A long sentence that goes on before teh end of it comes.", {{0, rejected()}},
                "A long sentence that goes on before teh very end.") == "n");
}

TEST_CASE("what is gone from the article is left over, and nothing else takes its place") {
  CHECK(carried("One teh. Two teh.", {{0, accepted()}, {1, rejected()}}, "Other words altogether, teh end.", 2) == ".");
  CHECK(carried("One teh.", {{0, accepted()}}, "One alot.", 1) == ".");
}

TEST_CASE("of sentences that read alike each keeps its own") {
  const std::string text = "Same teh. Same teh. Same teh.";
  CHECK(carried(text, {{1, rejected()}}, text) == ".n.");
  CHECK(carried(text, {{0, accepted()}, {2, rejected()}}, text) == "y.n");
}

TEST_CASE("an accepted text counts when the choices are others now") {
  auto session = session_of("See teh end.");
  session.decide(0, accepted(1));
  auto decisions = decisions_of(session);
  REQUIRE(decisions.front().after == "that");
  decisions.front().after = "those";
  auto later = session_of("See teh end.");
  CHECK(place_decisions(later, decisions).empty());
  CHECK(later.corrected() == "See those end.");
}

std::string complaint(const std::string& text) {
  try {
    read_decisions(text, "a.json");
    return "";
  } catch (const DecisionsError& error) {
    return error.what();
  }
}

TEST_CASE("damaged decisions are refused, naming what is wrong") {
  const std::string head = R"({"decalque-review": 1, "article": {"name": "a", "size": 1, "hash": "h"}, )";
  const std::string entry =
      R"("rule": "r", "before": "b", "proposed": "p", "after": "a", "sentence": "s", "left": "", "right": "", "occurrence": 0)";
  REQUIRE(complaint(head + R"("decisions": [{"state": "edited", )" + entry + "}]}") == "");
  const std::string out = "; bring back a good copy, or move it away to begin the review anew";
  const std::pair<std::string, std::string> cases[] = {
      {"", "is damaged: is no JSON from line 1 on"},
      {"{\"decalque-review\": 1,\n\"article\": ", "is damaged: is no JSON from line 2 on"},
      {"\xff\xfe", "is damaged: is no JSON from line 1 on"},
      {"[]", "is no file of decisions: \"decalque-review\" is missing"},
      {"{\"decalque-review\": \"1\"}", "is damaged: \"decalque-review\" of the file is no number from 0"},
      {"{\"decalque-review\": 1}", "is damaged: \"article\" of the file is missing"},
      {R"({"decalque-review": 1, "article": 7})", "is damaged: \"article\" is no object"},
      {R"({"decalque-review": 1, "article": {"name": "a", "size": -1}})",
       "is damaged: \"size\" of \"article\" is no number from 0"},
      {head + "\"x\": 1}", "is damaged: \"decisions\" of the file is missing"},
      {head + "\"decisions\": {}}", "is damaged: \"decisions\" is no list"},
      {head + "\"decisions\": [1]}", "is damaged: decision 1 is no object"},
      {head + R"("decisions": [{"state": "maybe"}]})",
       "is damaged: the \"state\" of decision 1 is \"maybe\", none of accepted, rejected, edited"},
      {head + R"("decisions": [{"state": "undecided"}]})",
       "is damaged: the \"state\" of decision 1 is \"undecided\", none of accepted, rejected, edited"},
      {head + R"("decisions": [{"state": "accepted"}]})", "is damaged: \"rule\" of decision 1 is missing"},
      {head + R"("decisions": [{"state": "accepted", "rule": 1}]})", "is damaged: \"rule\" of decision 1 is no text"},
  };
  for (const auto& [text, what] : cases) CHECK(complaint(text) == "a.json: " + what + out);
  CHECK(complaint("{\"decalque-review\": 2}") ==
        "a.json: is of version 2, this decalque reads version 1; use the decalque that wrote it, or move it away to "
        "begin the review anew");
}

TEST_CASE("decisions of another article are refused, a renamed or a changed one is the same") {
  const Decisions decisions{stamp_of("a.txt", "Text."), {}};
  CHECK_NOTHROW(require_same_article(decisions, stamp_of("a.txt", "Other."), "f"));
  CHECK_NOTHROW(require_same_article(decisions, stamp_of("b.txt", "Text."), "f"));
  CHECK_THROWS_WITH(require_same_article(decisions, stamp_of("b.txt", "Other."), "b.json"),
                    "b.json: holds the decisions on another article, a.txt; move it away to begin the review of b.txt "
                    "anew");
}

}  // namespace
}  // namespace decalque
