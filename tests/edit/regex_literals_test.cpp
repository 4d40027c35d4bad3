#include "edit/regex_literals.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <random>

using decalque::regex_literals;
using Texts = std::vector<std::string>;

TEST_CASE("what a small regular expression matches") {
  CHECK(regex_literals("Hr\\.?") == Texts{"Hr.", "Hr"});
  CHECK(regex_literals("a|bc") == Texts{"a", "bc"});
  CHECK(regex_literals("[nN]\\. ?Chr") == Texts{"n. Chr", "n.Chr", "N. Chr", "N.Chr"});
  CHECK(regex_literals("(?:ab|c)d") == Texts{"abd", "cd"});
  CHECK(regex_literals("[a-c]ö") == Texts{"aö", "bö", "cö"});
}

TEST_CASE("expressions that match more are left alone") {
  for (const char* regex : {"a*", "a+", ".", "\\d", "a{2}", "^a", "a$", "[^a]", "(a", "a)", "[a", "a\\", "(?i)a",
                            "[a-z][a-z]", "**", "?"}) {
    INFO(regex);
    CHECK_FALSE(regex_literals(regex));
  }
}

TEST_CASE("what is found is what the expression matches") {
  std::mt19937 random(2);
  const std::string_view alphabet = "ab|?()[-.\\c";
  int expanded = 0;
  for (int run = 0; run < 20000; ++run) {
    std::string regex;
    for (size_t i = 0, size = 1 + random() % 8; i < size; ++i) regex += alphabet[random() % alphabet.size()];
    const auto texts = regex_literals(regex);
    if (!texts) continue;
    re2::RE2::Options options;
    options.set_log_errors(false);
    const re2::RE2 compiled(regex, options);
    if (!compiled.ok()) continue;  // the compiler reports it
    INFO(regex);
    ++expanded;
    for (const std::string& text : *texts) REQUIRE(re2::RE2::FullMatch(text, compiled));
    for (int other = 0; other < 20; ++other) {
      std::string text;
      for (size_t i = 0, size = random() % 4; i < size; ++i) text += "abc.-"[random() % 5];
      if (re2::RE2::FullMatch(text, compiled)) REQUIRE(std::count(texts->begin(), texts->end(), text) > 0);
    }
  }
  CHECK(expanded > 1000);
}
