// Words, names and phrases that a project takes as they are.

#include <catch2/catch.hpp>

#include "engine_fixture.h"

namespace decalque::testing {
namespace {

std::string with(const EngineOptions& accepted, const std::string& rules, const std::string& text) {
  EngineOptions all = accepted;
  all.dictionaries = options().dictionaries;
  const Engine engine = Engine::load({{"en/test.yaml", "family: test\nabout: Tests.\nrules:\n" + rules}}, all);
  return corrected(engine, text).text;
}

TEST_CASE("an accepted name keeps whatever case ending it came in") {
  const std::string base =
      rule("pattern: Nokian|Espoon|Espoossa\nfix: Name") + rule("pattern: Nokia's\nfix: Name", "two");
  EngineOptions accepted;
  CHECK(with(accepted, base, "Here Nokian staff, Nokia's and Espoon.") == "Here Name staff, Name and Name.");
  accepted.accepted_names = {"Nokia"};
  CHECK(with(accepted, base, "Here Nokian staff, Nokia's and Espoon.") == "Here Nokian staff, Nokia's and Name.");
  accepted.accepted_names = {"Espoo"};
  CHECK(with(accepted, base, "Here Nokian staff in Espoossa.") == "Here Name staff in Espoossa.");
}

TEST_CASE("what stands around an accepted name may change") {
  EngineOptions accepted;
  accepted.accepted_names = {"Turun Sanomat"};
  const std::string rules = rule("pattern: the Turun Sanomat\nfix: Turun Sanomat") +
                            rule("pattern: Turun Sanomat newspaper\nfix: Turku News", "two");
  CHECK(with(accepted, rules, "He read the Turun Sanomat.") == "He read Turun Sanomat.");
  CHECK(with(accepted, rules, "He read Turun Sanomat newspaper.") == "He read Turun Sanomat newspaper.");
}

TEST_CASE("an accepted phrase may stand in two lines") {
  EngineOptions accepted;
  accepted.accepted_phrases = {{"en/test/one", "hold a sauna", {}}};
  const std::string rules = rule("pattern: hold a sauna\nfix: have a sauna");
  CHECK(with(accepted, rules, "They hold a\nsauna here.") == "They hold a\nsauna here.");
  CHECK(with({}, rules, "They hold a sauna here.") == "They have a sauna here.");
}

}  // namespace
}  // namespace decalque::testing
