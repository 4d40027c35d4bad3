#include "rules/terms.h"

#include <catch2/catch.hpp>

using namespace decalque;

namespace {

std::vector<Rule> terms_of(const std::string& text, const std::string& path = "house/en/sport.terms") {
  std::vector<Problem> problems;
  auto rules = read_terms({path, text}, problems);
  INFO(describe(problems));
  REQUIRE(problems.empty());
  return rules;
}

std::string problem_of(const std::string& text) {
  std::vector<Problem> problems;
  read_terms({"house/en/sport.terms", text}, problems);
  std::string all;
  for (const Problem& problem : problems) all += describe(problem) + "\n";
  return all;
}

}  // namespace

TEST_CASE("a line of a terminology file is a rule") {
  const auto rules = terms_of(
      "# Sport.\n"
      "\n"
      "salibandy -> floorball  # what fans call it\n"
      "Kiev | Kiew → Kyiv\r\n"
      "to realise -> carry out\n"
      "member of parliament -> MP | deputy [likely]\n"
      "\"Ukraina\" -> Ukraine\n");
  REQUIRE(rules.size() == 5);
  CHECK(rules[0].id == "en/sport/salibandy");
  CHECK(rules[0].level == Level::certain);
  CHECK(rules[0].issue == "terminology");
  CHECK(rules[0].message == "“{match}” is called “floorball” here.");
  CHECK(rules[0].place == Place{"house/en/sport.terms", 3, 1});
  CHECK(rules[0].pattern_texts ==
        std::vector<std::string>{
            "term:[form=\"salibandy\"%c | anylemma=\"salibandy\" | (possessive & lemma=\"salibandy\")]"});
  CHECK(dump(rules[0].fixes.at(0).at(0).text) == "{floorball:term|like}");
  CHECK(rules[1].patterns.size() == 2);
  CHECK(rules[1].pattern_texts[0] ==
        "term:[(form=\"kiev\"%c | anylemma=\"kiev\" | (possessive & lemma=\"kiev|Kiev\")) & case!=\"lower\"]");
  CHECK(rules[2].id == "en/sport/realise");
  CHECK(dump(rules[2].fixes.at(0).at(0).text) == "{carry out:term|like}");
  CHECK(rules[3].level == Level::likely);
  CHECK(rules[3].fixes.size() == 2);
  CHECK(rules[3].pattern_texts[0] ==
        "term:[form=\"member\"%c | anylemma=\"member\" | (possessive & lemma=\"member\")] of parliament");
  CHECK(rules[4].pattern_texts[0] == "term:[form=\"Ukraina\"]");
}

TEST_CASE("a terminology file that lies in no language's folder is English, its terms have ids of their own") {
  const auto rules = terms_of("jää -> ice\njäk -> yak\n", "terms/sport.terms");
  CHECK(rules[0].id == "en/sport/j");
  CHECK(rules[1].id == "en/sport/j-k");
  CHECK(terms_of("jää -> is\n", "sv/sport.terms")[0].id == "sv/sport/j");
  CHECK(terms_of("ää -> a\nöö -> o\n")[1].id == "en/sport/term-2");
  CHECK(is_terms_file("a/b.terms"));
  CHECK(!is_terms_file("terms.yaml"));
}

TEST_CASE("what is wrong in a terminology file is told with its place") {
  const std::string at = "house/en/sport.terms:1:";
  const std::pair<std::string, std::string> cases[] = {
      {"salibandy floorball", at + "1: no arrow; expected 'term -> preferred term'\nsalibandy floorball\n^\n"},
      {"-> floorball", at + "1: the term before the arrow is missing\n-> floorball\n^\n"},
      {"salibandy ->",
       at + "11: what the term is to be called is missing behind the arrow\nsalibandy ->\n          ^\n"},
      {"a -> b | ", at + "6: a preferred term is missing beside '|'\na -> b | \n     ^\n"},
      {"a | | c -> b", at + "1: a term is missing beside '|'\na | | c -> b\n^\n"},
      {"a -> b [likly]", at + "9: unknown level 'likly'; did you mean 'likely'?\na -> b [likly]\n        ^\n"},
      {"a -> b]", at + "6: the ']' has no '[' before it\na -> b]\n     ^\n"},
      {"a -> [likely]",
       at + "7: what the term is to be called is missing before the level\na -> [likely]\n      ^\n"},
      {"a -> a", at + "1: the term and what it is to be called are the same\na -> a\n^\n"},
      {"a -> b\na -> c", "house/en/sport.terms:2:1: this term stands in line 1 already\na -> c\n^\n"},
      {"? -> b", at + "1: a term is made of words; this is none: '?'\n? -> b\n^\n"},
  };
  for (const auto& [text, message] : cases) CHECK(problem_of(text) == message);
  CHECK(problem_of("a -> \xff").starts_with("house/en/sport.terms:1:6: this byte is not UTF-8"));
}

TEST_CASE("all that is wrong is told at once, and rule files load beside terms") {
  CHECK(problem_of("a b\nc d\n").find(":2:1: no arrow") != std::string::npos);
  const Ruleset ruleset = load_ruleset({{"en/sport.terms", "salibandy -> floorball\n"}}, {});
  REQUIRE(ruleset.rules.size() == 1);
  CHECK(ruleset.find("en/sport/salibandy") != nullptr);
  try {
    load_ruleset({{"a/en/x.terms", "one -> two\n"}, {"b/en/x.terms", "one -> three\n"}, {"c/en/y.terms", "none\n"}},
                 {});
    FAIL("loaded");
  } catch (const LoadError& error) {
    CHECK(std::string(error.what()) ==
          "b/en/x.terms:1:1: the id 'en/x/one' is taken by a/en/x.terms:1\n\n"
          "c/en/y.terms:1:1: no arrow; expected 'term -> preferred term'\nnone\n^\n\n2 problems");
  }
}
