#include "text/tag.h"

#include <array>

namespace decalque {
namespace {

constexpr std::array<std::string_view, kUposCount> kUpos = {"X",     "ADJ",   "ADP",   "ADV", "AUX",  "CCONJ",
                                                            "DET",   "INTJ",  "NOUN",  "NUM", "PART", "PRON",
                                                            "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};
constexpr std::array<std::string_view, kXposCount> kXpos = {
    "XX",  "ADD", "AFX", "CC",    "CD",    "DT",  "EX",   "FW",  "GW",  "HYPH", "IN",  "JJ",   "JJR",
    "JJS", "LS",  "MD",  "NFP",   "NN",    "NNP", "NNPS", "NNS", "PDT", "POS",  "PRP", "PRP$", "RB",
    "RBR", "RBS", "RP",  "SYM",   "TO",    "UH",  "VB",   "VBD", "VBG", "VBN",  "VBP", "VBZ",  "WDT",
    "WP",  "WP$", "WRB", "-LRB-", "-RRB-", "``",  "''",   ",",   ".",   ":",    "$"};
// The names of those that a rule cannot write as the treebank does.
struct OtherName {
  Xpos tag;
  std::string_view name;
};
constexpr OtherName kOtherNames[] = {{Xpos::PRPS, "PRPS"},    {Xpos::WPS, "WPS"},     {Xpos::LRB, "LRB"},
                                     {Xpos::RRB, "RRB"},      {Xpos::OPENQ, "OPENQ"}, {Xpos::CLOSEQ, "CLOSEQ"},
                                     {Xpos::COMMA, "COMMA"},  {Xpos::STOP, "STOP"},   {Xpos::COLON, "COLON"},
                                     {Xpos::DOLLAR, "DOLLAR"}};
constexpr std::array<std::string_view, kKindCount> kKinds = {
    "NAME",    "PERSON",       "GIVEN",   "SURNAME", "PLACE",     "COUNTRY",    "CITY",   "ORG",     "TITLE",
    "DEMONYM", "LANGUAGE",     "WEEKDAY", "MONTH",   "UNIT",      "CURRENCY",   "NUMBER", "ORDINAL", "YEAR",
    "TIME",    "ABBREVIATION", "URL",     "QUOTE",   "OPENQUOTE", "CLOSEQUOTE", "DASH",   "CLAUSE"};

template <class Tag, size_t N>
std::optional<Tag> find(const std::array<std::string_view, N>& names, std::string_view name) {
  for (size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Tag>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(Upos tag) { return kUpos[static_cast<size_t>(tag)]; }
std::string_view name(Xpos tag) { return kXpos[static_cast<size_t>(tag)]; }
std::string_view name(Kind kind) { return kKinds[static_cast<size_t>(kind)]; }
std::optional<Upos> upos_of(std::string_view name) { return find<Upos>(kUpos, name); }
std::optional<Kind> kind_of(std::string_view name) { return find<Kind>(kKinds, name); }

std::optional<Xpos> xpos_of(std::string_view name) {
  for (const OtherName& other : kOtherNames) {
    if (other.name == name) return other.tag;
  }
  return find<Xpos>(kXpos, name);
}

}  // namespace decalque
