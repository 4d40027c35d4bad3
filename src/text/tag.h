#pragma once
// The names of the field for what a token is: treebank tags and kinds.

#include <cstdint>
#include <optional>
#include <string_view>

namespace decalque {

/// Universal part of speech (Universal Dependencies v2).
enum class Upos : uint8_t { X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB };
constexpr int kUposCount = 17;

/// Penn treebank tag as in UD English EWT. Names with letters only: PRPS is PRP$, WPS is WP$, LRB is -LRB-,
/// OPENQ is ``, CLOSEQ is '', COMMA is ",", STOP is ".", COLON is ":", DOLLAR is "$".
enum class Xpos : uint8_t {
  XX, ADD, AFX, CC, CD, DT, EX, FW, GW, HYPH, IN, JJ, JJR, JJS, LS, MD, NFP, NN, NNP, NNPS, NNS, PDT, POS, PRP, PRPS,
  RB, RBR, RBS, RP, SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, LRB, RRB, OPENQ, CLOSEQ, COMMA, STOP,
  COLON, DOLLAR
};
constexpr int kXposCount = 50;

std::string_view name(Upos tag);
std::string_view name(Xpos tag);  ///< As the treebank writes it: "PRP$", "-LRB-", "``".
std::optional<Upos> upos_of(std::string_view name);
std::optional<Xpos> xpos_of(std::string_view name);  ///< Takes both "PRP$" and "PRPS".

/// What a token names or is, from gazetteers, shape, context and the document's evidence. A token may be of several
/// kinds. Marks: QUOTE is any quotation mark, OPENQUOTE and CLOSEQUOTE by their place, DASH any dash, CLAUSE any mark
/// that ends a clause (, ; : . ? ! dash, bracket, quote).
enum class Kind : uint8_t {
  NAME, PERSON, GIVEN, SURNAME, PLACE, COUNTRY, CITY, ORG, TITLE, DEMONYM, LANGUAGE, WEEKDAY, MONTH, UNIT, CURRENCY,
  NUMBER, ORDINAL, YEAR, TIME, ABBREVIATION, URL, QUOTE, OPENQUOTE, CLOSEQUOTE, DASH, CLAUSE
};
constexpr int kKindCount = 26;
std::string_view name(Kind kind);
std::optional<Kind> kind_of(std::string_view name);

/// A set of kinds.
struct KindSet {
  uint32_t bits = 0;
  bool has(Kind kind) const { return bits >> static_cast<int>(kind) & 1U; }
  void add(Kind kind) { bits |= 1U << static_cast<int>(kind); }
  void remove(Kind kind) { bits &= ~(1U << static_cast<int>(kind)); }
  bool meets(KindSet other) const { return (bits & other.bits) != 0; }
  bool operator==(const KindSet&) const = default;
};

}  // namespace decalque
