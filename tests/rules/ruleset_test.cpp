#include "rules/ruleset.h"

#include <catch2/catch.hpp>

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
  CHECK(ruleset.maps.at("calque-verb/parties").at("kokoomus") == "National Coalition Party");
}

}  // namespace
}  // namespace decalque
