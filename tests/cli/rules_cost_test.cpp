// `rules cost`: which patterns running text has tried most.

#include "world.h"

using namespace decalque::testing;

namespace {

const char* const kCostly = R"(family: costly
about: A pattern without a rare word.
rules:
  - id: two-nouns
    message: Two nouns.
    pattern: "{NOUN} {NOUN} zebra?"
    level: hint
    issue: other
    examples:
      - flag: The ice cream melts.
      - keep: It melts.
)";

std::string text_of_nouns() {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "The ice cream man sold teh winter coat.\n\n";
  return text;
}

}  // namespace

TEST_CASE("a pattern without a rare word is named") {
  World world;
  write(world.folder() / "data/rulesets/en/costly.yaml", kCostly);
  write("text.txt", text_of_nouns());
  const auto ran = world.run({"rules", "cost", "text.txt"});
  CHECK(ran.err.empty());
  CHECK(ran.status == 1);
  CHECK(ran.out.find("  en/costly/two-nouns  over the budget\n"
                     "          `{NOUN} {NOUN} zebra?`\n"
                     "          tried at {NOUN} (") != std::string::npos);
  CHECK(ran.out.find("): no word stands in every match; ask for one, <lemma> or @list, in place of a class, in each "
                     "alternative\n") != std::string::npos);
  CHECK(ran.out.find("  en/test/swapped  over the budget\n"
                     "          `x:teh`\n"
                     "          tried at teh (111.1): the common words among these make the cost; ask for another word "
                     "beside them, or make them a rule of their own\n") != std::string::npos);
  CHECK(ran.out.find("; 1 over the budget of 20\n") == std::string::npos);  // `teh` stands in every sentence, too
  CHECK(ran.out.find("; 2 over the budget of 20\n") != std::string::npos);
}

TEST_CASE("rules with rare words keep inside the budget") {
  World world;
  write("text.txt", "There is a foobar in the house, and the house is large and old and stands on a hill.\n"
                    "Nobody lives there now, but the lights are on every night, as the neighbours tell visitors.\n"
                    "The town wants to sell it to whoever repairs the roof and lets people see the garden again.\n");
  const auto ran = world.run({"rules", "cost", "text.txt"});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("  en/test/odd\n") != std::string::npos);
  CHECK(ran.out.find("over the budget\n") == std::string::npos);
}

TEST_CASE("a text that is missing is an error") {
  World world;
  const auto ran = world.run({"rules", "cost", "missing.txt"});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("missing.txt") != std::string::npos);
}
