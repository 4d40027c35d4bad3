#include "loaded.h"
#include "paths.h"

using namespace decalque;

TEST_CASE("words left untranslated") {
  struct Case {
    std::string language, form, english;
  };
  const std::vector<Case> cases = {{"fi", "Salibandy", "floorball"},
                                   {"fi", "salibandy", "floorball"},
                                   {"", "Salibandy", "floorball"},
                                   {"fi", "jääkiekko", "ice hockey"},
                                   {"fi", "pesäpallo", "Finnish baseball"},
                                   {"fi", "klo", "at"},
                                   {"fi", "mm.", "among others"},
                                   {"fi", "eli", "that is"},
                                   {"fi", "ym.", "and so on"},
                                   {"et", "Riigikogu", "Estonian parliament"},
                                   {"de", "Bundesregierung", "federal government"},
                                   {"sv", "innebandy", "floorball"},
                                   {"ru", "госдума", "State Duma"},
                                   {"es", "ayuntamiento", "city council"},
                                   {"et", "Salibandy", ""},
                                   {"fi", "minister", ""},
                                   {"fi", "Eli", ""},
                                   {"", "Kuleba", ""}};
  for (const Case& one : cases) {
    CAPTURE(one.language, one.form);
    CHECK(lexicon().leftover(one.form, one.language) == one.english);
  }
}

TEST_CASE("no leftover is an English word") {
  for (const char* language : {"fi", "et", "de", "sv", "ru", "es"}) {
    const auto rows = read_table((project_path("/dictionaries/")) + language + "/leftovers.tsv");
    CHECK(rows.size() >= 50);
    for (const auto& row : rows) {
      CAPTURE(language, row[0]);
      REQUIRE(row.size() == 2);
      if (row[0] != "mm.") CHECK_FALSE(lexicon().known(row[0]));  // Hunspell takes it for millimetres with a stop
    }
  }
}

TEST_CASE("the language of a line") {
  CHECK(lexicon().language_of("Ulkoministeri Antony Blinken tapasi Venäjän ulkoministerin Tukholmassa torstaina.") ==
        "fi");
  CHECK(lexicon().language_of("Välisminister kohtus neljapäeval Stockholmis Venemaa välisministriga ja rääkis.") ==
        "et");
  CHECK(lexicon().language_of("The ministers met in Stockholm on Thursday and talked about the borders.") == "en");
  CHECK(lexicon().language_of("Министр иностранных дел встретился в четверг с коллегой в Стокгольме.") == "ru");
  CHECK(lexicon().language_of("Kiitos").empty());
  CHECK(lexicon().language_of("").empty());
}

TEST_CASE("the language of a word, when it is clear") {
  struct Case {
    std::string form, language;
  };
  const std::vector<Case> cases = {{"jääkiekko", "fi"},    {"Kallaksen", "fi"},     {"turvallisuuspolitiikka", "fi"},
                                   {"Kaczyńskiego", "pl"}, {"Štěpánek", "cs"},      {"Kılıçdaroğlu", "tr"},
                                   {"Õhtuleht", "et"},     {"Bundesregierung", ""}, {"größte", "de"},
                                   {"Москва", "ru"},       {"Київ", "uk"},          {"government", ""},
                                   {"Government", ""},     {"Lavrov", ""},          {"Blinken", ""},
                                   {"Obama", ""},          {"Cronulla", ""},        {"Brexit", ""}};
  for (const Case& one : cases) {
    CAPTURE(one.form);
    CHECK(lexicon().word_language(one.form) == one.language);
  }
}
