// A word that stands twice goes, unless English says it twice.

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "engine_fixture.h"
#include "paths.h"
#include "text/unicode.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

std::string mended(const std::string& text) {
  static const Engine detector = engine(rule("detector: doubled-word"));
  return corrected(detector, text).text;
}

bool is_left(const std::string& text) {
  INFO(text);
  return mended(text) == text;
}

std::vector<std::string> words_of(const std::string& list) {
  std::ifstream file(project_path("/dictionaries/lists/" + list + ".txt"));
  std::vector<std::string> words;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("# ")) words.push_back(line);
  }
  return words;
}

}  // namespace

TEST_CASE("doubled words: words and phrases go, however often they stand") {
  CHECK(mended("The the minister left the the town.") == "The minister left the town.");
  CHECK(mended("It rose in the autumn in the autumn.") == "It rose in the autumn.");
  CHECK(mended("He sold cars cars cars cars.") == "He sold cars.");
}

TEST_CASE("doubled words: what grammar brings together stays") {
  CHECK(is_left("He said that that was what he had had in mind."));
  CHECK(is_left("What it is is a mistake."));
  CHECK(is_left("It went on for years and years and got worse."));
  CHECK(is_left("The price was as low as low can be."));
  CHECK(is_left("It is as big as Big Ben."));
  CHECK(is_left("The box is 3 x 3 x 6 feet."));
  CHECK(is_left("It is the sum of the sum of the squares."));
  CHECK(is_left("The code is zero zero zero."));
}

TEST_CASE("doubled words: every word and name of the lists stays doubled") {
  for (const std::string& word : words_of("said-twice")) CHECK(is_left("He said " + word + " " + word + " to us."));
  for (const std::string& name : words_of("doubled-names")) {
    const std::string title = capitalize(name);
    CHECK(is_left("He met " + title + " " + title + " there."));
  }
}

TEST_CASE("doubled words: the lists are sorted and in lower case") {
  for (const char* list : {"said-twice", "doubled-names"}) {
    CAPTURE(list);
    const std::vector<std::string> words = words_of(list);
    CHECK(words.size() > 150);
    CHECK(std::ranges::is_sorted(words));
    CHECK(std::ranges::adjacent_find(words) == words.end());
    for (const std::string& word : words) CHECK(word == to_lower(word));
  }
}
