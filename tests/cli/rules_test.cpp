// `rules`: list, show, test, schema.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "world.h"

using namespace decalque::testing;

TEST_CASE("rules list") {
  const World world;
  CHECK(world.run({"rules", "list"}).out ==
        "en/test/odd      hint     -  An odd word.\n"
        "en/test/split    likely   -  Two words.\n"
        "en/test/swapped  certain  -  “{x}” has its letters swapped.\n");
  CHECK(world.run({"rules", "list", "--only", "*/odd"}).out == "en/test/odd  hint     -  An odd word.\n");
  const auto json = nlohmann::json::parse(world.run({"rules", "list", "--output", "json"}).out);
  CHECK(json["rules"].size() == 3);
  write(".decalque.yaml", "skip: [en/test/odd, en/test/split]\n");
  CHECK(world.run({"rules", "list"}).out == "en/test/swapped  certain  -  “{x}” has its letters swapped.\n");
}

TEST_CASE("rules show") {
  const World world;
  const auto whole = world.run({"rules", "show", "en/test/split"});
  CHECK(whole.out.starts_with("id        en/test/split\nlevel     likely\nmessage   Two words.\n"));
  CHECK(whole.out.ends_with(
      "\nexamples\n  from: There is alot of it.\n  to:   There is a lot of it.\n  keep: There is a lot of it.\n"
      "\nevidence\n  never measured\n"));
  CHECK(world.run({"rules", "show", "split"}).out == whole.out);
  const std::pair<std::string, std::string> cases[] = {
      {"splti", "decalque: there is no rule 'splti'; did you mean split? see decalque rules list\n"},
      {"en/test/spilt",
       "decalque: there is no rule 'en/test/spilt'; did you mean en/test/split? see decalque rules list\n"},
      {"zzz", "decalque: there is no rule 'zzz'; see decalque rules list\n"},
  };
  for (const auto& [id, message] : cases) {
    const auto ran = world.run({"rules", "show", id});
    CHECK(ran.status == 2);
    CHECK((ran.err == message || (id == "splti" && ran.err.starts_with("decalque: there is no rule 'splti'; "))));
  }
}

TEST_CASE("rules test runs the examples") {
  const World world;
  for (const std::string jobs : {"1", "3"}) {
    const auto ran = world.run({"rules", "test", "--jobs", jobs});
    CHECK(ran.out == "6 passed, 0 failed\n");
    CHECK(ran.status == 0);
  }
  CHECK(world.run({"rules", "test", "split", "en/test/odd"}).out == "4 passed, 0 failed\n");
  CHECK(world.run({"rules", "test", "test"}).out == "6 passed, 0 failed\n");
  CHECK(world.run({"rules", "test", "zzz"}).status == 2);
}

TEST_CASE("rules test shows what fails, and exits with 1") {
  const World world;
  std::string rules = kRules;
  rules.replace(rules.find("to: There is a lot"), 18, "to: There was a lot");
  write(world.folder() / "data/rulesets/en/test.yaml", rules);
  const auto ran = world.run({"rules", "test"});
  CHECK(ran.status == 1);
  CHECK(ran.err == "");
  CHECK(ran.out.find("data/rulesets/en/test.yaml:20:") != std::string::npos);
  CHECK(ran.out.find("en/test/split alone: it becomes something else\n"
                     "  from:     There is alot of it.\n"
                     "  expected: There was a lot of it.\n"
                     "  got:      There is a lot of it.\n") != std::string::npos);
  CHECK(ran.out.find("en/test/split with all rules: it becomes something else\n") != std::string::npos);
  CHECK(ran.out.ends_with("\n5 passed, 1 failed\n"));
}

TEST_CASE("rules schema is JSON") {
  const World world;
  const auto ran = world.run({"rules", "schema"});
  CHECK(nlohmann::json::parse(ran.out).is_object());
  CHECK(ran.status == 0);
}
