#include "rules/doubts.h"

#include <catch2/catch.hpp>

#include "broken.h"

namespace decalque {
namespace {

std::string doubts_with(std::string_view key, std::string_view replacement) {
  std::string text;
  for (const Doubt& doubt : doubts_of({"en/f.yaml", file_with(key, replacement)}))
    text += doubt.rule + " " + describe(doubt.problem) + "\n";
  return text;
}

TEST_CASE("parentheses that change nothing are doubted where they stand") {
  CHECK(doubts_with("pattern", "    pattern: a (own right|itself) b") ==
        R"--(en/f/a en/f.yaml:6:16: these parentheses change nothing, as a '|' without blanks parts single words; alternatives of several words have blanks around the bar, (a b | c d), and a plain sequence needs no parentheses
    pattern: a (own right|itself) b
               ^
)--");
  CHECK(doubts_with("fix", "    fix: b\n    unless: ['match followed by (left|to {VB})']") ==
        R"--(en/f/a en/f.yaml:8:33: these parentheses change nothing, as a '|' without blanks parts single words; alternatives of several words have blanks around the bar, (a b | c d), and a plain sequence needs no parentheses
    unless: ['match followed by (left|to {VB})']
                                ^
)--");
}

TEST_CASE("parentheses that serve something are not doubted") {
  for (const char* pattern : {"a (b c|d)? e", "'x:(b c|d)'", "a|(b c|d)", "(a b|c | d)", "((a b|c) | (d e|f))", "(a|b) c",
                              "(a b) c", "a ('b|c')", "a ([form=/x|y z/] b)"}) {
    CAPTURE(pattern);
    CHECK(doubts_with("pattern", std::string("    pattern: ") + pattern).empty());
  }
}

TEST_CASE("the name of a capture that stands as a word in a condition is doubted") {
  CHECK(doubts_with("pattern", "    pattern: v:b who:c\n    unless: ['match has v of', 'v followed by of', 'match has who of']") ==
        "en/f/a en/f.yaml:7:15: 'v' is looked for as a word here, not as the capture of that name; a condition on it begins "
        "with it: 'v followed by ...'\n    unless: ['match has v of', 'v followed by of', 'match has who of']\n              "
        "^\n");
}

TEST_CASE("a file that does not load, and one of terms, leaves nothing to doubt") {
  CHECK(doubts_of({"en/f.yaml", ""}).empty());
  CHECK(doubts_of({"en/f.yaml", "rules: [{id: a, pattern: '(a'}, b]"}).empty());
  CHECK(doubts_of({"en/f.terms", "a (b c|d) -> e"}).empty());
}

}  // namespace
}  // namespace decalque
