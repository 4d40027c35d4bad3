#include "rules/rule_writer.h"

#include <catch2/catch.hpp>

#include "rules/ruleset.h"

using namespace decalque;

namespace {

RuleText a_rule() {
  RuleText rule;
  rule.id = "depend-of";
  rule.message = "One “depends on” something.";
  rule.patterns = {"<depend> preposition:of"};
  rule.fix = {{"preposition", "on"}};
  rule.issue = "grammar";
  rule.from = {"fi", "et"};
  rule.examples = {{"It depends of him: wholly.", "It depends on him: wholly.", "fi"}, {"It's up to him.", "", ""}};
  return rule;
}

const Rule read_back(const RuleText& rule) {
  return load_ruleset({{"en/verbs.yaml", rule_file_text("verbs", "Verbs.", rule_entry(rule, 2))}}, {}).rules.at(0);
}

}  // namespace

TEST_CASE("a rule is written as an author would write it") {
  CHECK(rule_entry(a_rule(), 2) ==
        "  - id: depend-of\n"
        "    message: \"One “depends on” something.\"\n"
        "    pattern: '<depend> preposition:of'\n"
        "    fix: { preposition: \"on\" }\n"
        "    level: likely\n"
        "    issue: grammar\n"
        "    from: [fi, et]\n"
        "    examples:\n"
        "      - from: 'It depends of him: wholly.'\n"
        "        to:   'It depends on him: wholly.'\n"
        "        language: fi\n"
        "      - keep: It's up to him.\n");
}

TEST_CASE("counts are written as evidence, and read back") {
  RuleText rule = a_rule();
  CHECK(!read_back(rule).told.are_told());
  rule.evidence = {12, 1, 3};
  CHECK(rule_entry(rule, 0).find("  evidence: { good: 12, neutral: 1, bad: 3 }\n  examples:") != std::string::npos);
  const CountsTold told = read_back(rule).told;
  CHECK(told.good == 12);
  CHECK(told.neutral == 1);
  CHECK(told.bad == 3);
}

TEST_CASE("what is written is read back as it was") {
  RuleText rule = a_rule();
  CHECK(read_back(rule).examples[1].from == "It's up to him.");
  for (const std::string text : {"on", "“Yes”, he said: it's \"so\"", "- dash", "#1 of all", "tab\there", "{x} [y]",
                                 "'s", "100 %", "true", "back\\slash", "a: b", "a #b", "trailing:", "é"}) {
    rule.examples[1].from = text;
    CHECK(read_back(rule).examples[1].from == text);
  }
  rule.patterns = {"first:\"Riga\" \",\" <go>", "first:[form=\"u.s.\"%c & !known]"};
  rule.unless = {"match followed by to", "match preceded by \":\""};
  rule.fix = {{"before first", "the {first|list:x}, “so”"}};
  rule.fix[0].second = "the, “so”";
  const Rule read = read_back(rule);
  CHECK(read.pattern_texts == rule.patterns);
  CHECK(read.conditions.size() == 2);
  CHECK(dump(read.fixes.at(0).at(0).text) == "the, “so”");
}

TEST_CASE("a rule is added at the end of the rules, and the file stays as it is") {
  const std::string entry = rule_entry(a_rule(), 2);
  const std::string head = "family: verbs\nabout: Verbs.\nrules:\n";
  CHECK(with_rule_added(head, a_rule()) == head + entry);
  CHECK(with_rule_added(head + "  - id: x\n    y: z\n\n\n# the end\n", a_rule()) ==
        head + "  - id: x\n    y: z\n" + entry + "\n\n# the end\n");
  CHECK(with_rule_added(head + "- id: x\n  y: z\nlists:\n  a: [b]\n", a_rule()) ==
        head + "- id: x\n  y: z\n" + rule_entry(a_rule(), 0) + "lists:\n  a: [b]\n");
  CHECK(with_rule_added(head + "    - id: x", a_rule()) == head + "    - id: x\n" + rule_entry(a_rule(), 4));
  CHECK(with_rule_added("family: verbs\nrules: []\n", a_rule()) == "family: verbs\nrules: \n" + entry);
  CHECK(with_rule_added("family: verbs\r\nrules:\r\n", a_rule()).value().find("depend-of\r\n    message") !=
        std::string::npos);
  CHECK(with_rule_added("family: verbs\n", a_rule()) == std::nullopt);
  CHECK(with_rule_added("rules: [{id: x}]\n", a_rule()) == std::nullopt);
}
