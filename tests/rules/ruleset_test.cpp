#include "rules/ruleset.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>

#include "broken.h"
#include "rules/condition_parser.h"

namespace decalque {
namespace {

TEST_CASE("the rule of the manual loads") {
  const std::string text = R"(family: calque-verb
about: A verb whose source-language look-alike governs this object.
lists:
  goods: [talk, negotiation, summit]
maps:
  parties: { Kokoomus: National Coalition Party }
rules:
  - id: betray-talks
    message: "{verb} is what a machine makes of a verb for preparing the ground; nobody betrays talks."
    pattern: verb:<betray> (the|these|their)? {ADJ}* object:<@goods>
    unless: object followed by to|of
    when:
      - original is fi|et
      - verb not same as object
    fix: { verb: "{pave:verb} the way for", before object: "{verb|list:parties}" }
    level: certain
    issue: mistranslation
    from: [fi]
    examples:
      - from: The ministers betrayed the talks in a working dinner.
        to:   The ministers paved the way for the talks in a working dinner.
      - keep: The spy betrayed the secret talks to a foreign power.
        language: fi
)";
  const Ruleset ruleset = load_ruleset({{"rulesets/en/calque-verb.yaml", text}}, {});
  const Rule* rule = ruleset.find("en/calque-verb/betray-talks");
  REQUIRE(rule != nullptr);
  CHECK(dump(rule->patterns.at(0)) == "verb:<betray> (the|these|their)? {ADJ}* object:<negotiation|summit|talk>");
  CHECK(rule->level == Level::certain);
  REQUIRE(rule->conditions.size() == 3);
  CHECK(dump(rule->conditions[0]) == "when original is fi|et");
  CHECK(dump(rule->conditions[1]) == "when verb not same as object");
  CHECK(dump(rule->conditions[2]) == "unless object followed by to|of");
  REQUIRE(rule->fixes.size() == 1);
  REQUIRE(rule->fixes[0].size() == 2);
  CHECK(dump(rule->fixes[0][0].text) == "{pave:verb} the way for");
  CHECK(dump(rule->fixes[0][1].text) == "{verb|list:calque-verb/parties}");
  CHECK(rule->place == Place{"rulesets/en/calque-verb.yaml", 8, 9});
  CHECK(ruleset.lists.at("goods").size() == 3);
  CHECK(ruleset.maps.at("calque-verb/parties").find("kokoomus") == "National Coalition Party");
}

// The good file with other lists or maps and another pattern and fix.
std::string file_with_tables(const std::string& tables, const std::string& rule) {
  std::string text = file_with("about", "about: Words.\n" + tables);
  text.replace(text.find("    pattern: a\n    fix: b\n"), 26, rule + "\n");
  return text;
}

std::string in_family(std::string text, const std::string& family) {
  return text.replace(text.find("family: f"), 9, "family: " + family);
}

TEST_CASE("the good file is good, with BOM and CRLF too") {
  CHECK(report_with("", "") == "");
  CHECK(report({{"en/f.yaml", "\xEF\xBB\xBF" + file_with("", "")}}) == "");
  std::string text = file_with("", "");
  for (size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, "\r");
  CHECK(report({{"en/f.yaml", text}}) == "");
  text.replace(text.find("level: certain"), 14, "level: certian");
  CHECK(report({{"en/f.yaml", "\xEF\xBB\xBF" + text}}) ==
        "en/f.yaml:8:12: unknown level 'certian'; did you mean 'certain'?\n    level: certian\n           ^\n\n1 "
        "problem");
}

struct FileRow {
  const char* path;
  std::string text;
  const char* report;
};

TEST_CASE("what is wrong with a whole file is said") {
  const FileRow row = GENERATE(values<FileRow>({
      {"en/f.yaml", "", "en/f.yaml:1:1: a rule file begins with family, about and rules\n\n1 problem"},
      {"en/f.yaml", "- a\n", "en/f.yaml:1:1: a rule file begins with family, about and rules\n- a\n^\n\n1 problem"},
      {"en/f.yaml", "family: \xC3\x28", "en/f.yaml:1:9: this byte is not UTF-8\n\n1 problem"},
      {"en/f.yaml", std::string("family: f\0", 10), "en/f.yaml:1:10: a NUL stands here\n\n1 problem"},
      {"en/f.yaml", file_with("", "") + "---\na: b\n",
       "en/f.yaml:15:1: a second YAML document begins; a file holds one\na: b\n^\n\n1 problem"},
      {"en/f.yaml", file_with("", "") + "? [a]\n: b\n", "en/f.yaml:14:3: a key must be text\n? [a]\n  ^\n\n1 problem"},
      {"en/f.yaml", file_with("message", "    message: Say: b."),
       "en/f.yaml:5:17: this is not YAML: illegal map value; a value with ': ' in it goes in quotes\n"
       "    message: Say: b.\n                ^\n\n1 problem"},
      {"f.yaml", file_with("", ""),
       "f.yaml:1:1: a rule file lies in a folder named by its target language, such as en\nfamily: f\n^\n\n1 problem"},
  }));
  CAPTURE(row.text);
  CHECK(report({{row.path, row.text}}) == row.report);
}

TEST_CASE("the problems of all files are said at once, in order of place") {
  const std::vector<RulesetFile> files = {{"en/g.yaml", file_with("level", "    level: sure")},
                                          {"en/f.yaml", file_with("issue", "    issue: grammer")}};
  CHECK(report(files) == R"(en/f.yaml:9:12: unknown issue type 'grammer'; did you mean 'grammar'?
    issue: grammer
           ^

en/g.yaml:1:9: the family must be called as its file, 'g'
family: f
        ^

en/g.yaml:8:12: unknown level 'sure'; expected 'certain', 'likely' or 'hint'
    level: sure
           ^

3 problems)");
}

TEST_CASE("an id is given once") {
  std::string twice = file_with("", "");
  twice += twice.substr(twice.find("  - id: a"));
  CHECK(report({{"en/f.yaml", twice}}) ==
        "en/f.yaml:14:9: the id 'en/f/a' is taken by en/f.yaml:4\n  - id: a\n        ^\n\n1 problem");
  CHECK(report({{"x/en/f.yaml", file_with("", "")}, {"y/en/f.yaml", file_with("", "")}}) ==
        "y/en/f.yaml:4:9: the id 'en/f/a' is taken by x/en/f.yaml:4\n  - id: a\n        ^\n\n1 problem");
}

TEST_CASE("a file sees its own lists first, then shared ones, then those of one other file") {
  const auto loaded = [](const std::vector<RulesetFile>& files) {
    return load_ruleset(files, {}, {{"weekdays", {"Monday"}}, {"goods", {"shared"}}});
  };
  const std::string rule = "    pattern: x:@goods @weekdays @only\n    fix: { x: \"{x|list:words}\" }";
  const std::string f = file_with_tables("lists: { goods: [own] }\nmaps: { words: { A: own } }", rule);
  const std::string g = in_family(file_with_tables("lists: { only: [there] }\nmaps: { words: { a: b } }", rule), "g");
  const Ruleset ruleset = loaded({{"en/g.yaml", g}, {"en/f.yaml", f}});
  REQUIRE(ruleset.rules.size() == 2);
  CHECK(dump(ruleset.rules[0].patterns[0]) == "x:own monday there");
  CHECK(dump(ruleset.rules[1].patterns[0]) == "x:shared monday there");
  CHECK(dump(ruleset.rules[0].fixes[0][0].text) == "{x|list:f/words}");
  CHECK(dump(ruleset.rules[1].fixes[0][0].text) == "{x|list:g/words}");
  CHECK(ruleset.maps.at("f/words").find("a") == "own");
  CHECK(ruleset.maps.count("words") == 0);
  CHECK(ruleset.lists.at("goods") == std::vector<std::string>{"shared"});
  CHECK(ruleset.lists.at("f/goods") == std::vector<std::string>{"own"});
  CHECK(ruleset.lists.at("only") == std::vector<std::string>{"there"});
}

TEST_CASE("the order of files does not matter") {
  const std::string f = file_with("", "");
  const Ruleset one = load_ruleset({{"en/f.yaml", f}, {"en/g.yaml", in_family(f, "g")}}, {});
  const Ruleset two = load_ruleset({{"en/g.yaml", in_family(f, "g")}, {"en/f.yaml", f}}, {});
  REQUIRE(one.rules.size() == 2);
  REQUIRE(two.rules.size() == 2);
  for (size_t i = 0; i < 2; ++i) CHECK(one.rules[i].id == two.rules[i].id);
  CHECK(one.find("en/g/a") == &one.rules[1]);
  CHECK(one.find("en/g/b") == nullptr);
}

TEST_CASE("a detector's rule has all options") {
  const std::string text =
      file_with("pattern|fix", "    detector: doubled-word\n    options: { lines: true, most: 2.5, allow: that }");
  const Ruleset ruleset = load_ruleset({{"en/f.yaml", text}}, test_detectors());
  const Rule& rule = ruleset.rules.at(0);
  CHECK(rule.detector == "doubled-word");
  CHECK(rule.options.at("lines") == OptionValue(true));
  CHECK(rule.options.at("most") == OptionValue(2.5));
  CHECK(rule.options.at("allow") == OptionValue(std::vector<std::string>{"that"}));
  CHECK(rule.options.at("mark") == OptionValue(std::string("-")));
}

TEST_CASE("a rule without a fix is a hint with a flag") {
  const std::string text = file_with("fix|level|{from", "    level: hint");
  std::string flagged = text.substr(0, text.find("      - keep")) + "      - flag: A a.\n      - keep: A c.\n";
  const Ruleset ruleset = load_ruleset({{"en/f.yaml", flagged}}, {});
  REQUIRE(ruleset.rules.size() == 1);
  CHECK(ruleset.rules[0].fixes.empty());
  CHECK(ruleset.rules[0].examples[0].sort == Example::Sort::flags);
  CHECK(ruleset.rules[0].level == Level::hint);
}

TEST_CASE("rule files and lists are read from folders") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "decalque-rules-test";
  fs::remove_all(folder);
  fs::create_directories(folder / "en");
  fs::create_directories(folder / ".git");
  std::ofstream(folder / "en" / "f.yaml") << file_with("", "");
  std::ofstream(folder / ".git" / "g.yaml") << "bad: [";
  std::ofstream(folder / "en" / "notes.md") << "not a rule";
  std::ofstream(folder / "towns.txt") << "\xEF\xBB\xBF# towns\nRiga\r\n\nNew York  # big\n C# \nlast";
  const std::vector<RulesetFile> files = read_ruleset_files(folder);
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == (folder / "en" / "f.yaml").generic_string());
  CHECK(load_ruleset(files, {}).find("en/f/a") != nullptr);
  CHECK(read_lists(folder).at("towns") == std::vector<std::string>{"Riga", "New York", "C#", "last"});
  fs::remove_all(folder);
  CHECK_THROWS_AS(read_ruleset_files(folder), LoadError);
  CHECK_THROWS_AS(read_lists(folder), LoadError);
}

// Whatever an author does to a file, the answer is a ruleset or problems with places inside it.
TEST_CASE("a file with random damage loads or is answered") {
  constexpr std::string_view kSigns = "a:-{}[]\"'|>&*!%@#?, \n\t";
  const std::string good = file_with("", "");
  std::mt19937 random(11);
  int answered = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string text = good;
    for (unsigned edits = random() % 4 + 1; edits > 0; --edits) {
      const size_t at = random() % text.size();
      if (random() % 2 == 0) text.erase(at, random() % 3 + 1);
      if (random() % 2 == 0) text.insert(std::min(at, text.size()), 1, kSigns[random() % kSigns.size()]);
    }
    CAPTURE(text);
    try {
      load_ruleset({{"en/f.yaml", text}}, {});
    } catch (const LoadError& error) {
      ++answered;
      REQUIRE(!error.problems().empty());
      for (const Problem& problem : error.problems()) {
        REQUIRE(problem.place.line >= 1);
        REQUIRE(problem.place.line <= 15);
        REQUIRE(problem.message.find('\n') == std::string::npos);
      }
    }
  }
  CHECK(answered > 500);
}

}  // namespace
}  // namespace decalque
