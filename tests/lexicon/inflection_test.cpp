// Forms of lemmas, plurals, possessives, a and an.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "lexicon/indefinite_article.h"
#include "lexicon/lexicon.h"
#include "lexicon/morphology.h"
#include "paths.h"

using namespace decalque;

namespace {

const std::filesystem::path kEnglish = project_path("/dictionaries/en");

const Morphology& morphology() {
  static const auto loaded = Morphology::load(kEnglish);
  return *loaded;
}

/// The lemma's forms under VBZ, VBD, VBN and VBG in one line.
std::string verb(std::string_view lemma) {
  std::string line;
  for (const Xpos tag : {Xpos::VBZ, Xpos::VBD, Xpos::VBN, Xpos::VBG}) {
    line += (line.empty() ? "" : " ") + morphology().inflect(lemma, tag);
  }
  return line;
}

std::string article(std::string_view word) {
  static const auto loaded = IndefiniteArticle::load(kEnglish);
  return std::string(loaded->article(word).article);
}

}  // namespace

TEST_CASE("verbs: regular, doubled, irregular") {
  CHECK(verb("pave") == "paves paved paved paving");
  CHECK(verb("stop") == "stops stopped stopped stopping");
  CHECK(verb("carry") == "carries carried carried carrying");
  CHECK(verb("admit") == "admits admitted admitted admitting");
  CHECK(verb("visit") == "visits visited visited visiting");
  CHECK(verb("travel") == "travels travelled travelled travelling");
  CHECK(verb("panic") == "panics panicked panicked panicking");
  CHECK(verb("die") == "dies died died dying");
  CHECK(verb("agree") == "agrees agreed agreed agreeing");
  CHECK(verb("fix") == "fixes fixed fixed fixing");
  CHECK(verb("go") == "goes went gone going");
  CHECK(verb("write") == "writes wrote written writing");
  CHECK(verb("lead") == "leads led led leading");
  CHECK(verb("undertake") == "undertakes undertook undertaken undertaking");
  CHECK(verb("be") == "is was been being");
  CHECK(verb("have") == "has had had having");
  CHECK(verb("do") == "does did done doing");
  CHECK(verb("re-elect") == "re-elects re-elected re-elected re-electing");
  CHECK(morphology().inflect("be", Xpos::VBP) == "are");
  CHECK(morphology().inflect("be", Xpos::VB) == "be");
}

TEST_CASE("modal verbs stay") {
  for (const char* modal : {"can", "could", "may", "might", "must", "shall", "should", "will", "would"}) {
    for (const Xpos tag : {Xpos::VBZ, Xpos::VBD, Xpos::VBP}) CHECK(morphology().inflect(modal, tag) == modal);
  }
}

TEST_CASE("phrases inflect their first verb or last noun") {
  CHECK(verb("pave the way") == "paves the way paved the way paved the way paving the way");
  CHECK(verb("cold call") == "cold calls cold called cold called cold calling");
  CHECK(morphology().plural("prime minister") == "prime ministers");
  CHECK(morphology().inflect("prime minister", Xpos::NNS) == "prime ministers");
  CHECK(morphology().plural("chief of staff") == "chiefs of staff");
  CHECK(morphology().plural("mother-in-law") == "mothers-in-law");
  CHECK(morphology().plural("passer-by") == "passers-by");
  CHECK(morphology().plural("vice-president") == "vice-presidents");
}

TEST_CASE("plurals and singulars") {
  const auto check = [](std::string_view one, std::string_view many) {
    CHECK(morphology().plural(one) == many);
    CHECK(morphology().singular(many) == one);
  };
  check("city", "cities");
  check("boy", "boys");
  check("bus", "buses");
  check("church", "churches");
  check("monarch", "monarchs");
  check("wife", "wives");
  check("roof", "roofs");
  check("hero", "heroes");
  check("photo", "photos");
  check("policeman", "policemen");
  check("German", "Germans");
  check("child", "children");
  check("crisis", "crises");
  check("base", "bases");
  check("criterion", "criteria");
  check("MP", "MPs");
  check("NATO", "NATOs");
  check("Kennedy", "Kennedys");
  check("Minister", "Ministers");
  check("sanction", "sanctions");
  CHECK(morphology().plural("person") == "people");
  CHECK(morphology().plural("sheep") == "sheep");
  CHECK(morphology().plural("series") == "series");
}

TEST_CASE("a singular stays as it is") {
  for (const char* word : {"bus", "news", "politics", "crisis", "boss", "gas", "minister", "analysis", "corps"}) {
    CHECK(morphology().singular(word) == word);
  }
}

TEST_CASE("possessives") {
  CHECK(morphology().possessive("Putin") == "Putin’s");
  CHECK(morphology().possessive("ministers") == "ministers’");
  CHECK(morphology().possessive("children") == "children’s");
  CHECK(morphology().possessive("boss") == "boss’s");
  CHECK(morphology().possessive("United States") == "United States’");
  CHECK(morphology().possessive("Ukraine’s") == "Ukraine’s");
}

TEST_CASE("degrees") {
  CHECK(morphology().inflect("good", Xpos::JJR) == "better");
  CHECK(morphology().inflect("bad", Xpos::JJS) == "worst");
  CHECK(morphology().inflect("big", Xpos::JJR) == "bigger");
  CHECK(morphology().inflect("large", Xpos::JJS) == "largest");
  CHECK(morphology().inflect("happy", Xpos::JJR) == "happier");
  CHECK(morphology().inflect("narrow", Xpos::JJR) == "narrower");
  CHECK(morphology().inflect("important", Xpos::JJR) == "more important");
  CHECK(morphology().inflect("tired", Xpos::JJS) == "most tired");
  CHECK(morphology().inflect("quickly", Xpos::RBR) == "more quickly");
  CHECK(morphology().inflect("fast", Xpos::RBR) == "faster");
}

TEST_CASE("letter case of a lemma stays") {
  CHECK(morphology().inflect("Pave", Xpos::VBD) == "Paved");
  CHECK(morphology().inflect("Go", Xpos::VBD) == "Went");
  CHECK(morphology().inflect("X-ray", Xpos::NNS) == "X-rays");
}

TEST_CASE("uncountable nouns") {
  for (const char* word : {"information", "furniture", "news", "advice", "equipment"}) {
    CHECK(morphology().is_uncountable(word));
  }
  for (const char* word : {"report", "minister", "city", "decision"}) CHECK_FALSE(morphology().is_uncountable(word));
}

TEST_CASE("a and an") {
  for (const char* word :
       {"hour", "EU",   "MP",         "MPs",     "8",   "11",     "18",    "80",  "800,000", "11,000",
        "1800", "18th", "8-year-old", "heir",    "FBI", "honest", "X-ray", "old", "“old",    "IMF",
        "F-16", "NHL",  "EU-wide",    "unknown", "€8",  "€800",   "SMS",   "$11", "HIV"}) {
    CAPTURE(word);
    CHECK(article(word) == "an");
  }
  for (const char* word :
       {"UN",    "US",     "university", "European", "NATO",     "one-off", "Ukrainian", "UFO",
        "1",     "100",    "110",        "1,800",    "1,100",    "180",     "UK",        "US-led",
        "union", "unique", "useful",     "house",    "historic", "UNESCO",  "UEFA",      "NASA",
        "euro",  "one",    "“new",       "BBC",      "US$8",     "union’s", "user",      "Uruguayan"}) {
    CAPTURE(word);
    CHECK(article(word) == "a");
  }
  CHECK(article("").size() == 1);
}

TEST_CASE("the evidence for an article is weighed") {
  const auto loaded = IndefiniteArticle::load(kEnglish);
  CHECK(loaded->article("hour").confidence > 95);
  CHECK(loaded->article("university").confidence > 95);
  CHECK(loaded->article("").confidence == 0);
  CHECK(loaded->article("house").confidence > loaded->article("historic").confidence);
}

TEST_CASE("tables that are not there are named") {
  CHECK_THROWS_AS(Morphology::load("/nowhere"), LexiconError);
  CHECK_THROWS_AS(IndefiniteArticle::load("/nowhere"), LexiconError);
}

TEST_CASE("the table of verb forms is reproduced") {
  std::ifstream file(shared_path("/data/lexicon/verb-forms.csv"));
  if (!file) {
    WARN("no verb-forms.csv: skipped");
    return;
  }
  std::map<std::pair<std::string, Xpos>, std::set<std::string>> table;  // some verbs have two lines
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string base, form;
    std::getline(fields, base, '\t');
    for (const Xpos tag : {Xpos::VBZ, Xpos::VBD, Xpos::VBN, Xpos::VBG}) {
      if (!std::getline(fields, form, '\t')) break;
      if (form.ends_with('\r')) form.pop_back();
      table[{base, tag}].insert(form);
    }
  }
  double made = 0, found = 0, forms_in_all = 0;
  for (const auto& [key, forms] : table) {
    made += forms.contains(morphology().inflect(key.first, key.second));
    for (const auto& form : forms) {
      const auto readings = morphology().readings(form);
      found += std::ranges::find(readings, LemmaReading{key.first, Upos::VERB}) != readings.end();
      ++forms_in_all;
    }
  }
  CHECK(table.size() > 26000);
  CHECK(made > 0.995 * static_cast<double>(table.size()));
  CHECK(found > 0.99 * forms_in_all);
}
