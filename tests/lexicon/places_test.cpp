#include "loaded.h"

using namespace decalque;

TEST_CASE("places of other languages in English") {
  struct Case {
    std::string language, form, english;
  };
  const std::vector<Case> cases = {{"fi", "Moskova", "Moscow"},
                                   {"fi", "Moskovassa", "Moscow"},
                                   {"fi", "Kööpenhamina", "Copenhagen"},
                                   {"fi", "Viini", "Vienna"},
                                   {"fi", "Saksa", "Germany"},
                                   {"fi", "Saksan", "Germany"},
                                   {"fi", "Kiovasta", "Kyiv"},
                                   {"fi", "Lontoossa", "London"},
                                   {"fi", "Helsingin", "Helsinki"},
                                   {"fi", "Turun", "Turku"},
                                   {"fi", "Venäjän", "Russia"},
                                   {"fi", "Ruotsissa", "Sweden"},
                                   {"fi", "Pietarin", "St. Petersburg"},
                                   {"fi", "Tukholmaan", "Stockholm"},
                                   {"fi", "Virossa", "Estonia"},
                                   {"fi", "Yhdysvallat", "United States"},
                                   {"fi", "Moskovan’s", "Moscow"},
                                   {"et", "Rootsis", "Sweden"},
                                   {"et", "Soome", "Finland"},
                                   {"et", "Tallinnas", "Tallinn"},
                                   {"et", "Venemaa", "Russia"},
                                   {"et", "Riias", "Riga"},
                                   {"et", "Moskvas", "Moscow"},
                                   {"et", "Peterburis", "St. Petersburg"},
                                   {"ru", "Moskve", "Moscow"},
                                   {"ru", "Москва", "Moscow"},
                                   {"ru", "Kharkov", "Kharkiv"},
                                   {"de", "München", "Munich"},
                                   {"de", "Deutschlands", "Germany"},
                                   {"de", "Genf", "Geneva"},
                                   {"sv", "Köpenhamn", "Copenhagen"},
                                   {"sv", "Tysklands", "Germany"},
                                   {"sv", "Åbo", "Turku"},
                                   {"pl", "Warszawie", "Warsaw"},
                                   {"pl", "Krakowie", "Krakow"},
                                   {"cs", "Praze", "Prague"},
                                   {"lv", "Rīgā", "Riga"},
                                   {"lt", "Vilniuje", "Vilnius"},
                                   {"hu", "Magyarországon", "Hungary"},
                                   {"hu", "Bécs", "Vienna"},
                                   {"tr", "İstanbul'dan", "Istanbul"},
                                   {"ro", "Bucureștiului", "Bucharest"},
                                   {"es", "Moscú", "Moscow"},
                                   {"fr", "Allemagne", "Germany"},
                                   {"", "Kööpenhamina", "Copenhagen"},
                                   {"", "Venäjä", "Russia"},
                                   {"", "Moskva", "Moscow"},
                                   {"", "Zyxo", ""},
                                   {"fi", "Kuleban", ""},
                                   {"xx", "Moskova", ""}};
  for (const Case& one : cases) {
    CAPTURE(one.language, one.form);
    CHECK(lexicon().english_place(one.form, one.language) == one.english);
  }
}

TEST_CASE("without a language a form of two meanings has none") {
  // Finnish "Georgia" is Georgia everywhere; "Iran" too; Estonian "Holland" and Finnish "Hollanti" agree.
  CHECK(lexicon().english_place("Georgia", "") == "Georgia");
  CHECK(lexicon().english_place("Island", "de") == "Iceland");
}
