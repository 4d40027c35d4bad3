// `rules measure`.

#include <catch2/catch.hpp>

#include "world.h"

using namespace decalque::testing;

TEST_CASE("rules measure counts agreement, harm and alarms") {
  const World world;
  write("a.mt", "Here is teh cat.\nSee teh dog.\r\nThere is alot.\n");
  write("a.pe", "Here is the cat.\nSee teh dog.\nThere is much.\n");
  write("news/b.txt", "A foobar.\n");
  write("news/notes.md", "foobar foobar\n");
  const std::vector<std::string> command = {"rules",  "measure", "--pairs", "a.mt", "a.pe",
                                            "--from", "fi",      "--clean", "news"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), command.begin(), command.end());
    return world.run(more);
  };
  const std::string table =
      "# pairs\t3\ta.mt\n# clean\t3\tnews\nrule\tgood\tneutral\tbad\tunfixed\tclean\n"
      "en/test/odd\t0\t0\t0\t0\t1\nen/test/split\t0\t0\t1\t0\t0\nen/test/swapped\t1\t0\t1\t0\t0\n";
  for (const std::string jobs : {"1", "3"}) {
    const auto ran = with({"--output", "tsv", "--jobs", jobs});
    CHECK(ran.out == table);
    CHECK(ran.err == "");
    CHECK(ran.status == 0);
  }
  CHECK(with({"--show", "swapped"}).out ==
        "good  a.mt:1\n  before  Here is teh cat.\n  after   Here is the cat.\n  human   Here is the cat.\n\n"
        "bad  a.mt:2\n  before  See teh dog.\n  after   See the dog.\n  human   See teh dog.\n\n");
  CHECK(with({"--show", "odd"}).out == "clean  b.txt\n  before  A foobar.\n\n");
  CHECK(with({}).out.ends_with("\n3 pairs, 3 words of clean text; 0 of 3 rules had nothing to say\n"));
  CHECK(with({"--write"}).status == 0);
  CHECK(read(world.folder() / "data/rulesets/evidence.tsv") == table);
}

TEST_CASE("rules measure on a data folder takes training pairs and clean text") {
  const World world;
  write("d/mlqe/et-en.train.mt", "Here is teh cat.\n");
  write("d/mlqe/et-en.train.pe", "Here is the cat.\n");
  write("d/mlqe/et-en.dev.mt", "Here is teh cat.\n");
  write("d/mlqe/et-en.dev.pe", "Here is the cat.\n");
  write("d/clean/a.txt", "A word.\n");
  write("d/demetr/x.jsonl", "{\"good\": \"A foobar.\"}\n{\"good\": \"A foobar.\"}\n");
  write("d/demetr/y.jsonl", "{\"good\": \"A foobar.\"}\n");
  CHECK(world.run({"rules", "measure", "--data", "d", "--output", "tsv"}).out ==
        "# pairs\t1\tmlqe train: et\n# clean\t6\tclean, demetr good\n"
        "rule\tgood\tneutral\tbad\tunfixed\tclean\n"
        "en/test/odd\t0\t0\t0\t0\t1\nen/test/split\t0\t0\t0\t0\t0\nen/test/swapped\t1\t0\t0\t0\t0\n");
}

TEST_CASE("rules measure refuses what makes no sense") {
  const World world;
  write("a.mt", "One.\nTwo.\n");
  write("a.pe", "One.\n");
  fs::create_directory("empty");
  write("d/demetr/x.jsonl", "{\"good\": 1}\n");
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{}, "nothing to measure on; give --pairs MT PE, --clean FILE or --data DIR"},
      {{"--pairs", "a.mt", "a.pe"}, "a.mt: 2 lines, but a.pe has 1; give two files that go line by line"},
      {{"--pairs", "a.mt", "a.mt", "--from", "fi", "--from", "et"},
       "--from: given 2 times for 1 --pairs; give it once for all, or once for each"},
      {{"--from", "Finnish", "--clean", "a.mt"},
       "--from: 'Finnish' is no language code; give two letters, as in fi, et or de"},
      {{"--clean", "empty"}, "empty: no *.txt in this folder"},
      {{"--data", "nowhere"}, "--data: nowhere: no such folder; give one with mlqe, clean, demetr or ud in it"},
      {{"--data", "empty"}, "--data: empty: none of mlqe, clean, demetr and ud in this folder"},
      {{"--data", "d"}, "d/demetr/x.jsonl:1: no object with a text \"good\""},
      {{"--clean", "a.mt", "--output", "jsno"}, "--output: 'jsno' is none of text, tsv"},
      {{"--clean", "a.mt", "--show", "splitt"},
       "there is no rule 'splitt'; did you mean split? see decalque rules list"},
      {{"--clean", "a.mt", "--write", "--only", "*/odd"},
       "--write: the table is of all rules of the project; leave --only, --skip and --rules away"},
  };
  for (const auto& [arguments, message] : cases) {
    std::vector<std::string> command = {"rules", "measure"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const auto ran = world.run(command);
    CHECK(ran.err == "decalque: " + message + "\n");
    CHECK(ran.status == 2);
    CHECK(ran.out == "");
  }
}
