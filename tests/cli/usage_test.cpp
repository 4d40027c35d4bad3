// Help, versions, and command lines that cannot be.

#include <catch2/catch.hpp>

#include "world.h"

using namespace decalque::testing;

TEST_CASE("every command has help with an example") {
  const World world;
  const std::vector<std::vector<std::string>> commands = {
      {},        {"fix"},           {"diff"},          {"check"},         {"batch"},          {"review"},
      {"rules"}, {"rules", "list"}, {"rules", "show"}, {"rules", "test"}, {"rules", "schema"}, {"rules", "learn"},
      {"completions"}, {"manual"}};
  for (auto arguments : commands) {
    std::string path = "decalque";
    for (const auto& word : arguments) path += " " + word;
    CAPTURE(path);
    arguments.push_back("--help");
    const auto ran = world.run(arguments);
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    CHECK(ran.out.find("Usage: " + path) != std::string::npos);
    CHECK(ran.out.find("Example:\n  ") != std::string::npos);
    CHECK(ran.out.find("decalque", ran.out.find("Example:")) != std::string::npos);
  }
}

TEST_CASE("the version names the libraries") {
  const World world;
  const auto out = world.run({"--version"}).out;
  CHECK(out.starts_with("decalque 0."));
  for (const char* library :
       {"\nHunspell 1.", "\nICU 7", "\nyaml-cpp ", "\nCLI11 2.", "\nnlohmann-json 3.", "\nfmt ", "\nRE2", "\ncld2"})
    CHECK(out.find(library) != std::string::npos);
}

TEST_CASE("a command line that cannot be is refused, naming what could") {
  const World world;
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{"fxi"}, "unknown command 'fxi'; did you mean decalque fix? see decalque --help"},
      {{"cehck", "a"}, "unknown command 'cehck'; did you mean decalque check? see decalque --help"},
      {{"zzz"}, "unknown command 'zzz'; see decalque --help"},
      {{"rules", "lst"}, "unknown command 'lst'; did you mean decalque rules list? see decalque rules --help"},
      {{"fix", "--levle", "likely", "a"}, "unknown option '--levle'; did you mean --level? see decalque fix --help"},
      {{"fix", "--levle=likely"}, "unknown option '--levle'; did you mean --level? see decalque fix --help"},
      {{"check", "--colour", "never"}, "unknown option '--colour'; did you mean --color? see decalque check --help"},
      {{"fix", "--word"}, "unknown option '--word'; see decalque fix --help"},
      {{"fix", "-x"}, "unknown option '-x'; see decalque fix --help"},
      {{"--verson"}, "unknown option '--verson'; did you mean --version? see decalque --help"},
      {{"--level", "likely", "fix"}, "option '--level' goes behind the command: decalque fix --level"},
      {{"fix", "--level"}, "--level: 1 required certain|likely|hint missing; see decalque fix --help"},
      {{"fix", "--level", "lkely"}, "--level: 'lkely' is none of certain, likely, hint; did you mean likely?"},
      {{"fix", "--level", "zzz"}, "--level: 'zzz' is none of certain, likely, hint"},
      {{"check", "--output", "jsn"},
       "--output: 'jsn' is none of text, caret, json, sarif, rdjsonl, github, junit, table, mqm; did you mean json?"},
      {{"diff", "--color", "x"}, "--color: 'x' is none of auto, always, never"},
      {{"fix", "--format", "txt"}, "--format: 'txt' is none of text; did you mean text?"},
      {{"fix", "--jobs", "0"}, "--jobs: '0' is no number from 1 to 256"},
      {{"fix", "--jobs", "-1"}, "--jobs: '-1' is no number from 1 to 256"},
      {{"fix", "--jobs", "two"}, "--jobs: 'two' is no number from 1 to 256"},
      {{"fix", "--config", "", "a"}, "--config: an empty value; give FILE"},
      {{"fix", "-o", "", "a"}, "-o: an empty value; give FILE"},
      {{"fix", "--jobs", "", "a"}, "--jobs: an empty value; give N"},
      {{"fix", "--only", "swapped", "--only", "", "a"}, "--only: an empty value; give RULE"},
      {{"check", "--baseline", "", "a"}, "--baseline: an empty value; give FILE"},
      {{"fix", "--from", "Finnish"}, "--from: 'Finnish' is no language code; give two letters, as in fi, et or de"},
      {{"fix", "--from", "xx"}, "--from: 'xx' is no language code; give two letters, as in fi, et or de"},
      {{"rules", "show"}, "ID is required; see decalque rules show --help"},
      {{"rules", "show", "a", "b"}, "ID: At Most 1 required but received 2; see decalque rules show --help"},
      {{"rules", "list", "a"}, "'a' is one word too many; see decalque rules list --help"},
  };
  for (const auto& [arguments, message] : cases) {
    CAPTURE(arguments);
    const auto ran = world.run(arguments);
    CHECK(ran.status == 2);
    CHECK(ran.out == "");
    CHECK(ran.err == "decalque: " + message + "\n");
  }
}

TEST_CASE("no command shows the help as an error") {
  const World world;
  CHECK(world.run({}).status == 2);
  CHECK(world.run({}).out == "");
  CHECK(world.run({}).err.find("Usage: decalque") != std::string::npos);
  CHECK(world.run({"rules"}).err.find("Usage: decalque rules") != std::string::npos);
}

TEST_CASE("files may be called like commands and options") {
  const World world;
  for (const std::string name : {"fix", "check", "rules", "--level", "-x", "help"}) {
    CAPTURE(name);
    write(name, "So teh.\n");
    CHECK(world.run({"fix", "--", name}).out == "So the.\n");
    if (name[0] != '-') CHECK(world.run({"fix", name}).out == "So the.\n");
  }
}

TEST_CASE("options stand before and behind files") {
  const World world;
  write("a", "So alot.\n");
  CHECK(world.run({"fix", "a", "--level", "likely"}).out == "So a lot.\n");
  CHECK(world.run({"fix", "--level", "certain", "a", "--level", "likely"}).out == "So a lot.\n");
  CHECK(world.run({"fix", "--skip", "en/test/odd", "a"}).out == "So alot.\n");
}
