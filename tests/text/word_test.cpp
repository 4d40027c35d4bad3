#include "text/word.h"

#include <catch2/catch.hpp>

#include "text/unicode.h"

using namespace decalque;

TEST_CASE("a word has a form, a lower form and a stem") {
  const auto [form, stem, possessive] = GENERATE(table<std::string, std::string, bool>({
      {"Ukraine’s", "ukraine", true},
      {"Ukraine's", "ukraine", true},
      {"States'", "states", true},
      {"PUTIN'S", "putin", true},
      {"one's", "one", true},
      {"it's", "it's", false},
      {"That’s", "that's", false},
      {"let's", "let's", false},
      {"Who's", "who's", false},
      {"don't", "don't", false},
      {"Riga", "riga", false},
      {"s'", "s'", false},
      {"'s", "'s", false},
      {"U.S.’s", "u.s.", true},
  }));
  CAPTURE(form);
  WordTable words;
  const Word& word = words.word(form);
  CHECK(words.strings().view(word.stem) == stem);
  CHECK(word.possessive == possessive);
}

TEST_CASE("both apostrophes make one word, letter case two") {
  WordTable words;
  CHECK(&words.word("Ukraine’s") == &words.word("Ukraine's"));
  CHECK(&words.word("riga") != &words.word("Riga"));
  CHECK(words.strings().view(words.word("Ukraine’s").form) == "Ukraine's");
  CHECK(words.size() == 3);
}

TEST_CASE("a table stands on a base pool and can be cleared") {
  StringPool base;
  const StringId riga = base.intern("riga");
  WordTable words(&base);
  CHECK(words.word("Riga").lower == riga);
  CHECK(words.word("riga").form == riga);
  words.clear();
  CHECK(words.size() == 0);
  CHECK(words.strings().size() == 1);
  CHECK(words.strings().view(words.word("Kyiv").form) == "Kyiv");
  CHECK(words.word("riga").form == riga);
}

TEST_CASE("words keep their address") {
  WordTable words;
  const Word* first = &words.word("first");
  for (int i = 0; i < 5000; ++i) words.word("w" + std::to_string(i));
  CHECK(&words.word("first") == first);
}

TEST_CASE("shapes") {
  const auto [form, shape] = GENERATE(table<std::string, Shape>({
      {"riga", Shape::lower},
      {"Riga", Shape::title},
      {"NATO", Shape::upper},
      {"NATO’s", Shape::upper},
      {"iPhone", Shape::mixed},
      {"McDonald", Shape::mixed},
      {"A", Shape::title},
      {"I", Shape::title},
      {"1990s", Shape::lower},
      {"123", Shape::none},
      {"漢字", Shape::none},
      {"U.S.", Shape::upper},
      {"Gallen-Kallela's", Shape::title},
      {"US-led", Shape::mixed},
      {"COVID-19", Shape::upper},
      {"O'Brien", Shape::title},
      {"T-shirt", Shape::title},
      {"Äiti", Shape::title},
      {"ÄITI", Shape::upper},
      {"13-year-old", Shape::lower},
      {"DON'T", Shape::upper},
      {"Don't", Shape::title},
      {"", Shape::none},
      {"e.g.", Shape::lower},
  }));
  CAPTURE(form);
  CHECK(shape_of(form) == shape);
}
