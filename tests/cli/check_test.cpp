// Reports and baselines from the command line.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/report.h"
#include "world.h"

using namespace decalque;
using namespace decalque::testing;

TEST_CASE("every form reports the same on one thread and on many, and exits alike") {
  const World world;
  std::vector<std::string> files;
  for (int i = 0; i < 12; ++i) {
    files.push_back("t" + std::to_string(i));
    write(files.back(), i % 3 == 0 ? "All is well.\n" : "Here is teh cat.\nHere is alot of it.\n");
  }
  files.push_back("absent");
  for (const auto& form : report_forms()) {
    CAPTURE(form);
    std::vector<std::string> arguments = {"check", "--output", form};
    arguments.insert(arguments.end(), files.begin(), files.end());
    arguments.insert(arguments.begin() + 1, {"--jobs", "1"});
    const auto one = world.run(arguments);
    arguments[2] = "4";
    const auto many = world.run(arguments);
    CHECK(one.status == 2);
    CHECK(one.out == many.out);
    CHECK(one.err == "decalque: absent: no such file; check the name and the folder you are in\n");
    arguments.pop_back();
    CHECK(world.run(arguments).status == 1);
    CHECK(world.run({"check", "--output", form, "t0"}).status == 0);
  }
}

TEST_CASE("a form of report that is none") {
  const World world;
  CHECK(world.run({"check", "--output", "sariff", "t"}).err ==
        "decalque: --output: 'sariff' is none of text, caret, json, sarif, rdjsonl, github, junit, table, mqm; did you "
        "mean sarif?\n");
  CHECK(world.run({"check", "--width", "5", "t"}).err == "decalque: --width: '5' is no number from 20 to 10000\n");
}

TEST_CASE("nothing is written of a report when the settings are wrong") {
  const World world;
  write("t", "Here is teh cat.\n");
  const auto ran = world.run({"check", "--output", "sarif", "--rules", "nowhere", "t"});
  CHECK(ran.status == 2);
  CHECK(ran.out == "");
}

TEST_CASE("applied tells what fix makes at the level that was asked for") {
  const World world;
  write("t", "Here is teh cat, alot of it, foobar.\n");
  const auto applied = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"check", "--output", "json"});
    arguments.push_back("t");
    std::string told;
    const auto report = nlohmann::json::parse(world.run(arguments).out);
    for (const auto& finding : report["files"][0]["findings"])
      told += finding["before"].get<std::string>() + (finding["applied"] ? " yes, " : " no, ");
    return told;
  };
  CHECK(applied({}) == "teh yes, alot no, ");
  CHECK(applied({"--level", "likely"}) == "teh yes, alot yes, ");
  CHECK(applied({"--level", "hint"}) == "teh yes, alot yes, foobar no, ");
}

TEST_CASE("the caret report is as wide as asked for") {
  const World world;
  write("t", "Here is the first half of a sentence and teh cat is in the second half of it.\n");
  CHECK(world.run({"check", "--output", "caret", "--width", "40", "t"}).out ==
        "t:1:42: certain en/test/swapped: “teh” has its letters swapped. [teh -> the]\n"
        "  … a sentence and teh cat is in the se…\n"
        "                   ^~~\n");
}

TEST_CASE("a baseline keeps what is known out of every report and out of the exit status") {
  const World world;
  write("d/t", "Here is teh cat.\n");
  write("b/.keep", "");
  const auto written = world.run({"check", "--write-baseline", "b/known.tsv", "d/t"});
  CHECK(written.status == 0);
  CHECK(written.out == "");
  CHECK(read("b/known.tsv").find("\n../d/t\ten/test/swapped\t") != std::string::npos);
  for (const auto& form : report_forms()) {
    CAPTURE(form);
    const auto ran = world.run({"check", "--output", form, "--baseline", "b/known.tsv", "./d/t"});
    CHECK(ran.status == 0);
    CHECK(ran.out.find("swapped") == std::string::npos);
  }
  write("d/t", "A new line, and teh end.\n\nHere is teh cat.\n");
  const auto ran = world.shell("cd d && $D check --baseline ../b/known.tsv t");
  CHECK(ran.status == 1);
  CHECK(ran.out == "t:1:17: certain en/test/swapped: “teh” has its letters swapped. [teh -> the]\n");
}

TEST_CASE("standard input has a place in a baseline") {
  const World world;
  CHECK(world.run({"check", "--write-baseline", "k"}, "Here is teh cat.").status == 0);
  CHECK(world.run({"check", "--baseline", "k"}, "Here is teh cat.").status == 0);
  CHECK(world.run({"check", "--baseline", "k"}, "Here is teh dog.").status == 1);
}

TEST_CASE("a baseline holds the level it was written at") {
  const World world;
  write("t", "Here is teh cat. A foobar is here.\n");
  CHECK(world.run({"check", "--write-baseline", "k", "t"}).status == 0);
  CHECK(world.run({"check", "--baseline", "k", "t"}).status == 0);
  CHECK(world.run({"check", "--baseline", "k", "--level", "hint", "t"}).out ==
        "t:1:20: hint en/test/odd: An odd word.\n");
}

TEST_CASE("baselines that cannot be used") {
  const World world;
  write("t", "Here is teh cat.\n");
  write("bad", "# decalque baseline 1\nx\n");
  CHECK(world.run({"check", "--baseline", "bad", "t"}).err ==
        "decalque: bad:2: expected FILE, RULE, FINGERPRINT and COUNT between tabs; write it anew with "
        "--write-baseline\n");
  CHECK(world.run({"check", "--baseline", "none", "t"}).err ==
        "decalque: none: no such file; check the name and the folder you are in\n");
  const auto both = world.run({"check", "--baseline", "bad", "--write-baseline", "bad", "t"});
  CHECK(both.status == 2);
  CHECK(both.err ==
        "decalque: --baseline and --write-baseline exclude each other; --write-baseline alone writes all that is "
        "found, known or new\n");
  CHECK(read("bad") == "# decalque baseline 1\nx\n");
}

TEST_CASE("a baseline of articles that could not all be read is not written") {
  const World world;
  write("t", "Here is teh cat.\n");
  write("k", "old");
  const auto ran = world.run({"check", "--write-baseline", "k", "t", "absent"});
  CHECK(ran.status == 2);
  CHECK(ran.err ==
        "decalque: absent: no such file; check the name and the folder you are in\n"
        "decalque: k: not written, as not all articles could be read; see to them and run again\n");
  CHECK(read("k") == "old");
}
