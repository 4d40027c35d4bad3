// Rules and failed examples as people read them.

#include "report/rule_text.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace decalque;

namespace {

Ruleset ruleset() {
  return load_ruleset({{"rulesets/en/test.yaml", R"(family: test
about: Tests.
rules:
  - id: betray-talks
    message: "{verb} is wrong."
    pattern: verb:<betray> (the|these)? object:<talk>
    unless: object followed by to|of
    when: original is fi|et
    fix: [{ verb: "{pave:verb} the way for" }, { after object: "then", move verb: after object }]
    level: likely
    issue: mistranslation
    from: [fi, et]
    examples:
      - {from: They betrayed the talks., to: They paved the way for the talks., language: fi}
      - keep: They betrayed the king.
  - id: odd
    message: An odd word.
    pattern: foobar
    level: hint
    issue: other
    examples:
      - flag: A foobar.
      - keep: A bar.
)"}},
                      {});
}

Engine::ExampleFailure failure(const Rule& rule, size_t example, const std::string& got, bool alone = true) {
  return {&rule, &rule.examples[example], alone, got, alone ? "" : "en/a/b\nen/c/d\n"};
}

}  // namespace

TEST_CASE("rules are listed in columns") {
  CHECK(rule_list(ruleset().rules) ==
        "en/test/betray-talks  likely   fi,et  {verb} is wrong.\n"
        "en/test/odd           hint     -      An odd word.\n");
  CHECK(rule_list({}).empty());
  const auto json = nlohmann::json::parse(rule_list_json(ruleset().rules, "1.2.3"));
  CHECK(json["version"] == "1.2.3");
  CHECK(
      json["rules"][0] ==
      nlohmann::json::parse(
          R"({"id": "en/test/betray-talks", "level": "likely", "from": ["fi", "et"], "message": "{verb} is wrong."})"));
}

TEST_CASE("a rule's card has all of it") {
  CHECK(rule_card(ruleset().rules[0]) == R"(id        en/test/betray-talks
level     likely
message   {verb} is wrong.
family    test: Tests.
issue     mistranslation
from      fi, et
written   rulesets/en/test.yaml:4:9

pattern   verb:<betray> (the|these)? object:<talk>
when      original is fi|et
unless    object followed by to|of
fix       verb: "{pave:verb} the way for"
fix       after object: "then", move verb: after object

examples
  from: (fi) They betrayed the talks.
  to:   They paved the way for the talks.
  keep: They betrayed the king.
)");
}

TEST_CASE("a failed example says what was expected and what came") {
  const auto rules = ruleset();
  CHECK(failed_example(failure(rules.rules[0], 0, "They cut.", false)) ==
        "rulesets/en/test.yaml:14:9: en/test/betray-talks with all rules: it becomes something else\n"
        "  from:     They betrayed the talks.\n"
        "  expected: They paved the way for the talks.\n"
        "  got:      They cut.\n"
        "  because of en/a/b en/c/d\n");
  CHECK(failed_example(failure(rules.rules[0], 0, "They betrayed the talks.")) ==
        "rulesets/en/test.yaml:14:9: en/test/betray-talks alone: nothing changes\n"
        "  from:     They betrayed the talks.\n"
        "  expected: They paved the way for the talks.\n"
        "  got:      They betrayed the talks.\n");
  CHECK(failed_example(failure(rules.rules[0], 1, "They betrayed the king.")) ==
        "rulesets/en/test.yaml:15:9: en/test/betray-talks alone: something is said of it\n"
        "  from:     They betrayed the king.\n"
        "  expected: the same\n"
        "  got:      They betrayed the king.\n");
  CHECK(failed_example(failure(rules.rules[1], 0, "A foobar.")) ==
        "rulesets/en/test.yaml:22:9: en/test/odd alone: nothing is said of it\n"
        "  from:     A foobar.\n"
        "  expected: a finding\n"
        "  got:      A foobar.\n");
}
