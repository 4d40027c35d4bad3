// A slip of the fingers is mended; a word that is rare, foreign, newly made or a name is left as it is.

#include <catch2/catch.hpp>

#include "engine_fixture.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

std::string mended(const std::string& text) { return corrected(project_engine(), text, Level::likely).text; }

bool is_left(const std::string& text) {
  INFO(text);
  return mended(text) == text;
}

}  // namespace

TEST_CASE("misspelling: one letter lost, doubled, swapped, put in or replaced") {
  CHECK(mended("The council opend the new bridge.") == "The council opened the new bridge.");
  CHECK(mended("The troops left the citty in the morning.") == "The troops left the city in the morning.");
  CHECK(mended("The farmers met thier neighbours.") == "The farmers met their neighbours.");
  CHECK(mended("The goverxnment agreed to the plan.") == "The government agreed to the plan.");
  CHECK(mended("The accident occured at noon.") == "The accident occurred at noon.");
  CHECK(mended("He was seting the table.") == "He was setting the table.");
}

TEST_CASE("misspelling: two words written as one, of which one only joins") {
  CHECK(mended("She has read most ofthe letters.") == "She has read most of the letters.");
  CHECK(mended("He answered questionsby the police.") == "He answered questions by the police.");
  CHECK(is_left("The old man was inmobile for a week."));
  CHECK(is_left("The soldat stood at the gate."));
}

TEST_CASE("misspelling: words made of known ones are well made") {
  CHECK(is_left("They fear the illiberalism of the new party."));
  CHECK(is_left("The flower has a trilocular ovary."));
  CHECK(is_left("The battlegroup left the harbour."));
  CHECK(is_left("They posed for headshots beside the sidechairs."));
  CHECK(is_left("The southwesterner spoke of neighborship."));
  CHECK(is_left("The law of frontalism is old."));
  CHECK(is_left("They spoke of the lostness of it."));
}

TEST_CASE("misspelling: brands, food and culture of elsewhere, terms") {
  CHECK(is_left("He sold the xbox and bought an ebook."));
  CHECK(is_left("They ate frites with crema in the souq."));
  CHECK(is_left("Greek chole meant bile, and the chole was yellow."));
  CHECK(is_left("The one muran fell, and the other murans stood."));
}

TEST_CASE("misspelling: never a name") {
  CHECK(is_left("Hellar came home late."));
  CHECK(is_left("Tooke won the second set."));
  CHECK(is_left("Kants and Reet were there."));
  CHECK(is_left("Batalion Mountain lies in the north."));
  CHECK(is_left("They met Khalid tbe Walid in the town."));
  CHECK(mended("Televison rights were sold.") == "Television rights were sold.");
}

TEST_CASE("misspelling: a foreign phrase, or the rest of a word cut at its apostrophe") {
  CHECK(is_left("They sang a song of la hote in the evening."));
  CHECK(is_left("The Shi ' ite rebels left the town."));
}

TEST_CASE("misspelling: where many words are strange, a short one may be one of them") {
  CHECK(!is_left("The player scored a gol now."));
  CHECK(
      is_left("He saw the zorvaq. She had a quonzit. They ate a plimvoz. We made the kruxtav. It was a dwelfoq. "
              "You met a snabrix. The player scored a gol now."));
}
