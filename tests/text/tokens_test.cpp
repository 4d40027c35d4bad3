// Tokens by table: one line of input, its tokens joined by |.

#include <catch2/catch.hpp>

#include "text/tokenize.h"

using namespace decalque;

namespace {

std::string tokens(const std::string& text) {
  WordTable words;
  const Document document = tokenize(text, words);
  std::string result;
  for (const Token& token : document.tokens) result.append(result.empty() ? "" : "|").append(document.view(token));
  return result;
}

}  // namespace

TEST_CASE("words keep what belongs to them") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"the U.S. Secretary", "the|U.S.|Secretary"},
      {"in the U.S.", "in|the|U.S."},
      {"e.g. this, i.e. that", "e.g.|this|,|i.e.|that"},
      {"Ukraine’s don't", "Ukraine’s|don't"},
      {"a 13-year-old, presidential-level", "a|13-year-old|,|presidential-level"},
      {"Gallen-Kallela's paintings", "Gallen-Kallela's|paintings"},
      {"1,000.5 and 1 000", "1,000.5|and|1|000"},
      {"at 12:30 on 24.9.2025.", "at|12:30|on|24.9.2025|."},
      {"3rd 3.5-fold", "3rd|3.5-fold"},
      {"@name #tag AT&T R&D COVID-19", "@name|#tag|AT&T|R&D|COVID-19"},
      {"so... and… then -- yes", "so|...|and|…|then|--|yes"},
      {"50% €5 $7m 5 €", "50|%|€|5|$|7m|5|€"},
  }));
  CHECK(tokens(text) == expected);
}
