#include "learn/measure.h"

#include <catch2/catch.hpp>

#include "../edit/engine_fixture.h"
#include "learn/distance.h"

using namespace decalque;
using namespace decalque::testing;

TEST_CASE("words and marks of a line") {
  const auto words = words_and_marks("Don’t, the 13-year-old (Kallas's)…");
  CHECK(words == std::vector<std::string_view>{"Don’t", ",", "the", "13-year-old", "(", "Kallas's", ")", "…"});
  CHECK(words_and_marks("").empty());
  CHECK(words_and_marks(" -a- ") == std::vector<std::string_view>{"-", "a", "-"});
}

TEST_CASE("distance counts words, not letters") {
  const auto distance = [](std::string_view a, std::string_view b) {
    return token_distance(words_and_marks(a), words_and_marks(b));
  };
  CHECK(distance("", "") == 0);
  CHECK(distance("the big dog", "the dog") == 1);
  CHECK(distance("a b c d", "b a c d") == 2);
  CHECK(distance("", "one two.") == 3);
}

TEST_CASE("a suggestion is good when it brings the line nearer to the post-edit") {
  const Engine loaded = engine(rule("pattern: foo\nfix: bar"));
  Scratch scratch(loaded);
  Measurement measurement(loaded);
  measurement.keep_verdicts();
  measurement.add_pair("A foo here.", "A bar here.", "fi", scratch);
  measurement.add_pair("A foo here.", "A foo here.", "fi", scratch);
  measurement.add_pair("A foo here.", "A baz here.", "fi", scratch);
  measurement.add_pair("Nothing.", "Nothing at all.", "fi", scratch);
  measurement.add_clean("One foo.\nTwo foo and foo.", scratch);
  const RuleEvidence& evidence = measurement.rules().front();
  CHECK(evidence.good == 1);
  CHECK(evidence.bad == 1);
  CHECK(evidence.neutral == 1);
  CHECK(evidence.clean == 3);
  CHECK(measurement.pairs() == 4);
  CHECK(measurement.clean_words() == 8);
  REQUIRE(measurement.verdicts().size() == 6);
  CHECK(measurement.verdicts().back().before == "Two foo and foo.");
  CHECK(measurement.verdicts().back().after == "Two foo and bar.");
  CHECK(evidence_table(measurement, "a test") ==
        "# a test: 4 pairs, 8 words of clean text\nrule\tlevel\tgood\tneutral\tbad\tunfixed\tclean\n"
        "en/test/one\tcertain\t1\t1\t1\t0\t3\n");
}

TEST_CASE("the bound of a share is above the share and shrinks with trials") {
  CHECK(upper_bound_of_share(0, 0) == 1);
  CHECK(upper_bound_of_share(0, 20) == Approx(0.1192).epsilon(0.01));
  CHECK(upper_bound_of_share(10, 100) == Approx(0.1598).epsilon(0.01));
  CHECK(upper_bound_of_share(10, 100) > upper_bound_of_share(100, 1000));
}

TEST_CASE("what keeps a rule from being certain") {
  RuleEvidence evidence;
  evidence.good = 30;
  CHECK(objection_to_certain(evidence, 1000000).empty());
  evidence.bad = 15;
  CHECK(objection_to_certain(evidence, 1000000) == "the share of bad edits may be 46 % (15 of 45), at most 30 % is allowed");
  evidence.bad = 0;
  evidence.clean = 100;
  CHECK(objection_to_certain(evidence, 1000000) == "100 hits in a million words of clean text, at most 30 are allowed");
}
