// Where patterns can begin.

#include "edit/opening.h"

#include <catch2/catch.hpp>

using namespace decalque;

namespace {

/// "^" and the forms, or "anywhere".
std::string opening(const std::string& text) {
  std::vector<PatternError> errors;
  const auto pattern = parse_pattern(text, [](std::string_view) { return nullptr; }, errors);
  REQUIRE(pattern);
  StringPool strings;
  const auto found = opening_of(*pattern, strings);
  if (!found) return "anywhere";
  std::string told = found->at_segment_start ? "^" : "";
  for (const StringId form : found->forms) told += (told.empty() ? "" : " ") + std::string(strings.view(form));
  return told;
}

}  // namespace

TEST_CASE("a pattern begins at a segment's start, with one of some forms, or anywhere") {
  CHECK(opening("^ {NN} is") == "^");
  CHECK(opening("^^ {NN} is") == "^");
  CHECK(opening("(^ | that|because) {NN} is") == "^ that because");
  CHECK(opening("(^ | ^ but | that) x:{NN} is") == "^ that");
  CHECK(opening("start:(^ | who) {NN} is") == "^ who");
  CHECK(opening("The|an {NN} is") == "the an");
  CHECK(opening("but? the {NN} is") == "but the");
  CHECK(opening("(a|the){1,2} {NN}") == "a the");
  CHECK(opening("{NN} is") == "anywhere");
  CHECK(opening("but? {NN} is") == "anywhere");
  CHECK(opening("(^ | {JJ}) cat") == "anywhere");
  CHECK(opening("<be> in") == "anywhere");
  CHECK(opening("... cat") == "anywhere");
}
