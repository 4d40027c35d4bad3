#include "edit/token_cost.h"

#include <array>
#include <utility>

namespace decalque {

namespace {

// Occurrences in a thousand tokens of the commonest forms, counted in UD English EWT (train), rounded.
constexpr std::array<std::pair<std::string_view, double>, 42> kCommon = {{
    {"the", 45}, {".", 45},    {",", 40},   {"to", 25},  {"and", 25}, {"of", 22}, {"a", 21},   {"i", 16},  {"in", 17},
    {"is", 12},  {"that", 10}, {"for", 10}, {"you", 9},  {"it", 10},  {"-", 8},   {"on", 7},   {"was", 7}, {"with", 7},
    {"have", 6}, {"this", 6},  {"be", 6},   {"are", 6},  {"not", 5},  {"as", 5},  {"they", 5}, {"he", 5},  {"my", 5},
    {"we", 5},   {"at", 5},    {"'s", 8},   {"from", 4}, {"his", 4},  {"by", 5},  {"will", 4}, {"has", 4}, {"an", 4},
    {"or", 4},   {"if", 3},    {"but", 4},  {"\"", 6},   {"“", 6},    {"”", 6},
}};

}  // namespace

double cost_of_form(std::string_view form) {
  for (const auto& [common, cost] : kCommon) {
    if (common == form) return cost;
  }
  return 0.1;
}

double cost_of_lemma(std::string_view lemma) { return lemma == "be" || lemma == "have" || lemma == "do" ? 40 : 0.3; }

double cost_of(Upos tag) {
  switch (tag) {
    case Upos::NOUN:
      return 170;
    case Upos::PUNCT:
      return 120;
    case Upos::VERB:
      return 110;
    case Upos::PRON:
    case Upos::ADP:
    case Upos::DET:
    case Upos::PROPN:
      return 85;
    case Upos::ADJ:
    case Upos::AUX:
    case Upos::ADV:
      return 60;
    case Upos::CCONJ:
    case Upos::PART:
    case Upos::SCONJ:
    case Upos::NUM:
      return 25;
    default:
      return 5;
  }
}

double cost_of(Xpos) { return 40; }

double cost_of(Kind kind) {
  switch (kind) {
    case Kind::CLAUSE:
      return 130;
    case Kind::NAME:
      return 90;
    case Kind::PERSON:
    case Kind::PLACE:
    case Kind::NUMBER:
    case Kind::SURNAME:
    case Kind::GIVEN:
      return 25;
    case Kind::ORG:
    case Kind::COUNTRY:
    case Kind::CITY:
    case Kind::TITLE:
    case Kind::DEMONYM:
      return 10;
    default:
      return 6;
  }
}

}  // namespace decalque
