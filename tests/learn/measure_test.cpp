#include "learn/measure.h"

#include <catch2/catch.hpp>

#include "../edit/engine_fixture.h"
#include "learn/distance.h"
#include "learn/measure_text.h"

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

TEST_CASE("the distance with some words exchanged is that of the whole lines") {
  const std::string_view human = "The old house, which he saw, is not big.";
  const auto words = words_and_marks("An old houses he saw is not not big.");
  const auto wanted = words_and_marks(human);
  const PartDistance parts(words, wanted);
  CHECK(parts.whole() == token_distance(words, wanted));
  const std::vector<std::string_view> replacements[] = {{}, {"The"}, {"house", ",", "which"}, {"none", "of", "these"}};
  for (size_t begin = 0; begin <= words.size(); ++begin) {
    for (size_t end = begin; end <= words.size(); ++end) {
      for (const auto& replacement : replacements) {
        auto exchanged = words;
        exchanged.erase(exchanged.begin() + static_cast<std::ptrdiff_t>(begin),
                        exchanged.begin() + static_cast<std::ptrdiff_t>(end));
        exchanged.insert(exchanged.begin() + static_cast<std::ptrdiff_t>(begin), replacement.begin(), replacement.end());
        REQUIRE(parts.with(begin, end, replacement) == token_distance(exchanged, wanted));
      }
    }
  }
  CHECK(PartDistance({}, wanted).with(0, 0, wanted) == 0);
}

TEST_CASE("a suggestion is good when it brings the line nearer to the post-edit") {
  const Engine loaded = engine(rule("pattern: foo\nfix: bar") + rule("pattern: odd\nfix: even", "two"));
  Scratch scratch(loaded);
  Measurement measurement(loaded, &loaded.ruleset().rules.front());
  measurement.add_pair({"A foo here.", "A bar here.", "fi", "x:1"}, scratch);
  measurement.add_pair({"A foo here.", "A foo here.", "fi", "x:2"}, scratch);
  measurement.add_pair({"A foo here.", "A baz here.", "fi", "x:3"}, scratch);
  measurement.add_pair({"Nothing odd.", "Nothing at all.", "fi", "x:4"}, scratch);
  measurement.add_clean("One foo.\nTwo foo and foo.", "y", scratch);
  CHECK(measurement.rules() ==
        std::vector<RuleEvidence>{{"en/test/one", 1, 1, 1, 0, 3}, {"en/test/two", 0, 1, 0, 0, 0}});
  CHECK(measurement.pairs() == 4);
  CHECK(measurement.clean_words() == 8);
  REQUIRE(measurement.verdicts().size() == 6);
  CHECK(verdict_text(measurement.verdicts()[1]) ==
        "bad  x:2\n  before  A foo here.\n  after   A bar here.\n  human   A foo here.\n\n");
  CHECK(verdict_text(measurement.verdicts().back()) ==
        "clean  y\n  before  Two foo and foo.\n  after   Two foo and bar.\n\n");
}

TEST_CASE("parts of a measurement add up") {
  const Engine loaded = engine(rule("pattern: foo\nfix: bar"));
  Scratch scratch(loaded);
  Measurement sum(loaded), part(loaded);
  part.add_pair({"A foo.", "A bar.", "", ""}, scratch);
  part.add_clean("A foo.", "", scratch);
  sum.add(part);
  sum.add(part);
  CHECK(sum.rules() == std::vector<RuleEvidence>{{"en/test/one", 2, 0, 0, 0, 2}});
  CHECK(sum.pairs() == 2);
  CHECK(sum.clean_words() == 6);
}

TEST_CASE("lines of one text are read together, and a suggestion is judged on the lines it touches") {
  const Engine loaded = engine(rule("pattern: foo\nfix: bar\nunless: document has odd"));
  Scratch scratch(loaded);
  Measurement apart(loaded), together(loaded);
  const Pair foo{"A foo.", "A bar.", "fi", "x:1"}, odd{"An odd one.", "An odd one.", "fi", "x:2"};
  const Pair more{"More foo.", "More foo.", "fi", "x:3"};
  for (const Pair& pair : {foo, odd, more}) apart.add_pair(pair, scratch);
  together.add_pairs({foo, odd, more}, scratch);
  CHECK(apart.rules() == std::vector<RuleEvidence>{{"en/test/one", 1, 0, 1, 0, 0}});
  CHECK(together.rules() == std::vector<RuleEvidence>{{"en/test/one", 0, 0, 0, 0, 0}});
  Measurement both(loaded);
  both.add_pairs({foo, more}, scratch);
  CHECK(both.rules() == apart.rules());
  CHECK(both.pairs() == 2);
}
