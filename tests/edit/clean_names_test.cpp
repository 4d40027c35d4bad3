// Articles written in English hold no inflected and no untranslated names, whatever language they are said to be from.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine_fixture.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// What is said of names at any level, a line each.
std::string said_of_names(const std::string& text, const std::string& language) {
  std::string said;
  for (const Suggestion& suggestion : corrected(project_engine(), text, Level::hint, language).suggestions) {
    const std::string& rule = suggestion.rule->id;
    if (rule.find("/names/") != std::string::npos || rule.find("/untranslated/") != std::string::npos)
      said += rule + ": " + suggestion.message + "\n";
  }
  return said;
}

}  // namespace

TEST_CASE("no name in articles written in English is changed at any level") {
  const std::filesystem::path folder = shared_path("/data/clean");
  if (!std::filesystem::exists(folder)) {
    WARN("not run: " << folder << " is not here");
    return;
  }
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string text = read(file.path());
    CAPTURE(file.path().filename());
    for (const char* language : {"", "fi", "ru"}) CHECK(said_of_names(text, language) == "");
  }
}

TEST_CASE("a person in the genitive before what is owned, in a whole article") {
  const std::string before = "Emmanuel Macron arrived in Helsinki on Monday. Niinistö praised Macronin speech.\n";
  const std::string after = "Emmanuel Macron arrived in Helsinki on Monday. Niinistö praised Macron’s speech.\n";
  CHECK(corrected(project_engine(), before, Level::likely, "fi").text == after);
}
