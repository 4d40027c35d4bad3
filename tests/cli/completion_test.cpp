// Completing command lines, and the scripts by which shells ask for it.

#include "cli/completion_values.h"
#include "cli/grammar.h"
#include "world.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

/// What may stand at the end of a command line, without what it means: "files", or "words: a b".
std::string completed(const World& world, std::vector<std::string> words) {
  words.insert(words.begin(), {"complete", "--"});
  const auto ran = world.run(words);
  CHECK(ran.status == 0);
  CHECK(ran.err == "");
  std::istringstream lines(ran.out);
  std::string said, line;
  std::getline(lines, said);
  if (said == "words") said += ":";
  while (std::getline(lines, line)) said += " " + line.substr(0, line.find('\t'));
  return said;
}

}  // namespace

TEST_CASE("commands, options and values are completed") {
  const World world;
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{"fi"}, "words: fix"},
      {{"rules", "ex"}, "words: explain"},
      {{"compl"}, "words: completions"},
      {{"--ver"}, "words: --version"},
      {{"fix", "--le"}, "words: --level"},
      {{"fix", "--level", ""}, "words: certain likely hint"},
      {{"fix", "--level", "l"}, "words: likely"},
      {{"fix", "--level=l"}, "words: likely"},
      {{"fix", "a", "--level=likely", "--col"}, "words:"},
      {{"check", "--output", "j"}, "words: json junit"},
      {{"completions", ""}, "words: bash zsh fish"},
      {{"fix", "--from", "f"}, "words: fi fr"},
      {{"fix", ""}, "files"},
      {{"fix", "rules", "li"}, "files"},
      {{"fix", "-"}, "words: -h --help --original --format --encoding --from --level -i --in-place -j --jobs -o --rules "
                     "--terms --only --skip --config"},
      {{"fix", "-o", ""}, "files"},
      {{"fix", "-o", "a", "--", "--le"}, "files"},
      {{"check", "--rules", ""}, "folders"},
      {{"check", "--rules=h"}, "folders"},
      {{"rules", "measure", "--pairs", "a", "b"}, "files"},
      {{"rules", "measure", "--pairs", "a", "b", "c"}, "words:"},
      {{"rules", "try", "x"}, "words:"},
      {{"rules", "try", "x", "y"}, "files"},
      {{"explain", "x"}, "words:"},
      {{"fix", "--jobs", ""}, "words:"},
      {{"fxi", "--le"}, "words:"},
      {{""}, "words: fix diff check review batch explain rules completions manual"},
  };
  for (const auto& [words, said] : cases) {
    CAPTURE(words);
    CHECK(completed(world, words) == said);
  }
}

TEST_CASE("rules are completed part by part, or by their own name") {
  const World world;
  write("house/en/house.yaml", "family: house\n" + std::string(kRules).substr(std::string(kRules).find("about")));
  CHECK(completed(world, {"rules", "show", ""}) == "words: en/test/");
  CHECK(completed(world, {"rules", "show", "en/test/s"}) == "words: en/test/split en/test/swapped");
  CHECK(completed(world, {"rules", "show", "sw"}) == "words: swapped");
  CHECK(completed(world, {"rules", "show", "en/test/odd", ""}) == "words:");
  CHECK(completed(world, {"rules", "show", "--rules", "house", "en/"}) == "words: en/house/ en/test/");
  CHECK(completed(world, {"rules", "show", "--rules=house", "en/house/o"}) == "words: en/house/odd");
  CHECK(completed(world, {"fix", "--only", "en/t"}) == "words: en/test en/test/");
  CHECK(completed(world, {"rules", "explain", "od"}) == "words: odd");
  CHECK(completed(world, {"rules", "explain", "odd", "od"}) == "words:");
  CHECK(world.run({"complete", "--", "rules", "show", "od"}).out == "words\nodd\tAn odd word.\n");
}

namespace {

void require_known(const CommandText& command) {
  // Of these there is nothing to offer.
  static const std::string free = " N NAME CONDITION SENTENCE TEXT PATTERN COMMAND ";
  for (const auto* all : {&command.options, &command.operands})
    for (const auto& option : *all) {
      const auto value = option.value.empty() ? option.operand : option.value;
      CAPTURE(command.path, option.about, value);
      CHECK((value.empty() || has_completion(value) || free.find(" " + value + " ") != std::string::npos));
    }
  for (const auto& below : command.commands) require_known(below);
}

}  // namespace

TEST_CASE("the values of every option and operand are known to completion, or have no list") {
  require_known(program_text());
}

TEST_CASE("bash completes by its script") {
  const World world;
  REQUIRE(world.shell("$D completions bash > script && bash -n script").err == "");
  const auto in_bash = [&](const std::string& words) {
    return world
        .shell("source ./script; COMP_WORDS=(\"$D\" " + words +
               "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _decalque \"$D\"; echo \"${COMPREPLY[@]}\"")
        .out;
  };
  CHECK(in_bash("fi") == "fix\n");
  CHECK(in_bash("fix --le") == "--level\n");
  CHECK(in_bash("fix --level ''") == "certain likely hint\n");
  CHECK(in_bash("fix --level =") == "certain likely hint\n");
  CHECK(in_bash("fix --level = l") == "likely\n");
  CHECK(in_bash("fix --level=l") == "--level=likely\n");  // where = breaks no words
  CHECK(in_bash("rules show ''") == "en/test/\n");
  CHECK(in_bash("rules show en/test/s") == "en/test/split en/test/swapped\n");
  CHECK(in_bash("fix ''") == "\n");
}

TEST_CASE("fish completes by its script") {
  const World world;
  if (!has(world, "fish")) return;
  write("texts/a.txt", "A.");
  REQUIRE(world.shell("$D completions fish > script && fish --no-execute script").err == "");
  const auto in_fish = [&](const std::string& line) {
    write("line.fish", "source script\nfunction decalque; $D $argv; end\ncomplete -C '" + line + "' | string split -f1 \\t");
    return world.shell("HOME=$PWD fish --no-config line.fish").out;
  };
  CHECK(in_fish("decalque fi") == "fix\n");
  CHECK(in_fish("decalque fix --le") == "--level\n");
  CHECK(in_fish("decalque fix --level=l") == "--level=likely\n");
  CHECK(in_fish("decalque rules show en/test/s") == "en/test/split\nen/test/swapped\n");
  CHECK(in_fish("decalque fix te") == "texts/\n");
  CHECK(in_fish("decalque fix --rules=te") == "--rules=texts/\n");
}

TEST_CASE("zsh completes by its script") {
  const World world;
  if (!has(world, "zsh")) return;
  REQUIRE(world.shell("$D completions zsh > script && zsh -n script").err == "");
}

TEST_CASE("a shell there is no script for is refused") {
  const World world;
  CHECK(world.run({"completions", "bsh"}).err == "decalque: SHELL: 'bsh' is none of bash, zsh, fish; did you mean bash?\n");
  CHECK(world.run({"completions"}).err == "decalque: SHELL is required; see decalque completions --help\n");
}
