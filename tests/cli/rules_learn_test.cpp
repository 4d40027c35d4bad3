// `rules learn`.

#include <catch2/catch.hpp>

#include "world.h"

using namespace decalque::testing;

namespace {

/// Eight lines in which people put one term right, in three forms of file.
void write_pairs() {
  const char* const nouns[] = {"house", "river", "city", "bank", "school", "road", "farm", "ship"};
  std::string mt, pe, tsv, jsonl;
  for (const std::string noun : nouns) {
    const std::string a = "The loser has a " + noun + ".", b = "The lover has a " + noun + ".";
    mt += a + "\n", pe += b + "\n", tsv += a + "\t" + b + "\n";
    jsonl += "{\"translation\": \"" + a + "\", \"post_edit\": \"" + b + "\", \"from\": \"fi\"}\n";
  }
  write("a.mt", mt), write("a.pe", pe), write("a.tsv", tsv), write("a.jsonl", jsonl);
}

}  // namespace

TEST_CASE("rules learn writes terms and rules that load and pass their tests") {
  const World world;
  write_pairs();
  std::string mt = read("a.mt"), pe = read("a.pe");
  for (const std::string noun : {"house", "river", "city", "bank", "school", "road", "farm", "ship"}) {
    mt += "We met in the Friday at the " + noun + ".\nIt is in the " + noun + ".\n";
    pe += "We met on Friday at the " + noun + ".\nIt is in the " + noun + ".\n";
  }
  write("a.mt", mt), write("a.pe", pe);
  const auto learnt = world.run({"rules", "learn", "a.mt", "a.pe", "--from", "fi", "-o", "house"});
  CHECK(learnt.status == 0);
  CHECK(learnt.out == "");
  CHECK(
      learnt.err.ends_with("house/en/learnt.yaml: 1 rules\nhouse/en/learnt.terms: 1 terms\n"
                           "read them, then decalque rules test --rules house learnt\n"));
  CHECK(read("house/en/learnt.terms") ==
        "# Terms and names that editors of machine translations put right; how often, of how many places.\n"
        "loser -> lover [likely]  # 8 of 8\n");
  CHECK(read("house/en/learnt.evidence.tsv") ==
        "# pairs\t24\ta.mt\n# clean\t0\t\nrule\tgood\tneutral\tbad\tunfixed\tclean\n"
        "en/learnt/in-the-on\t8\t0\t0\t0\t0\nen/learnt/loser\t8\t0\t0\t0\t0\n");
  CHECK(world.run({"rules", "test", "--rules", "house", "learnt"}).out == "3 passed, 0 failed\n");
  CHECK(world.run({"fix", "--rules", "house", "--level", "likely"}, "All losers met in the Friday.").out ==
        "All lovers met on Friday.");
}

TEST_CASE("rules learn writes twisted names exactly as they stood") {
  const World world;
  std::string mt, pe;
  for (const std::string noun : {"house", "river", "city", "bank", "school", "road", "farm", "ship"})
    mt += "The great Botvnik has a " + noun + ".\n", pe += "The great Botvinnik has a " + noun + ".\n";
  write("a.mt", mt), write("a.pe", pe);
  const auto learnt = world.run({"rules", "learn", "a.mt", "a.pe", "-o", "house"});
  CHECK(learnt.err.ends_with(
      "house/en/learnt.terms: 1 terms\nread them, then decalque rules test --rules house learnt\n"));
  CHECK(read("house/en/learnt.terms").ends_with("\n\"Botvnik\" -> \"Botvinnik\" [likely]  # 8 of 8\n"));
  CHECK(!fs::exists("house/en/learnt.yaml"));
  const auto again = world.run({"rules", "learn", "a.mt", "a.pe", "-o", "house"});
  CHECK(again.err.find("house/en/learnt.terms: is there already; give another --family or -o, or remove it") !=
        std::string::npos);
}

TEST_CASE("rules learn reads pairs from two files, a table or JSON Lines") {
  const World world;
  write_pairs();
  const auto two = world.run({"rules", "learn", "a.mt", "a.pe", "--from", "fi"});
  CHECK(two.out.starts_with("family: learnt\n"));
  CHECK(two.out.find("    pattern: word:<loser>\n    fix: '{lover:word}'\n") != std::string::npos);
  CHECK(world.run({"rules", "learn", "a.tsv", "--from", "fi"}).out == two.out);
  CHECK(world.run({"rules", "learn", "a.jsonl"}).out == two.out);
}

TEST_CASE("rules learn goes through the rules with their author") {
  const World world;
  write_pairs();
  const std::vector<std::string> command = {"rules", "learn", "a.mt", "a.pe", "-i", "-o", "house"};
  const auto left = world.run(command, "k\nx\nn\n");
  CHECK(left.out ==
        "1 rules were learnt. ? shows the keys.\n"
        "\n1 of 1: on all pairs 8 good, 0 neutral, 0 bad; on pairs not needed to find it 8 good, 0 neutral, 0 bad\n"
        "  - id: loser-lover\n    message: \"Editors made “lover” of “loser” here.\"\n"
        "    pattern: word:<loser>\n    fix: '{lover:word}'\n    level: likely\n    issue: terminology\n"
        "    evidence: { good: 8, neutral: 0, bad: 0 }\n"
        "    examples:\n      - from: The loser has a house.\n        to:   The lover has a house.\n"
        "      - from: The loser has a river.\n        to:   The lover has a river.\n"
        "      - keep: The lover has a house.\n"
        "Take this rule [y,n,a,d,m,k,c,l,h,q,?]? k\nThis is the first one.\n"
        "Take this rule [y,n,a,d,m,k,c,l,h,q,?]? x\nThat is none of the keys; ? shows them.\n"
        "Take this rule [y,n,a,d,m,k,c,l,h,q,?]? n\n0 rules taken, 1 left out, 0 not decided on.\n");
  CHECK(left.err.ends_with("\nno rule was taken\n"));
  CHECK(!fs::exists("house"));
  CHECK(world.run(command, "m Nobody loses here.\nm No {stop}\nc\na\n").status == 0);
  const auto rules = read("house/en/learnt.yaml");
  CHECK(rules.find("    message: \"Nobody loses here.\"\n") != std::string::npos);
  CHECK(rules.find("    level: certain\n") != std::string::npos);
  CHECK(world.run({"rules", "test", "--rules", "house", "learnt"}).out == "3 passed, 0 failed\n");
}

TEST_CASE("rules learn leaves out what was not decided on") {
  const World world;
  write_pairs();
  CHECK(world.run({"rules", "learn", "a.mt", "a.pe", "-i", "-o", "house"}, "?\n")
            .out.ends_with("q  leave; what was not decided on is left out\n"
                           "Take this rule [y,n,a,d,m,k,c,l,h,q,?]? \n0 rules taken, 0 left out, 1 not decided on.\n"));
  CHECK(!fs::exists("house"));
}

TEST_CASE("rules learn says so when there is nothing to learn") {
  const World world;
  write("a.tsv", "One.\tOne.\n\nTwo.\tThree.\n");
  const auto ran = world.run({"rules", "learn", "a.tsv", "-o", "house"});
  CHECK(ran.status == 0);
  CHECK(ran.err ==
        "2 pairs, 1 changes, 0 candidates; 0 promising, 0 taken of those that overlap; left out: 0 not right often "
        "enough, 0 that speak in clean text, 0 without a clean test\n"
        "nothing was learnt; more pairs, or lower bars (--good, --bad), may help\n");
  CHECK(!fs::exists("house"));
}

TEST_CASE("rules learn refuses what makes no sense") {
  const World world;
  write("a.mt", "One.\nTwo.\n");
  write("a.pe", "One.\n");
  write("a.tsv", "One.\tOne.\nTwo.\n");
  write("three.tsv", "One.\tOne.\tOne.\n");
  write("no.jsonl", "{\"translation\": \"One.\", \"post_edit\": \"One.\"}\n[1]\n");
  write("half.jsonl", "{\"translation\": \"One.\"}\n");
  write("odd.jsonl", "{\"mt\": \"One.\", \"pe\": \"One.\", \"from\": \"Finnish\"}\n");
  write("blank.tsv", "\n");
  write("house/en/learnt.yaml", "mine\n");
  fs::create_directory("empty");
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{"a.mt", "a.pe"}, "a.mt: 2 lines, but a.pe has 1; give two files that go line by line"},
      {{"a.tsv"}, "a.tsv:2: 1 columns; expected translation, tab, post-edit"},
      {{"three.tsv"}, "three.tsv:1: 3 columns; expected translation, tab, post-edit"},
      {{"no.jsonl"}, "no.jsonl:2: no JSON object; expected one a line"},
      {{"half.jsonl"}, "half.jsonl:1: no text \"post_edit\"; expected {\"translation\": ..., \"post_edit\": ...}"},
      {{"odd.jsonl"}, "odd.jsonl:1: 'Finnish' is no language code; give two letters, as in fi, et or de"},
      {{"blank.tsv"}, "blank.tsv: no pairs in it"},
      {{"nowhere.tsv"}, "nowhere.tsv: no such file; check the name and the folder you are in"},
      {{"a.mt", "a.mt", "--clean", "empty"}, "empty: no *.txt in this folder"},
      {{"a.mt", "a.mt", "--held-out", "a.mt", "a.pe"},
       "a.mt: 2 lines, but a.pe has 1; give two files that go line by line"},
      {{"a.mt", "a.mt", "--family", "My Rules"}, "--family: 'My Rules'; a family's name is made of a-z, 0-9 and -"},
      {{"a.mt", "a.mt", "--good", "101"}, "--good: '101' is no number from 0 to 100"},
      {{"a.mt", "a.mt", "--bad", "few"}, "--bad: 'few' is no number from 0 to 100"},
      {{"a.mt", "a.mt", "--least", "1"}, "--least: '1' is no number from 2 to 1000"},
      {{"a.mt", "a.mt", "--seed", "-1"}, "--seed: '-1' is no number from 0 to 1000000000"},
      {{"a.mt", "a.mt", "--from", "Finnish"},
       "--from: 'Finnish' is no language code; give two letters, as in fi, et or de"},
      {{"a.mt", "a.mt", "-o", "house"},
       "house/en/learnt.yaml: is there already; give another --family or -o, or remove it"},
      {{"a.mt", "a.mt", "--interactive"}, "--interactive: give a folder for the rules that are taken: -o DIR"},
      {{}, "PAIRS is required; see decalque rules learn --help"},
  };
  for (const auto& [arguments, message] : cases) {
    std::vector<std::string> command = {"rules", "learn"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const auto ran = world.run(command);
    CHECK(ran.err == "decalque: " + message + "\n");
    CHECK(ran.status == 2);
    CHECK(ran.out == "");
  }
  CHECK(read("house/en/learnt.yaml") == "mine\n");
}
