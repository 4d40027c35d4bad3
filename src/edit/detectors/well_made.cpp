#include "edit/detectors/well_made.h"

#include <algorithm>
#include <string>

#include "edit/detectors/look.h"

namespace decalque {

namespace {

// Latin and French that English texts use, mostly in phrases: "sotto voce", "foie gras".
bool is_borrowed(std::string_view word) {
  static const WordSet borrowed(
      "jure bono des ceteris paribus facto ipso vitro vivo situ etat les et los las del della "
      "und der die das von een het och als nad pod cum homo ergo sum dei ars pax lex rex "
      "vera voce gras contendere frau oeil fait accompli separatum ibn abu peregrinus");
  return borrowed.has(word);
}

// A prefix that makes new words at will stands before a word: "cyberattack", "unretire".
bool is_prefixed(std::string_view word, const Lexicon& lexicon) {
  static constexpr std::string_view prefixes[] = {
      "un",    "re",    "pre",     "non",    "anti",  "hyper",  "over",   "under",  "co",      "de",     "dis",
      "inter", "post",  "sub",     "super",  "trans", "bio",    "eco",    "micro",  "multi",   "mini",   "neo",
      "pro",   "semi",  "geo",     "cyber",  "mega",  "ultra",  "out",    "mis",    "counter", "pseudo", "auto",
      "opto",  "neuro", "electro", "psycho", "socio", "immuno", "cardio", "thermo", "photo",   "hydro",  "astro",
      "nano",  "tele",  "radio",   "cyto",   "xeno",  "in",     "im",     "be",     "tri",     "poly",   "mono",
      "proto", "meta",  "infra",   "intra",  "extra", "quasi",  "macro",  "retro"};
  const auto stands = [&](std::string_view prefix, size_t least) {
    return word.size() >= prefix.size() + least && word.starts_with(prefix) &&
           lexicon.known(word.substr(prefix.size()));
  };
  return stands("il", 6) || stands("ir", 6) ||
         std::any_of(std::begin(prefixes), std::end(prefixes),
                     [&](std::string_view prefix) { return stands(prefix, 5); });
}

// An ending that makes new words of nouns and verbs. Its look-alike may be the right one: "inventor", "edible".
bool is_derived(std::string_view word, const Lexicon& lexicon) {
  struct Ending {
    std::string_view letters, rival;
  };
  static constexpr Ending endings[] = {
      {"er", "or"}, {"ers", "ors"}, {"able", "ible"}, {"ish", ""},  {"ism", ""},     {"isms", ""},    {"ist", ""},
      {"ists", ""}, {"ness", ""},   {"like", ""},     {"less", ""}, {"wise", ""},    {"hood", ""},    {"ship", ""},
      {"goer", ""}, {"goers", ""},  {"going", ""},    {"land", ""}, {"ization", ""}, {"isation", ""}, {"woman", ""}};
  return std::any_of(std::begin(endings), std::end(endings), [&](const Ending& ending) {
    if (!word.ends_with(ending.letters) || word.size() < ending.letters.size() + 4) return false;
    const std::string stem(word.substr(0, word.size() - ending.letters.size()));
    if (!ending.rival.empty() && lexicon.known(stem + std::string(ending.rival))) return false;
    return lexicon.known(stem) || lexicon.known(stem + "e");
  });
}

// A verb made of a word that is none, or not so: "lefted", "thinked". Not "seting", where a letter was to be doubled.
bool is_inflected(std::string_view word, const Lexicon& lexicon) {
  for (const std::string_view ending : {"ed", "ing"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 4) continue;
    std::string stem(word.substr(0, word.size() - ending.size()));
    if (stem.ends_with('e') || !lexicon.known(stem)) continue;
    stem += stem.back();
    return !lexicon.known(stem + std::string(ending));
  }
  return false;
}

// Two words written as one: "battlegroup". A half that is also an ending proves nothing.
bool is_compound(std::string_view word, const Lexicon& lexicon) {
  static const WordSet endings("ally ions ties able ting ling ding aces ices rated tions");
  static const WordSet function_words("from that with they this have been were which their about into than then");
  for (size_t i = 4; i + 4 <= word.size(); ++i) {
    const std::string_view left = word.substr(0, i), right = word.substr(i);
    if (endings.has(right) || function_words.has(left) || function_words.has(right)) continue;
    if (left == "cont" || left == "inst" || left == "cons") continue;  // short for others
    if (lexicon.known(left) && lexicon.known(right)) return true;
  }
  return false;
}

}  // namespace

bool is_well_made(std::string_view word, const Lexicon& lexicon) {
  const bool plural = word.ends_with('s') && word.size() > 5 && lexicon.known(word.substr(0, word.size() - 1));
  return plural || is_borrowed(word) || is_prefixed(word, lexicon) || is_derived(word, lexicon) ||
         is_inflected(word, lexicon) || is_compound(word, lexicon);
}

}  // namespace decalque
