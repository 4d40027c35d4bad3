// `.decalque.yaml`, and the command line over it.

#include <catch2/catch.hpp>

#include "world.h"

using namespace decalque::testing;

TEST_CASE("settings beside or above a file count for it") {
  const World world;
  write("site/.decalque.yaml", "level: likely\n");
  write("site/deep/a", "So teh alot.\n");
  write("plain", "So teh alot.\n");
  CHECK(world.run({"fix", "site/deep/a", "plain"}).out == "So the a lot.\nSo the alot.\n");
  CHECK(world.run({"fix", "--level", "certain", "site/deep/a"}).out == "So the alot.\n");
  CHECK(world.run({"fix", "--config", "site/.decalque.yaml", "plain"}).out == "So the a lot.\n");
  CHECK(world.shell("cd site/deep && echo teh alot | $D fix").out == "the a lot\n");
}

TEST_CASE("only, skip, levels and rules of the settings") {
  const World world;
  write("a", "So teh alot.\n");
  const auto fixed = [&](const std::string& settings, std::vector<std::string> more = {}) {
    write(".decalque.yaml", settings);
    std::vector<std::string> arguments = {"fix", "a"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto ran = world.run(arguments);
    CHECK(ran.err == "");
    return ran.out;
  };
  CHECK(fixed("") == "So the alot.\n");
  CHECK(fixed("skip: [en/test/swapped]") == "So teh alot.\n");
  CHECK(fixed("only: [en/test/split]\nlevel: likely") == "So teh a lot.\n");
  CHECK(fixed("levels: {en/test/split: certain}") == "So the a lot.\n");
  CHECK(fixed("levels: {en/test/split: certain}\njobs: 2\nfrom: fi\nformat: text\naccept: {words: [teh]}")
            .find("a lot") != std::string::npos);
  // the command line wins
  CHECK(fixed("skip: [en/test/swapped]", {"--only", "en/test/swapped"}) == "So the alot.\n");
  CHECK(fixed("only: [en/test/split]", {"--only", "test"}) == "So the alot.\n");
  CHECK(fixed("skip: [en/test/swapped]\nlevel: likely", {"--skip", "en/test/split"}) == "So teh alot.\n");
}

TEST_CASE("folders in settings are relative to them") {
  const World world;
  std::string more = kRules;
  more = more.substr(0, more.find("  - id: split")).replace(0, 12, "family: more");
  for (size_t at; (at = more.find("teh")) != std::string::npos;) more.replace(at, 3, "hte");
  write("site/house/en/more.yaml", more);
  write("site/.decalque.yaml", "rules: [house]\n");
  write("site/a", "So hte teh.\n");
  CHECK(world.run({"fix", "site/a"}).out == "So the the.\n");
}

TEST_CASE("settings with problems stop the run") {
  const World world;
  write("a", "So teh.\n");
  write("site/.decalque.yaml", "levle: likely\n");
  write("site/b", "So teh.\n");
  const auto ran = world.run({"fix", "-i", "a", "site/b"});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("site/.decalque.yaml:1:1: ") != std::string::npos);
  CHECK(ran.err.find("did you mean 'level'") != std::string::npos);
  CHECK(read("a") == "So teh.\n");
  write("site/.decalque.yaml", "rules: [none]\n");
  CHECK(world.run({"fix", "site/b"}).err.ends_with("none: no such folder; give one that holds en/FAMILY.yaml files\n"));
  write("site/.decalque.yaml", "format: docx\n");
  CHECK(world.run({"fix", "site/b"}).status == 2);
  CHECK(world.run({"fix", "--config", "nowhere", "a"}).err ==
        "decalque: nowhere: no such file; check the name and the folder you are in\n");
}

TEST_CASE("what is accepted is neither made nor shown, by any command") {
  const World world;
  write("a", "So teh alot, foobar.\n");
  const auto all = [&](const std::string& settings) {
    write(".decalque.yaml", settings);
    const auto fixed = world.run({"fix", "--level", "likely", "a"});
    CHECK(fixed.err == "");
    const auto checked = world.run({"check", "--level", "hint", "a"}).out;
    std::string rules;
    for (const auto* rule : {"swapped", "split", "odd"})
      if (checked.find(std::string("en/test/") + rule) != std::string::npos) rules += std::string(" ") + rule;
    CHECK((world.run({"diff", "--level", "likely", "a"}).out == "") == (fixed.out == read("a")));
    return fixed.out.substr(0, fixed.out.find(',')) + ":" + rules;
  };
  CHECK(all("") == "So the a lot: swapped split odd");
  CHECK(all("accept: {words: [teh, foobar]}") == "So teh a lot: split odd");
  CHECK(all("accept: {phrases: [alot, foobar]}") == "So the alot: swapped");
  CHECK(all("accept: {phrases: [{rule: test, text: alot}, {rule: en/test/odd, text: teh}]}") ==
        "So the alot: swapped odd");
  CHECK(all("accept: {phrases: [Alot, TEH]}") == "So the a lot: swapped split odd");
  CHECK(all("accept: {names: [teh]}") == "So teh a lot: split odd");
}

TEST_CASE("an accepted phrase whose rule there is not stops the run") {
  const World world;
  write("a", "So teh.\n");
  write(".decalque.yaml", "accept:\n  phrases:\n    - {rule: en/test/swaped, text: teh}\n");
  const auto ran = world.run({"fix", "a"});
  CHECK(ran.status == 2);
  CHECK(ran.err.find(".decalque.yaml:3:14: 'en/test/swaped' names no rule, family or glob of rules, did you mean "
                     "'en/test/swapped'?\n    - {rule: en/test/swaped, text: teh}\n             ^\n") !=
        std::string::npos);
}

TEST_CASE("a rule is chosen by its own name, too") {
  const World world;
  write("a", "So teh alot.\n");
  CHECK(world.run({"fix", "--only", "swapped", "a"}).out == "So the alot.\n");
  CHECK(world.run({"fix", "--skip", "swapped", "a"}).out == "So teh alot.\n");
  CHECK(world.run({"fix", "--only", "swaped", "a"}).err.find("did you mean 'swapped'?") != std::string::npos);
}

TEST_CASE("a name of no rule is told with who said it") {
  const World world;
  write("a", "So teh.\n");
  const auto told = [&](const std::vector<std::string>& options) {
    std::vector<std::string> arguments = {"fix", "a"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const auto ran = world.run(arguments);
    CHECK(ran.status == 2);
    CHECK(ran.out == "");
    return ran.err.substr(0, ran.err.find(" names no rule"));
  };
  CHECK(told({"--only", "swaped"}) == "--only: 'swaped'");
  CHECK(told({"--skip", "swaped"}) == "--skip: 'swaped'");
  const std::string settings = (fs::current_path() / ".decalque.yaml").string();
  write(settings, "skip: [none]\nlevels: {nowhere: likely}\n");
  CHECK(told({"--only", "test"}) == settings + ": levels: 'nowhere'");
  CHECK(told({}) == settings + ": levels: 'nowhere'");
  write(settings, "skip: [none]\n");
  CHECK(told({}) == settings + ": skip: 'none'");
  CHECK(told({"--skip", "test"}) == "--skip or " + settings + ": skip: 'none'");
}
