// Terminology files, a ruleset of one's own, and which rules count.

#include "world.h"

using namespace decalque::testing;

TEST_CASE("terms inflect, own, and are written as the words around them") {
  const World world;
  write("house.terms",
        "salibandy -> floorball\nKiev | Kiew -> Kyiv\nto realise -> carry out\n"
        "member of parliament -> member of the Riigikogu\n\"Ukraina\" -> Ukraine\ngoalkeeper -> keeper [likely]\n");
  const std::pair<std::string, std::string> cases[] = {
      {"Salibandy is loved.", "Floorball is loved."},
      {"The salibandy’s rules are old.", "The floorball’s rules are old."},
      {"In Kiev's streets it rained.", "In Kyiv's streets it rained."},
      {"We saw Kiew and Kiev.", "We saw Kyiv and Kyiv."},
      {"My cat is called kiev.", "My cat is called kiev."},
      {"They realised the plan.", "They carried out the plan."},
      {"He has realised it.", "He has carried out it."},
      {"She realises projects.", "She carries out projects."},
      {"Members of parliament met.", "Members of the Riigikogu met."},
      {"Ukraina and UKRAINA.", "Ukraine and UKRAINA."},
      {"The goalkeeper fell.", "The goalkeeper fell."},
  };
  for (const auto& [from, to] : cases) CHECK(world.run({"fix", "--terms", "house.terms"}, from).out == to);
  CHECK(world.run({"fix", "--terms", "house.terms"}, "SALIBANDY WINS AGAIN IN FINLAND\n").out ==
        "FLOORBALL WINS AGAIN IN FINLAND\n");
  CHECK(world.run({"fix", "--terms", "house.terms"}, "New Salibandy Cup Begins In Riga\n").out ==
        "New Floorball Cup Begins In Riga\n");
  CHECK(world.run({"fix", "--level", "likely", "--terms", "house.terms"}, "The goalkeepers fell.").out ==
        "The keepers fell.");
}

TEST_CASE("terms come from settings and from ruleset folders") {
  const World world;
  write("house/en/sport.terms", "salibandy -> floorball\n");
  write("more.terms", "pesäpallo -> baseball\n");
  write(".decalque.yaml", "rules: [house]\nterms: [more.terms]\n");
  CHECK(world.run({"fix"}, "Salibandy and pesäpallo.").out == "Floorball and baseball.");
  CHECK(world.run({"check", "--skip", "more"}, "Salibandy and pesäpallo.").out ==
        "<stdin>:1:1: certain en/sport/salibandy: “Salibandy” is called “floorball” here. [Salibandy -> Floorball]\n");
  write("more.terms", "pesäpallo\n");
  CHECK(world.run({"fix"}, "x").err.find("more.terms:1:1: no arrow; expected 'term -> preferred term'\n") !=
        std::string::npos);
  CHECK(world.run({"fix", "--terms", "none.terms"}, "x").err ==
        "decalque: --terms: none.terms: no such file; write one with a line a term, 'term -> preferred term'\n");
  CHECK(world.run({"fix", "--terms", "terms.txt"}, "x").err ==
        "decalque: --terms: terms.txt: a terminology file is called NAME.terms\n");
}

TEST_CASE("levels are set and rules switched off by id, family and glob") {
  const World world;
  const std::string text = "Here is teh cat, alot of it, foobar.";
  write(".decalque.yaml", "level: likely\n");
  CHECK(world.run({"fix"}, text).out == "Here is the cat, a lot of it, foobar.");
  write(".decalque.yaml", "level: likely\nlevels: {en/test/swapped: off}\n");
  CHECK(world.run({"fix"}, text).out == "Here is teh cat, a lot of it, foobar.");
  write(".decalque.yaml", "level: likely\nlevels: {'*/s*': off}\n");
  CHECK(world.run({"fix"}, text).out == text);
  write(".decalque.yaml", "levels: {test: hint, en/test/split: certain}\n");
  CHECK(world.run({"fix"}, text).out == "Here is teh cat, a lot of it, foobar.");
  write(".decalque.yaml", "levels: {splt: off}\n");
  CHECK(world.run({"fix"}, text).err.find("'splt' names no rule, family or glob of rules") != std::string::npos);
}

TEST_CASE("rules init makes a ruleset that holds and counts") {
  const World world;
  const auto made = world.run({"rules", "init", "house/"});
  CHECK(made.status == 0);
  CHECK(made.out ==
        "house/en/house.yaml\nhouse/en/house.terms\nhouse/README.md\nhouse/rules.schema.json\n.decalque.yaml\n");
  CHECK(read(".decalque.yaml") == "rules: [house]\n");
  CHECK(world.run({"rules", "test", "house"}).out == "3 passed, 0 failed\n");
  CHECK(world.run({"rules", "test", "--rules", "house", "house"}).status == 0);
  CHECK(world.run({"fix", "--level", "likely"}, "Till now it rained.").out == "Until now it rained.");
  const auto again = world.run({"rules", "init", "house"});
  CHECK(again.status == 2);
  CHECK(again.err ==
        "decalque: rules init: house/en/house.yaml is there already; nothing was written. Name a new folder\n");
  const auto other = world.run({"rules", "init", "other"});
  CHECK(other.err.find(".decalque.yaml is there already; add to it: rules: [other]\n") != std::string::npos);
  const auto shell = world.shell(
      "$D rules new --from 'Much depends of him.' --to 'Much depends on him.' --clean "
      "other/README.md --write other/en/house.yaml && $D rules test --rules other house");
  CHECK(shell.out.find("5 passed, 0 failed\n") != std::string::npos);
}
