// `fix`, `diff` and `check` on good articles.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "world.h"

using namespace decalque::testing;

TEST_CASE("fix corrects files and standard input") {
  const World world;
  write("a", "See teh cat.\n");
  write("b", "It is alot, teh end");
  CHECK(world.run({"fix", "a"}).out == "See the cat.\n");
  CHECK(world.run({"fix"}, "See teh cat.").out == "See the cat.");
  CHECK(world.run({"fix", "-"}, "See teh cat.").out == "See the cat.");
  CHECK(world.run({"fix", "b", "-", "a"}, "Teh!\n").out == "It is alot, the endThe!\nSee the cat.\n");
  CHECK(world.run({"fix", "--level", "likely", "b"}).out == "It is a lot, the end");
  CHECK(world.run({"fix", "--level=hint", "b"}).out == "It is a lot, the end");
  const auto ran = world.run({"fix", "a"});
  CHECK(ran.status == 0);
  CHECK(ran.err == "");
  CHECK(read("a") == "See teh cat.\n");
}

TEST_CASE("bytes outside corrections stay") {
  const World world;
  const std::string texts[] = {
      "",
      "\n",
      "\r\n",
      " ",
      "no newline",
      "\xEF\xBB\xBF",
      "\xEF\xBB\xBFteh\r\n",
      "teh\r\rteh\r",
      "a\tteh \t \n\n\n",
      "teh\u00a0cat\u200b \n",
  };
  for (auto text : texts) {
    CAPTURE(text);
    auto expected = text;
    for (size_t at; (at = expected.find("teh")) != std::string::npos;) expected.replace(at, 3, "the");
    auto got = world.run({"fix"}, text).out;
    for (auto& c : got)
      if (c == 'T') c = 't';
    CHECK(got == expected);
  }
}

TEST_CASE("an empty text is corrected to an empty text") {
  const World world;
  write("empty", "");
  for (const std::string command : {"fix", "diff", "check"}) {
    const auto ran = world.run({command, "empty"});
    CHECK(ran.status == 0);
    CHECK(ran.out == "");
    CHECK(ran.err == "");
  }
}

TEST_CASE("diff and check exit with 1 when they found something") {
  const World world;
  write("good", "See the cat.\n");
  write("bad", "See teh cat.\n");
  write("likely", "See alot of it.\n");
  write("hint", "See foobar here.\n");
  const std::tuple<std::vector<std::string>, int> cases[] = {
      {{"diff", "good"}, 0},
      {{"diff", "bad"}, 1},
      {{"diff", "good", "bad"}, 1},
      {{"diff", "likely"}, 0},
      {{"check", "good"}, 0},
      {{"check", "bad"}, 1},
      {{"check", "likely"}, 1},
      {{"check", "--level", "certain", "likely"}, 0},
      {{"check", "hint"}, 0},
      {{"check", "--level", "hint", "hint"}, 1},
      {{"diff", "--level", "likely", "likely"}, 1},
      {{"check", "--output", "json", "good"}, 0},
      {{"check", "--output", "json", "bad"}, 1},
      {{"diff", "--word", "bad"}, 1},
      {{"fix", "bad"}, 0},
  };
  for (const auto& [arguments, status] : cases) {
    CAPTURE(arguments);
    CHECK(world.run(arguments).status == status);
  }
}

TEST_CASE("check reports a finding a line") {
  const World world;
  write("a", "So teh cat.\n\nÄh, alot of foobar.\n");
  CHECK(world.run({"check", "a"}).out ==
        "a:1:4: certain en/test/swapped: “teh” has its letters swapped. [teh -> the]\n"
        "a:3:5: likely en/test/split: Two words. [alot -> a lot]\n");
  CHECK(world.run({"check", "--level", "hint", "-"}, "So foobar").out ==
        "<stdin>:1:4: hint en/test/odd: An odd word.\n");
  CHECK(world.run({"check", "--color", "always", "-"}, "So teh").out ==
        "<stdin>:1:4: \033[1;31mcertain\033[m en/test/swapped: “teh” has its letters swapped. [teh -> the]\n");
}

TEST_CASE("check reports switches of no use") {
  const World world;
  const auto ran = world.run({"check"}, "<!-- decalque ignore-next swapped -->\nAll is well.\n");
  CHECK(ran.status == 1);
  CHECK(ran.out.starts_with("<stdin>:1:1: warning: "));
}

TEST_CASE("check as JSON names each file, the bad ones too") {
  const World world;
  write("a", "So teh cat.\n");
  write("b", "All well.\n");
  const auto ran = world.run({"check", "--output", "json", "a", "none", "b"});
  CHECK(ran.status == 2);
  const auto json = nlohmann::json::parse(ran.out);
  REQUIRE(json["files"].size() == 3);
  CHECK(json["files"][0]["findings"][0]["rule"] == "en/test/swapped");
  CHECK(json["files"][0]["findings"][0]["applied"] == true);
  CHECK(json["files"][1]["error"] == "none: no such file; check the name and the folder you are in");
  CHECK(json["files"][2]["findings"].empty());
}

TEST_CASE("standard input is called stdin in a diff") {
  const World world;
  CHECK(world.run({"diff"}, "teh\n").out == "--- a/stdin\n+++ b/stdin\n@@ -1 +1 @@\n-teh\n+the\n");
}

TEST_CASE("rules are chosen on the command line") {
  const World world;
  const std::string text = "So teh cat, alot";
  CHECK(world.run({"fix", "--skip", "en/test/swapped"}, text).out == text);
  CHECK(world.run({"fix", "--skip", "test"}, text).out == text);
  CHECK(world.run({"fix", "--level", "likely", "--only", "*/split"}, text).out == "So teh cat, a lot");
  CHECK(world.run({"fix", "--level", "likely", "--only", "*/split", "--only", "en/test/swapped"}, text).out ==
        "So the cat, a lot");
}

TEST_CASE("a folder of more rules") {
  const World world;
  std::string more = kRules;
  more.replace(more.find("family: test"), 12, "family: more");
  more = more.substr(0, more.find("  - id: split"));
  for (size_t at; (at = more.find("teh")) != std::string::npos;) more.replace(at, 3, "hte");
  write("house/en/more.yaml", more);
  CHECK(world.run({"fix", "--rules", "house"}, "So hte teh").out == "So the the");
}

TEST_CASE("the result does not depend on the number of threads") {
  const World world;
  std::vector<std::string> files;
  for (int i = 0; i < 60; ++i) {
    files.push_back("f" + std::to_string(i));
    std::string text = "Text " + std::to_string(i) + " has teh words.\n";
    for (int j = 0; j < i % 13 * 20; ++j) text += "Some alot of teh more.\n";
    if (i % 17 != 5) write(files.back(), text);
  }
  for (const std::string command : {"fix", "diff", "check"}) {
    std::vector<std::string> arguments = {command, "--jobs", "1"};
    arguments.insert(arguments.end(), files.begin(), files.end());
    const auto one = world.run(arguments);
    for (const std::string jobs : {"2", "7", "64"}) {
      arguments[2] = jobs;
      const auto many = world.run(arguments);
      CHECK(many.status == one.status);
      CHECK(many.out == one.out);
      CHECK(many.err == one.err);
    }
  }
}

TEST_CASE("the language of the original is found in it") {
  const World world;
  write("a", "See teh cat.\n");
  write("fi", "Ulkoministeri sanoi, että neuvottelut jatkuvat huomenna Tukholmassa, kun kaikki ovat paikalla.\n");
  CHECK(world.run({"fix", "--original", "fi", "a"}).out == "See the cat.\n");
  CHECK(world.run({"fix", "--original", "none", "a"}).err ==
        "decalque: none: no such file; check the name and the folder you are in\n");
  CHECK(world.run({"fix", "--original", "fi", "a", "a"}).err ==
        "decalque: --original: goes with one article; run once for each\n");
}
