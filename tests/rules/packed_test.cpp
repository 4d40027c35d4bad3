// Rulesets as bytes, and kept between runs.

#include "rules/packed.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>

#include "paths.h"
#include "rules/ruleset_cache.h"

using namespace decalque;

namespace {

const char* const kFile = R"(family: test
about: Tests.
lists:
  fruit: [apple, pear]
rules:
  - id: one
    message: "{verb} is wrong."
    pattern: verb:<eat> (the|a)? {ADJ}* what:@fruit [case="lower" & !known]?
    unless:
      - what followed by of
      - document has pie
    fix: { verb: "{devour:verb}", what: "{a} {what|upper}" }
    level: likely
    issue: mistranslation
    from: [fi, et]
    evidence: { good: 4, bad: 1 }
    examples:
      - {from: He eats the apple., to: He devours an APPLE., language: fi}
      - keep: He eats soup.
)";

Ruleset loaded(const std::string& text) { return load_ruleset({{"en/test.yaml", text}}, {}); }

// All that a ruleset says, as far as bytes show it.
bool same(const Ruleset& a, const Ruleset& b) { return pack(a) == pack(b); }

// Of this process alone: tests run side by side.
std::filesystem::path fresh_folder() {
  const auto name = "decalque-packed-test-" + std::to_string(::getpid());
  const auto folder = std::filesystem::temp_directory_path() / name;
  std::filesystem::remove_all(folder);
  return folder;
}

std::filesystem::path only_file(const std::filesystem::path& folder) {
  std::filesystem::path found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    REQUIRE(found.empty());
    found = entry.path();
  }
  return found;
}

}  // namespace

TEST_CASE("a ruleset comes back from its bytes") {
  std::vector<RulesetFile> files = read_ruleset_files(project_path("/rulesets"));
  std::erase_if(files, [](const RulesetFile& file) { return file.text.find("detector:") != std::string::npos; });
  REQUIRE(files.size() > 3);
  for (const RulesetFile& file : files) {
    Ruleset ruleset;
    try {
      ruleset = load_ruleset({file}, {}, read_lists(project_path("/dictionaries/lists")));
    } catch (const LoadError&) {
      continue;  // refers to what other files define
    }
    const auto back = unpack(pack(ruleset));
    REQUIRE(back);
    REQUIRE(same(*back, ruleset));
    REQUIRE(back->rules.size() == ruleset.rules.size());
    for (size_t i = 0; i < ruleset.rules.size(); ++i) {
      const Rule &one = ruleset.rules[i], &two = back->rules[i];
      REQUIRE(one.id == two.id);
      REQUIRE(one.message == two.message);
      REQUIRE(one.examples.size() == two.examples.size());
      for (size_t k = 0; k < one.patterns.size(); ++k) REQUIRE(dump(one.patterns[k]) == dump(two.patterns[k]));
    }
  }
}

TEST_CASE("bytes that were not packed are no ruleset") {
  const std::string bytes = pack(loaded(kFile));
  REQUIRE(unpack(bytes));
  CHECK_FALSE(unpack(""));
  CHECK_FALSE(unpack("decalque rules 1"));
  CHECK_FALSE(unpack(bytes + "x"));
  std::mt19937 random(5);
  for (int run = 0; run < 300; ++run) {
    std::string damaged = bytes;
    if (run % 2)
      damaged.resize(random() % bytes.size());
    else
      damaged[random() % bytes.size()] ^= static_cast<char>(1 + random() % 255);
    REQUIRE_FALSE(unpack(damaged));
  }
}

TEST_CASE("what was loaded is kept, and never believed when it is not of these files") {
  const RulesetCache cache{fresh_folder(), "program 1"};
  const std::vector<RulesetFile> files = {{"en/test.yaml", kFile}};
  const Ruleset first = load_ruleset(files, {}, {}, cache);
  const auto kept = only_file(cache.folder);
  const auto written = std::filesystem::last_write_time(kept);
  CHECK(same(load_ruleset(files, {}, {}, cache), first));
  CHECK(std::filesystem::last_write_time(kept) == written);

  SECTION("another text") {
    std::string text = kFile;
    text.replace(text.find("[apple, pear]"), 13, "[apple, plum]");
    const Ruleset second = load_ruleset({{"en/test.yaml", text}}, {}, {}, cache);
    CHECK(same(second, loaded(text)));
    CHECK_FALSE(same(second, first));
  }
  SECTION("another program") {
    std::ofstream(kept, std::ios::app) << "";
    const std::string before = pack(load_ruleset(files, {}, {}, {cache.folder, "program 2"}));
    CHECK(before == pack(first));
    CHECK(std::filesystem::last_write_time(only_file(cache.folder)) != written);
  }
  SECTION("a damaged file is written anew") {
    std::filesystem::resize_file(kept, std::filesystem::file_size(kept) / 2);
    CHECK(same(load_ruleset(files, {}, {}, cache), first));
    CHECK(same(load_ruleset(files, {}, {}, cache), first));
  }
  SECTION("problems are found again, and nothing is kept") {
    const std::vector<RulesetFile> wrong = {{"en/test.yaml", std::string(kFile) + "  - id: two\n"}};
    CHECK_THROWS_AS(load_ruleset(wrong, {}, {}, cache), LoadError);
    CHECK_THROWS_AS(load_ruleset(wrong, {}, {}, cache), LoadError);
  }
  SECTION("a folder that cannot be written changes nothing") {
    CHECK(same(load_ruleset(files, {}, {}, {"/proc/nowhere", "program"}), first));
  }
}

TEST_CASE("the files kept last are kept, not all there ever were") {
  const RulesetCache cache{fresh_folder(), "program 1"};
  std::filesystem::create_directories(cache.folder);
  const auto now = std::filesystem::file_time_type::clock::now();
  for (int i = 0; i < 100; ++i) {
    const auto path = cache.folder / ("ready-" + std::to_string(i) + ".bin");
    std::ofstream(path) << "something";
    std::filesystem::last_write_time(path, now - std::chrono::minutes(i + 1));
  }
  cache.keep("ready-new.bin", "key", "bytes");
  CHECK(std::distance(std::filesystem::directory_iterator(cache.folder), {}) == 64);
  CHECK(std::filesystem::exists(cache.folder / "ready-new.bin"));
  CHECK(std::filesystem::exists(cache.folder / "ready-62.bin"));
  CHECK_FALSE(std::filesystem::exists(cache.folder / "ready-63.bin"));
}

TEST_CASE("what nobody has kept for two months is forgotten, and nothing else") {
  const RulesetCache cache{fresh_folder(), "program 1"};
  const auto file = [&](const std::string& name, std::chrono::days age) {
    std::ofstream(cache.folder / name) << "something";
    std::filesystem::last_write_time(cache.folder / name, std::filesystem::file_time_type::clock::now() - age);
    return cache.folder / name;
  };
  std::filesystem::create_directories(cache.folder);
  const auto old = file("ready-of-a-folder-that-is-gone.bin", std::chrono::days(61));
  const auto recent = file("ready-of-another-folder.bin", std::chrono::days(59));
  const auto foreign = file("notes.txt", std::chrono::days(400));
  cache.keep("ready-of-this.bin", "key", "bytes");
  CHECK_FALSE(std::filesystem::exists(old));
  CHECK(std::filesystem::exists(recent));
  CHECK(std::filesystem::exists(foreign));
  CHECK(cache.kept("ready-of-this.bin", "key").bytes == "bytes");
  CHECK(cache.kept("ready-of-this.bin", "another key").bytes.empty());
}
