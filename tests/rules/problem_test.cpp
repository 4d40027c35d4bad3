#include "rules/problem.h"

#include <catch2/catch.hpp>

#include "rules/source_text.h"

namespace decalque {
namespace {

TEST_CASE("a problem shows its line and a caret") {
  CHECK(describe(Problem{{"a.yaml", 3, 5}, "this is wrong", "  - id: x"}) ==
        "a.yaml:3:5: this is wrong\n  - id: x\n    ^");
  CHECK(describe(Problem{{"a.yaml", 3, 3}, "this is wrong", "\tä: x"}) == "a.yaml:3:3: this is wrong\n\tä: x\n\t ^");
  CHECK(describe(Problem{{"a.yaml", 0, 0}, "this is wrong", ""}) == "a.yaml: this is wrong");
  CHECK(describe(Problem{{"", 0, 0}, "this is wrong", ""}) == "this is wrong");
  CHECK(describe(Problem{{"a.yaml", 1, 4}, "this ends", "ab"}) == "a.yaml:1:4: this ends\nab\n   ^");
}

TEST_CASE("problems stand in order of place and are counted") {
  const Problem late{{"a.yaml", 12, 1}, "late", ""};
  const Problem early{{"a.yaml", 2, 1}, "early", ""};
  CHECK(describe({late, early}) == "a.yaml:2:1: early\n\na.yaml:12:1: late\n\n2 problems");
  CHECK(describe(std::vector<Problem>{late}) == "a.yaml:12:1: late\n\n1 problem");
  CHECK(std::string(LoadError({late}).what()) == "a.yaml:12:1: late\n\n1 problem");
}

TEST_CASE("the nearest word is near") {
  const std::vector<std::string> words = {"certain", "likely", "hint", "NOUN"};
  const auto [word, near] = GENERATE(table<const char*, const char*>({{"certian", "certain"},
                                                                      {"likly", "likely"},
                                                                      {"hints", "hint"},
                                                                      {"noun", "NOUN"},
                                                                      {"NUON", "NOUN"},
                                                                      {"sure", ""},
                                                                      {"", ""},
                                                                      {"xy", ""}}));
  CAPTURE(word);
  CHECK(nearest(word, words) == near);
}

TEST_CASE("of a long line only what stands around the column is shown") {
  const std::string sides = std::string(1000, 'a') + "ä!" + std::string(1000, 'b');
  CHECK(describe(Problem{{"a.yaml", 1, 1002}, "this is wrong", sides}) ==
        "a.yaml:1:1002: this is wrong\n…" + std::string(99, 'a') + "ä!" + std::string(99, 'b') + "…\n" +
            std::string(101, ' ') + "^");
  CHECK(describe(Problem{{"a.yaml", 1, 2}, "this is wrong", sides}) ==
        "a.yaml:1:2: this is wrong\n" + std::string(199, 'a') + "…\n ^");
}

TEST_CASE("columns count code points and lines end at either line end") {
  const SourceText source("f", "ab\r\näö😀x\n\nend");
  CHECK(source.place(0) == Place{"f", 1, 1});
  CHECK(source.place(12) == Place{"f", 2, 4});
  CHECK(source.line(12) == "äö😀x");
  CHECK(source.line(1) == "ab");
  CHECK(source.place(14) == Place{"f", 3, 1});
  CHECK(source.place(99) == Place{"f", 4, 4});
}

}  // namespace
}  // namespace decalque
