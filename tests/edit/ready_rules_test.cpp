// Rules that are kept ready to run correct as rules that were just read.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "engine_fixture.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

namespace fs = std::filesystem;

EngineOptions kept_options(const std::string& name) {
  EngineOptions wanted = options();
  wanted.rulesets = {project_path("/rulesets")};
  wanted.cache = {fs::temp_directory_path() / ("decalque-ready-" + name), "one program"};
  wanted.whole_rules = false;
  fs::remove_all(wanted.cache.folder);
  return wanted;
}

fs::path ready_file(const EngineOptions& wanted) {
  for (const auto& entry : fs::directory_iterator(wanted.cache.folder)) {
    if (entry.path().filename().string().starts_with("ready-")) return entry.path();
  }
  return {};
}

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// All that is proposed for the samples, in words.
std::string proposals(const Engine& engine) {
  std::string all;
  Scratch scratch(engine);
  size_t articles = 0;
  for (const auto& sample : fs::directory_iterator(project_path("/samples"))) {
    for (const Suggestion& one : engine.suggestions(text_of(sample.path() / "article.txt"), {}, scratch)) {
      all += one.rule->id + " " + std::to_string(one.focus.begin) + " " + one.message;
      for (const auto& fix : one.fixes) {
        for (const Edit& edit : fix) all += " [" + edit.after + "]";
      }
      all += "\n";
    }
    ++articles;
  }
  REQUIRE(articles > 3);
  return all;
}

}  // namespace

TEST_CASE("kept rules propose what rules that were just read propose") {
  const EngineOptions wanted = kept_options("same");
  const std::string expected = proposals(project_engine());
  REQUIRE(expected.size() > 2000);
  CHECK(proposals(Engine::load(wanted)) == expected);
  REQUIRE(fs::exists(ready_file(wanted)));
  const Engine kept = Engine::load(wanted);
  CHECK(kept.ruleset().rules.front().examples.empty());
  CHECK(kept.ruleset().rules.size() == project_engine().ruleset().rules.size());
  CHECK(proposals(kept) == expected);
}

TEST_CASE("rules whose files are as they were are not read again, and what is changed counts at once") {
  EngineOptions wanted = kept_options("stamp");
  const fs::path rules = fs::temp_directory_path() / "decalque-ready-stamp-rules";
  fs::remove_all(rules);
  fs::create_directories(rules / "en");
  const auto write = [&](const std::string& family, const std::string& word) {
    std::ofstream(rules / "en" / (family + ".yaml"))
        << "family: " << family << "\nabout: Own words.\nrules:\n  - id: one\n    message: No word.\n    pattern: x:" << word
        << "\n    fix: {x: good}\n    level: certain\n    issue: terminology\n    examples: [{from: A " << word
        << " day., to: A good day.}, {keep: A good day.}]\n";
  };
  const auto found = [&](const std::string& text) {
    const Engine engine = Engine::load(wanted);
    Scratch scratch(engine);
    return engine.correct(text, {}, scratch).text;
  };
  wanted.rulesets = {rules};
  write("own", "baad");
  CHECK(found("A baad day.") == "A good day.");
  std::this_thread::sleep_for(std::chrono::milliseconds(3100));  // until the file's times can be believed
  CHECK(found("A baad day.") == "A good day.");
  const auto remembered = [&] {
    for (const auto& entry : fs::directory_iterator(wanted.cache.folder))
      if (entry.path().filename().string().starts_with("seen-")) return true;
    return false;
  };
  REQUIRE(remembered());
  CHECK(found("A baad day.") == "A good day.");
  write("own", "daay");  // as long as before
  CHECK(found("A baad daay.") == "A baad good.");
  write("more", "baad");
  CHECK(found("A baad daay.") == "A good good.");
  fs::remove(rules / "en" / "own.yaml");
  CHECK(found("A baad daay.") == "A good daay.");
}

TEST_CASE("who shows rules has them whole, and a selection is always read anew") {
  EngineOptions wanted = kept_options("whole");
  Engine::load(wanted);
  wanted.whole_rules = true;
  CHECK_FALSE(Engine::load(wanted).ruleset().rules.front().examples.empty());
  wanted.whole_rules = false;
  wanted.only = {"articles"};
  const Engine selected = Engine::load(wanted);
  CHECK(selected.ruleset().rules.size() < project_engine().ruleset().rules.size());
  for (const Rule& rule : selected.ruleset().rules) CHECK(rule.family == "articles");
}

TEST_CASE("damaged or foreign kept rules are never believed") {
  EngineOptions wanted = kept_options("damaged");
  const std::string expected = proposals(Engine::load(wanted));
  const std::string good = text_of(ready_file(wanted));
  REQUIRE(good.size() > 100'000);
  std::mt19937 random(11);
  const auto damaged = [&](int run) {
    std::string bytes = good;
    if (run == 0) return bytes.substr(0, bytes.size() / 2);
    if (run == 1) return std::string();
    if (run == 2) return bytes + "x";
    bytes[random() % bytes.size()] ^= 1;
    return bytes;
  };
  for (int run = 0; run < 6; ++run) {
    std::ofstream(ready_file(wanted), std::ios::binary | std::ios::trunc) << damaged(run);
    CHECK(proposals(Engine::load(wanted)) == expected);
    CHECK(text_of(ready_file(wanted)) == good);  // written anew
  }
  wanted.cache.program = "another program";
  CHECK(proposals(Engine::load(wanted)) == expected);
  CHECK(text_of(ready_file(wanted)) != good);
}
