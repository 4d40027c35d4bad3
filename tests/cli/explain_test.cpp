// `explain`, `rules explain` and `rules try`: why rules speak or are silent, and what a pattern finds.

#include <catch2/catch.hpp>

#include "world.h"

using namespace decalque::testing;

namespace {

const char* const kTalks = R"(family: talks
about: Talks.
rules:
  - id: betray
    message: "Nobody betrays {object}."
    pattern: verb:<betray> (the|these)? {ADJ}* object:<talk|meeting>
    unless: object followed by to|of
    fix: {verb: "{pave:verb} the way for"}
    level: certain
    issue: mistranslation
    examples:
      - {from: They betrayed the talks., to: They paved the way for the talks.}
      - keep: The spy betrayed the talks to a foreign power.
  - id: betrayed
    message: A rude word.
    pattern: betrayed
    fix: left
    level: likely
    issue: style
    examples:
      - {from: He was betrayed., to: He was left.}
      - keep: He was left.
)";

/// How sure the tagger is may change with its model.
std::string with_99(std::string text) {
  for (size_t at = text.find(" %"); at != std::string::npos; at = text.find(" %", at + 1))
    text.replace(at - 2, 2, "99");
  return text;
}

World& talking(World& world) {
  write(world.folder() / "data/rulesets/en/talks.yaml", kTalks);
  return world;
}

}  // namespace

TEST_CASE("explain shows tokens and every rule that looked") {
  World world;
  talking(world);
  CHECK(with_99(world.run({"explain", "They betrayed the old talks."}).out) ==
        "#  word      tag         sure  lemma   kinds\n"
        "1  They      PRON   PRP  99 %  they\n"
        "2  betrayed  VERB   VBD  99 %  betray\n"
        "3  the       DET    DT   99 %  the\n"
        "4  old       ADJ    JJ   99 %  old\n"
        "5  talks     NOUN   NNS  99 %  talk\n"
        "6  .         PUNCT  .    99 %  .       CLAUSE\n"
        "\n"
        "Rules that match:\n"
        "  en/talks/betray (certain)  “betrayed” -> “paved the way for”  applied\n"
        "  en/talks/betrayed (likely)  “betrayed” -> “left”  not applied: en/talks/betray is surer at this place\n");
  CHECK(world.run({"explain"}, "Fine.").out.ends_with("\n\nRules that match:\n  none\n"));
  CHECK(world.run({"explain", "They", "betrayed", "the", "food."})
            .out.ends_with("\nRules that came near:\n  en/talks/betray (certain)  “betrayed the”, then item 4 "
                           "object:<talk|meeting> did not "
                           "match “food” (lemma food)\n"));
  CHECK(world.run({"explain", "\xFF"}).err ==
        "decalque: the text: invalid UTF-8 at byte offset 0; give its encoding, for example --encoding windows-1252\n");
}

TEST_CASE("rules explain tells how far a pattern came") {
  World world;
  talking(world);
  const auto explained = [&](const std::string& text) {
    return with_99(world.run({"rules", "explain", "betray", text}).out);
  };
  const std::string pattern = "  pattern  verb:<betray> (the|these)? {ADJ}* object:<talk|meeting>\n";
  CHECK(explained("They betrayed the quick food.") ==
        "en/talks/betray (certain): no match\n" + pattern +
            "  came as far as “betrayed the quick”\n"
            "  item 4 object:<talk|meeting> did not match “food” (lemma food)\n"
            "  item 3 {ADJ}* (may be absent) did not match “food” (tag NN (NOUN, 99 %))\n");
  CHECK(explained("They betrayed the") == "en/talks/betray (certain): no match\n" + pattern +
                                              "  came as far as “betrayed the”\n"
                                              "  item 4 object:<talk|meeting> found the end of the sentence\n"
                                              "  item 3 {ADJ}* (may be absent) found the end of the sentence\n");
  CHECK(explained("Nothing here.") == "en/talks/betray (certain): no match\n" + pattern +
                                          "  nothing in the text begins it: item 1 verb:<betray> matched no word\n");
}

TEST_CASE("rules explain tells what became of a match") {
  World world;
  talking(world);
  const auto explained = [&](const std::string& text) {
    return with_99(world.run({"rules", "explain", "betray", text}).out);
  };
  const std::string pattern = "  pattern  verb:<betray> (the|these)? {ADJ}* object:<talk|meeting>\n";
  const std::string found = "  matches  “betrayed the talks”\n  verb     “betrayed”\n  object   “talks”\n";
  CHECK(explained("The spy betrayed the talks to a friend.") ==
        "en/talks/betray (certain): a condition refuses\n" + pattern + found +
            "  unless object followed by to|of: so, the rule stops here\n");
  CHECK(explained("They betrayed the talks.") == "en/talks/betray (certain): applied\n" + pattern + found +
                                                     "  unless object followed by to|of: not so\n"
                                                     "  fix      “betrayed” -> “paved the way for”\n"
                                                     "  message  Nobody betrays talks.\n");
  CHECK(world.run({"rules", "explain", "en/talks/betrayed", "They betrayed the talks."}).out ==
        "en/talks/betrayed (likely): not applied: en/talks/betray is surer at this place\n"
        "  pattern  betrayed\n"
        "  matches  “betrayed”\n"
        "  fix      “betrayed” -> “left”\n"
        "  message  A rude word.\n");
  CHECK(world.run({"rules", "explain", "en/talks/betrayed", "--level", "certain", "He was betrayed."})
            .out.starts_with("en/talks/betrayed (likely): not applied: asks for --level likely\n"));
  CHECK(world.run({"rules", "explain", "betrey", "x"}).err ==
        "decalque: there is no rule 'betrey'; did you mean betray? see decalque rules list\n");
}

TEST_CASE("rules try takes a pattern in brackets as it is") {
  const World world;
  write("a.txt", "He went home.\n");
  CHECK(world.run({"rules", "try", "[lemma=\"go\"]", "--count", "a.txt"}).out == "     1  went\n1 match in 1 of 1 file\n");
}

TEST_CASE("rules try shows matches in context") {
  const World world;
  write("a.txt", "They took a long walk.\nNobody took part.\n\nHe takes a break now.\n");
  write("b.txt", "Nothing.\n");
  const auto ran = world.run({"rules", "try", "verb:<take> a {ADJ}? noun:{NOUN}", "a.txt", "b.txt"});
  CHECK(ran.status == 0);
  CHECK(ran.out ==
        "a.txt:1  " + std::string(36, ' ') + "They  took a long walk  . Nobody took part.  {verb: took, noun: walk}\n" +
            "a.txt:4  " + std::string(38, ' ') +
            "He  takes a break  now.                    {verb: takes, noun: break}\n" + "2 matches in 1 of 2 files\n");
  CHECK(world.run({"rules", "try", "<take>", "--count", "."}).out ==
        "     2  took\n     1  takes\n3 matches in 1 of 2 files\n");
  CHECK(world.run({"rules", "try", "<take> a {ADJ}? noun:[]", "--by", "noun", "-"}, "Take a break. Take a walk.").out ==
        "     1  break\n     1  walk\n2 matches in 1 of 1 file\n");
  CHECK(world.run({"rules", "try", "<take>", "--unless", "match followed by part", "--count", "a.txt"}).out ==
        "     1  takes\n     1  took\n2 matches in 1 of 1 file\n");
}

TEST_CASE("rules try says what is wrong with what it was given") {
  const World world;
  fs::create_directory("empty");
  const std::string end = "decalque: no text was touched; mend the problems above and run again\n";
  const auto said = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"rules", "try"});
    const auto ran = world.run(arguments, "Text.");
    CHECK(ran.status == 2);
    return ran.err;
  };
  CHECK(said({"the {NOUN", "-"}) == "pattern:1:5: the '{' is not closed\nthe {NOUN\n    ^\n\n1 problem\n" + end);
  CHECK(said({"a?", "-"}) == "pattern:1:1: the pattern can match nothing at all\na?\n^\n\n1 problem\n" + end);
  CHECK(said({"n:{NOUN}", "--unless", "m is x", "-"}) ==
        "unless:1:1: unknown capture 'm'; expected 'n'\nm is x\n^\n\n1 problem\n" + end);
  CHECK(said({"a", "--by", "x", "-"}) ==
        "decalque: --by: the pattern has no capture 'x'; write x:ITEM in it, or --by match\n");
  CHECK(said({"a", "empty"}) == "decalque: empty: no .txt files in this folder; name the files to look into\n");
  CHECK(said({"a", "gone.txt"}) == "decalque: gone.txt: no such file; check the name and the folder you are in\n");
  CHECK(said({}) == "decalque: PATTERN is required; see decalque rules try --help\n");
}
