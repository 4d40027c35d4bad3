// What is known of rules: `rules measure --missing`, `rules show`, `rules catalogue`.

#include <catch2/catch.hpp>

#include "world.h"

using namespace decalque::testing;

namespace {

const char* const kHeader = "rule\tgood\tneutral\tbad\tunfixed\tclean\n";

void evidence(const World& world, const std::string& rows) {
  write(world.folder() / "data/rulesets/evidence.tsv", "# pairs\t9\tpost-edits\n# clean\t99\tnews\n" + (kHeader + rows));
}

void judgements(const World& world, const std::string& rows) {
  write(world.folder() / "data/rulesets/judgements/test.tsv", "rule\tverdict\tbefore\tafter\n" + rows);
}

Ran missing(const World& world) { return world.run({"rules", "measure", "--missing"}); }

std::string place(const World& world) { return (world.folder() / "data/rulesets/en/test.yaml").string() + ":4: "; }

}  // namespace

TEST_CASE("a certain rule needs evidence, other levels and other people's rules need none") {
  const World world;
  CHECK(missing(world).out == place(world) +
                                  "en/test/swapped: is not certain yet: never measured; judge 20 sentences, or level: "
                                  "likely\n1 certain rules: 0 earned, 0 owed, 1 wrong\n");
  CHECK(missing(world).status == 1);
  evidence(world, "en/test/swapped\t9\t1\t0\t0\t0\n");
  CHECK(missing(world).out == "1 certain rules: 1 earned, 0 owed, 0 wrong\n");
  CHECK(missing(world).status == 0);
}

TEST_CASE("what is owed may only become less") {
  const World world;
  write(world.folder() / "data/rulesets/judgements/owed.txt", "# a note\nen/test/swapped\n");
  CHECK(missing(world).out == "en/test/swapped: owed: never measured\n1 certain rules: 0 earned, 1 owed, 0 wrong\n");
  CHECK(missing(world).status == 0);
  evidence(world, "en/test/swapped\t9\t1\t0\t0\t0\n");
  CHECK(missing(world).out == place(world) +
                                  "en/test/swapped: is owed nothing: it has earned its level\n1 certain rules: 1 "
                                  "earned, 0 owed, 1 wrong\n");
  write(world.folder() / "data/rulesets/judgements/owed.txt", "en/test/split\nen/test/gone\n");
  const auto ran = missing(world);
  CHECK(ran.out.find("en/test/split: is owed nothing: it is not certain\n") != std::string::npos);
  CHECK(ran.out.find("en/test/gone: is owed nothing: there is no such rule\n") != std::string::npos);
  CHECK(ran.status == 1);
}

TEST_CASE("evidence against a rule counts more than what is owed to it") {
  const World world;
  evidence(world, "en/test/swapped\t1\t0\t9\t0\t0\n");
  write(world.folder() / "data/rulesets/judgements/owed.txt", "en/test/swapped\n");
  CHECK(missing(world).out == place(world) +
                                  "en/test/swapped: cannot be certain: bad in post-edits: 9 of 10, at most 98 %\n1 "
                                  "certain rules: 0 earned, 0 owed, 1 wrong\n");
}

TEST_CASE("a judged sentence is held to what the rule makes of it now") {
  const World world;
  std::string rows;
  for (int i = 0; i < 20; ++i) rows += "en/test/swapped\tright\tHere is teh cat.\tHere is the cat.\n";
  judgements(world, rows);
  CHECK(missing(world).out == "1 certain rules: 1 earned, 0 owed, 0 wrong\n");
  judgements(world, rows + "en/test/swapped\tright\tHere is teh cat.\tHere is a cat.\n");
  CHECK(missing(world).out ==
        (world.folder() / "data/rulesets/judgements/test.tsv").string() +
            ":22: en/test/swapped: judged as “Here is a cat.”, but now it becomes “Here is the cat.”\n1 certain rules: 1 "
            "earned, 0 owed, 1 wrong\n");
}

TEST_CASE("rules show tells the evidence") {
  const World world;
  evidence(world, "en/test/swapped\t9\t1\t0\t2\t0\n");
  judgements(world, "en/test/swapped\tright\tteh\tthe\n");
  CHECK(world.run({"rules", "show", "swapped"})
            .out.ends_with("\nevidence\n  post-edits  9 good, 1 neutral, 0 bad, 2 without a fix in 9 lines\n"
                           "  clean text  0 in 99 words and marks\n  judged      1 right, 0 wrong, 0 alarms that are "
                           "right\n  certain     earned: bad in post-edits: 0 of 10, at most 21 %\n"));
  CHECK(world.run({"rules", "show", "odd"}).out.ends_with("\nevidence\n  never measured\n"));
}

TEST_CASE("the catalogue tells of every family and rule") {
  const World world;
  evidence(world, "en/test/swapped\t9\t1\t0\t2\t3\n");
  const auto text = world.run({"rules", "catalogue"}).out;
  for (const char* part :
       {"# Catalogue of rules\n", "3 rules in 1 families.", "(9 lines, post-edits)",
        "| [test](#test) | any | 1 | 1 | 1 | 9/1/0, 3 in clean text | 0 |\n", "\n## test\n\nTests. From: any.\n",
        "| swapped | certain | Here is teh cat. → Here is the cat. | 9/1/0, 3 in clean text |\n",
        "| odd | hint | A foobar is here. |  |\n"})
    CHECK(text.find(part) != std::string::npos);
}
