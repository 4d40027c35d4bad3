// Progress, data folders, language codes.

#include <catch2/catch.hpp>
#include <sstream>

#include "cli/config.h"
#include "cli/data_folders.h"
#include "cli/failure.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "world.h"

using namespace decalque;
using namespace decalque::testing;
using std::chrono::milliseconds;

TEST_CASE("progress shows on a terminal, after two seconds, for several articles") {
  Progress::Clock::time_point now{};
  const auto clock = [&] { return now; };
  std::ostringstream err;
  {
    Progress progress(err, true, 5, clock);
    now += milliseconds(1900);
    progress.step();
    CHECK(err.str().empty());
    now += milliseconds(200);
    progress.step();
    CHECK(err.str() == "\r\033[K2 of 5 articles");
    now += milliseconds(50);
    progress.step();
    CHECK(err.str() == "\r\033[K2 of 5 articles");
    now += milliseconds(50);
    progress.step();
    CHECK(err.str() == "\r\033[K2 of 5 articles\r\033[K4 of 5 articles");
    progress.clear();
    progress.clear();
    CHECK(err.str() == "\r\033[K2 of 5 articles\r\033[K4 of 5 articles\r\033[K");
  }
  CHECK(err.str().ends_with("articles\r\033[K"));

  std::ostringstream silent;
  Progress one(silent, true, 1, clock), no_terminal(silent, false, 5, clock);
  now += milliseconds(5000);
  one.step();
  no_terminal.step();
  CHECK(silent.str().empty());
}

TEST_CASE("what is being done stands on a terminal while it is done") {
  std::ostringstream err, silent;
  {
    const Doing doing(err, true, "a.txt: looking for what to review"), nothing(silent, false, "a.txt");
    CHECK(err.str() == "a.txt: looking for what to review …");
  }
  CHECK(err.str() == "a.txt: looking for what to review …\r\033[K");
  CHECK(silent.str().empty());
}

TEST_CASE("data is found by the variable, as installed, or beside the program") {
  const World world;
  const auto make = [](const std::string& place) {
    for (const std::string part : {"/rulesets", "/dictionaries"}) fs::create_directories(place + part);
  };
  for (const std::string place : {"wanted", "usr/share/decalque", "source", "usr/bin/share/decalque"}) make(place);
  fs::create_directories("build/release/share");
  fs::create_directory_symlink("../../../source", "build/release/share/decalque");
  const auto here = fs::current_path();
  CHECK(find_data_folders("wanted", "usr/bin/decalque").rulesets == "wanted/rulesets");
  CHECK(find_data_folders("", "usr/bin/decalque").dictionaries == here / "usr/share/decalque/dictionaries");
  CHECK(find_data_folders("", "build/release/decalque").rulesets == here / "source/rulesets");
  make("build/share/decalque");
  CHECK(find_data_folders("", "build/release/decalque").rulesets == here / "build/share/decalque/rulesets");
  CHECK_THROWS_AS(find_data_folders("nowhere", "usr/bin/decalque"), Failure);
}

TEST_CASE("who finds no data is told where it was looked for") {
  const World world;
  fs::create_directories("opt/share/decalque/rulesets");
  CHECK_THROWS_WITH(find_data_folders("", "opt/bin/decalque"),
                    "no folders rulesets and dictionaries in opt/share/decalque nor opt/bin/share/decalque; set "
                    "DECALQUE_DATA to the folder that has both");
}

TEST_CASE("language codes") {
  CHECK(language_code("fi") == "fi");
  CHECK(language_code("FI") == "fi");
  CHECK(language_code("pt-BR") == "pt");
  CHECK(language_code("zh_Hans") == "zh");
  for (const char* no : {"", "f", "fin", "Finnish", "f1", "é", "-fi", "42"}) CHECK_FALSE(language_code(no));
}

TEST_CASE("settings are looked for upwards") {
  const World world;
  fs::create_directories("a/b/c");
  const auto here = fs::current_path();
  CHECK(find_settings(here / "a/b/c") == "");
  write(".decalque.yaml", "");
  CHECK(find_settings(here / "a/b/c") == here / ".decalque.yaml");
  write("a/b/.decalque.yaml", "");
  CHECK(find_settings(here / "a/b/c") == here / "a/b/.decalque.yaml");
  CHECK(find_settings(here / "a") == here / ".decalque.yaml");
  CHECK(find_settings("/") == "");
}
