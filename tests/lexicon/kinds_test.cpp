#include "loaded.h"

using namespace decalque;

namespace {

struct Case {
  std::string text;
  std::string expected;
};

void check(const std::vector<Kind>& kinds, const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(kinds_in(one.text, kinds) == one.expected);
  }
}

}  // namespace

TEST_CASE("people by given name, title and what the document has said") {
  check(
      {Kind::PERSON, Kind::GIVEN, Kind::SURNAME},
      {{"We met Joe Biden there.", "Joe:PERSON,GIVEN Biden:PERSON,SURNAME"},
       {"Foreign Minister Dmytro Kuleban spoke.", "Dmytro:PERSON,GIVEN Kuleban:PERSON,SURNAME"},
       {"The Minister of Foreign Affairs of Ukraine Dmytro Kuleba spoke.", "Dmytro:PERSON,GIVEN Kuleba:PERSON,SURNAME"},
       {"Then President Zyxopolis left. Zyxopolis was tired.", "Zyxopolis:PERSON,SURNAME Zyxopolis:PERSON,SURNAME"},
       {"Louis van Gaal left. Van Gaal was tired.",
        "Louis:PERSON,GIVEN van:PERSON Gaal:PERSON,SURNAME Van:PERSON Gaal:PERSON,SURNAME"},
       {"Ben Carson rose. On Monday Carson fell.", "Ben:PERSON,GIVEN Carson:PERSON,SURNAME Carson:PERSON,SURNAME"},
       {"They saw George W. Bush and J. K. Rowling.",
        "George:PERSON,GIVEN W.:PERSON Bush:PERSON,SURNAME J.:PERSON K.:PERSON Rowling:PERSON,SURNAME"},
       {"I’m going to discuss that with Sergei.", "Sergei:PERSON,GIVEN"},
       {"Putin’s visit; Vladimir Putin came.", "Putin’s:PERSON,SURNAME Vladimir:PERSON,GIVEN Putin:PERSON,SURNAME"}});
}

TEST_CASE("ordinary words at the start of a sentence or in a heading are no names") {
  check({Kind::NAME}, {{"Hope remains. Will he come? Mark my words.", ""},
                       {"Reading is good. May I? March on!", ""},
                       {"Visual arts are for sale.", ""},
                       {"How the New Tax Law Will Change Your Summer", ""},
                       {"Everything You Need to Know About Working From Home", ""}});
}

TEST_CASE("names in headings in Title Case") {
  check({Kind::NAME},
        {{"Lavrov Says Talks Will Go On in Stockholm\n\nRussia waits.", "Lavrov:NAME Stockholm:NAME Russia:NAME"},
         {"Police Fire Rubber Bullets at Protesters in Nepal", "Nepal:NAME"}});
}

TEST_CASE("places, countries and towns") {
  check({Kind::PLACE, Kind::COUNTRY, Kind::CITY},
        {{"He flew from Riga to the United States.", "Riga:PLACE,CITY United:PLACE,COUNTRY States:PLACE,COUNTRY"},
         {"Europe looks to Russia’s borders.", "Europe:PLACE Russia’s:PLACE,COUNTRY"},
         {"They met in San Francisco.", "San:PLACE,CITY Francisco:PLACE,CITY"},
         {"Turkey has spoken; I ate turkey.", "Turkey:PLACE,COUNTRY"},
         {"Jordan Spieth won in Jordan.", "Jordan:PLACE,COUNTRY"},
         {"They sailed on the Moselle River.", "Moselle:PLACE River:PLACE"},
         {"US troops help us.", "US:PLACE,COUNTRY"}});
}

TEST_CASE("organisations by list and by their last word") {
  check({Kind::ORG}, {{"NATO and the European Union met.", "NATO:ORG European:ORG Union:ORG"},
                      {"He reads The New York Times.", "The:ORG New:ORG York:ORG Times:ORG"},
                      {"The Zyxo Foundation paid.", "Zyxo:ORG Foundation:ORG"},
                      {"An apple a day.", ""},
                      {"She works for Apple.", "Apple:ORG"}});
}

TEST_CASE("titles, also of several words") {
  check({Kind::TITLE}, {{"U.S. Secretary of State Antony Blinken spoke.", "Secretary:TITLE of:TITLE State:TITLE"},
                        {"The prime minister and the deputy foreign minister left.",
                         "prime:TITLE minister:TITLE deputy:TITLE foreign:TITLE minister:TITLE"},
                        {"The Minister of Defense Artis Pabriks said.", "Minister:TITLE of:TITLE Defense:TITLE"},
                        {"Mr. Smith met Dr. Jones.", "Mr.:TITLE Dr.:TITLE"},
                        {"The general election was a major event.", ""},
                        {"Then General Mark Milley came.", "General:TITLE"},
                        {"The NATO Foreign Ministers’ Meeting.", "Foreign:TITLE Ministers’:TITLE"}});
}

TEST_CASE("days, months and numbers") {
  check({Kind::WEEKDAY, Kind::MONTH, Kind::YEAR, Kind::ORDINAL, Kind::NUMBER, Kind::TIME},
        {{"On Monday, 3 May 2021, at 12:30.", "Monday:WEEKDAY 3:NUMBER May:MONTH 2021:YEAR,NUMBER 12:30:TIME"},
         {"It may rain in March.", "March:MONTH"},
         {"He sat in the sun.", ""},
         {"The 3rd of twenty-two, the second try.", "3rd:ORDINAL twenty-two:NUMBER second:ORDINAL"},
         {"Tuesday’s vote cost 1,000.5 million.", "Tuesday’s:WEEKDAY 1,000.5:NUMBER million:NUMBER"}});
}

TEST_CASE("units and money") {
  check({Kind::UNIT, Kind::CURRENCY}, {{"It is 5 m long and weighs 3 kilograms.", "m:UNIT kilograms:UNIT"},
                                       {"Call me m or bar.", ""},
                                       {"It cost 40 euros and 5 dollars.", "euros:CURRENCY dollars:CURRENCY"},
                                       {"They won the game.", ""},
                                       {"He waited 5 seconds.", "seconds:UNIT"}});
}

TEST_CASE("peoples and languages") {
  check({Kind::DEMONYM, Kind::LANGUAGE, Kind::NAME},
        {{"The Russian minister speaks Finnish.", "Russian:DEMONYM,LANGUAGE Finnish:DEMONYM,LANGUAGE"},
         {"I polish the Polish-Baltic border.", "Polish-Baltic:DEMONYM"},
         {"Two Finns and a South Korean came.", "Finns:DEMONYM South:DEMONYM Korean:DEMONYM"}});
}

TEST_CASE("countries and demonyms, both ways") {
  for (const auto& [country, demonym] : std::vector<std::pair<std::string, std::string>>{{"Russia", "Russian"},
                                                                                         {"United States", "American"},
                                                                                         {"Finland", "Finnish"},
                                                                                         {"Netherlands", "Dutch"},
                                                                                         {"Turkey", "Turkish"},
                                                                                         {"Iceland", "Icelandic"},
                                                                                         {"United Kingdom", "British"},
                                                                                         {"Scotland", "Scottish"},
                                                                                         {"Switzerland", "Swiss"},
                                                                                         {"China", "Chinese"},
                                                                                         {"Kazakhstan", "Kazakh"},
                                                                                         {"Ukraine", "Ukrainian"}}) {
    CAPTURE(country);
    CHECK(lexicon().demonym(country) == demonym);
    CHECK(lexicon().country(demonym) == country);
  }
  CHECK(lexicon().demonym("U.S.") == "American");
  CHECK(lexicon().demonym("the Netherlands") == "Dutch");
  CHECK(lexicon().country("Finns") == "Finland");
  CHECK(lexicon().demonym("Blinken").empty());
  CHECK(lexicon().country("minister").empty());
}

TEST_CASE("a user's capitalised words are names, but not their lower case") {
  check({Kind::NAME}, {{"The new Fooblitz came; no fooblitz did.", "Fooblitz:NAME"}});
}
