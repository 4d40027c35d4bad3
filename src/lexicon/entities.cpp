#include "lexicon/entities.h"

#include "lexicon/capitals.h"
#include "lexicon/name_runs.h"
#include "text/unicode.h"

namespace decalque {
namespace {

KindSet set_of(std::initializer_list<Kind> kinds) {
  KindSet set;
  for (const Kind kind : kinds) set.add(kind);
  return set;
}

const KindSet kOfNames =
    set_of({Kind::NAME, Kind::PERSON, Kind::GIVEN, Kind::SURNAME, Kind::PLACE, Kind::COUNTRY, Kind::CITY, Kind::ORG});
const KindSet kNoNames = set_of({Kind::DEMONYM, Kind::LANGUAGE, Kind::WEEKDAY, Kind::MONTH, Kind::NUMBER, Kind::ORDINAL,
                                 Kind::CURRENCY, Kind::UNIT});

bool tagged_as_name(const Token& token) { return token.xpos == Xpos::NNP || token.xpos == Xpos::NNPS; }

class Decider {
 public:
  Decider(Document& document, const Kinds& kinds) : document_(document), kinds_(kinds), capitals_(document) {
    evidence_.roles.assign(document.tokens.size(), Role::none);
  }

  void run() {
    for (const Segment& segment : document_.segments) {
      for (uint32_t i = segment.tokens.begin; i < segment.tokens.end;) i = decide(i, segment);
    }
    for (const Segment& segment : document_.segments) decide_runs(document_, segment, evidence_);
    decide_mentions(document_, capitals_, evidence_);
  }

 private:
  Token& token(uint32_t i) { return document_.tokens[i]; }
  static bool is(const Token& token, WordFact fact) { return (token.word->lexicon_entry & fact) != 0; }

  // Decides what lists say of the token or the sequence that begins here; gives the next token.
  uint32_t decide(uint32_t i, const Segment& segment) {
    const Token& first = token(i);
    if (first.type != TokenType::word && first.type != TokenType::number) return symbol(i);
    KindSet kinds;
    const TokenRange phrase = kinds_.phrase_at(document_, i, segment.tokens.end, kinds);
    const TokenRange town = kinds_.town_at(document_, i, segment.tokens.end);
    if (!phrase.empty()) {
      if (phrase == town && kinds.has(Kind::PLACE) && !kinds.has(Kind::COUNTRY)) kinds.add(Kind::CITY);
      return mark(phrase, kinds);
    }
    if (!town.empty() && (capitals_.meaningful(town.end - 1) || !is(first, kEnglishWord))) {
      return mark(town, set_of({Kind::CITY, Kind::PLACE}));
    }
    single(i, segment);
    return i + 1;
  }

  uint32_t symbol(uint32_t i) {
    Token& here = token(i);
    if (here.type == TokenType::url) here.kinds.add(Kind::URL);
    if (here.type == TokenType::symbol) here.kinds.bits |= here.word->kinds.bits;
    return i + 1;
  }

  uint32_t mark(TokenRange range, KindSet kinds) {
    Role role = Role::none;
    if (kinds.has(Kind::PLACE)) role = Role::place;
    if (kinds.has(Kind::ORG)) role = Role::organisation;
    if (kinds.has(Kind::TITLE)) role = Role::title;
    if (kinds.meets(kOfNames)) kinds.add(Kind::NAME);
    for (uint32_t i = range.begin; i < range.end; ++i) {
      token(i).kinds = kinds;
      evidence_.roles[i] = role;
    }
    return range.end;
  }

  void single(uint32_t i, const Segment& segment) {
    Token& here = token(i);
    here.kinds.bits |= here.word->kinds.bits & ~kOfNames.bits;
    if (kinds_.is_compound_demonym(document_.view(here))) here.kinds.add(Kind::DEMONYM);
    settle_measures(i, segment);
    settle_month(i, segment);
    if (here.kinds.has(Kind::TITLE)) settle_title(i, segment);
    if (here.kinds.meets(kNoNames) || evidence_.roles[i] == Role::title) return;
    if (listed_name(i, segment)) return;
    if (is_candidate(i, segment)) evidence_.roles[i] = Role::candidate;
  }

  bool behind_number(uint32_t i, const Segment& segment) {
    return i > segment.tokens.begin && (token(i - 1).kinds.has(Kind::NUMBER) || token(i - 1).type == TokenType::number);
  }

  // "m" and "bar" measure only behind a number, where "second" and "pound" are not ordinals.
  void settle_measures(uint32_t i, const Segment& segment) {
    Token& here = token(i);
    const bool behind = behind_number(i, segment);
    const bool brief = here.span.size() <= 3 && document_.view(here) != "day";
    if (here.kinds.has(Kind::UNIT) && !behind && (brief || here.kinds.has(Kind::ORDINAL)))
      here.kinds.remove(Kind::UNIT);
    if (here.kinds.has(Kind::UNIT) && here.kinds.has(Kind::ORDINAL)) here.kinds.remove(Kind::ORDINAL);
    if (here.kinds.has(Kind::ABBREVIATION) && !behind && document_.view(here) == "am") {
      here.kinds.remove(Kind::ABBREVIATION);
    }
    const bool money = here.kinds.has(Kind::CURRENCY) && here.word->shape == Shape::lower;
    if (money && !behind && (document_.view(here) == "won" || document_.view(here) == "rand" || brief)) {
      here.kinds.remove(Kind::CURRENCY);
    }
  }

  bool has_number_beside(uint32_t i, const Segment& segment) {
    return behind_number(i, segment) || (i + 1 < segment.tokens.end && token(i + 1).type == TokenType::number);
  }

  // "May" and "March" begin sentences as verbs; "Jan", "Mar.", "Sat." and "Sun." are more than dates.
  void settle_month(uint32_t i, const Segment& segment) {
    Token& here = token(i);
    if (here.kinds.has(Kind::WEEKDAY) && is(here, kEnglishWord) && !capitals_.meaningful(i)) {
      here.kinds.remove(Kind::WEEKDAY);
    }
    if (!here.kinds.has(Kind::MONTH)) return;
    const bool person = here.word->kinds.has(Kind::GIVEN) && document_.view(here) == "Jan";
    const bool word = is(here, kEnglishWord) && !capitals_.meaningful(i) && !tagged_as_name(here);
    if ((person || word) && !has_number_beside(i, segment)) here.kinds.remove(Kind::MONTH);
  }

  // A calling that is many other things is a title only before a name; so is one that is tagged as a verb or adjective.
  void settle_title(uint32_t i, const Segment& segment) {
    Token& here = token(i);
    const bool next = i + 1 < segment.tokens.end && token(i + 1).type == TokenType::word &&
                      has_capital(*token(i + 1).word, document_.view(token(i + 1))) &&
                      !is(token(i + 1), kFunctionWord) && !here.word->possessive;
    const bool noun = here.upos == Upos::NOUN || here.upos == Upos::PROPN || here.upos == Upos::X;
    if ((!noun || is(here, kWeakTitle)) && !next) {
      here.kinds.remove(Kind::TITLE);
    } else {
      evidence_.roles[i] = Role::title;
    }
  }

  // Places and organisations of the lists. One that is also a word must look like a name here.
  bool listed_name(uint32_t i, const Segment& segment) {
    Token& here = token(i);
    const Word& word = *here.word;
    const bool place = is(here, kListedPlace);
    if (!place && !word.kinds.has(Kind::ORG) && !word.kinds.has(Kind::NAME)) return false;
    if (is(here, kEnglishWord) && !word.kinds.has(Kind::COUNTRY) && word.shape == Shape::title &&
        !capitals_.meaningful(i) && !(capitals_.always(word) && tagged_as_name(here))) {
      return false;
    }
    if (place && word.kinds.has(Kind::GIVEN) && stands_before_surname(i, segment)) return false;
    if (!place && word.shape == Shape::title && has_candidate_beside(i, segment)) return false;
    const Kind kept = place ? Kind::PLACE : Kind::ORG;
    mark({i, i + 1}, here.kinds);
    for (const Kind kind : {Kind::PLACE, Kind::CITY, Kind::COUNTRY}) {
      if (place && word.kinds.has(kind)) here.kinds.add(kind);
    }
    if (here.kinds.has(Kind::COUNTRY)) here.kinds.remove(Kind::CITY);  // towns of Mexico, not the town "Mexico"
    if (!place && word.kinds.has(Kind::ORG)) here.kinds.add(Kind::ORG);
    here.kinds.add(Kind::NAME);
    evidence_.roles[i] = kept == Kind::PLACE ? Role::place : Role::organisation;
    return true;
  }

  // "Jordan Spieth": a country that is a given name, and a capitalised word that is no word.
  bool stands_before_surname(uint32_t i, const Segment& segment) {
    if (i + 1 >= segment.tokens.end || token(i).word->possessive) return false;
    const Token& next = token(i + 1);
    return next.type == TokenType::word && next.gap != Gap::none && next.word->shape == Shape::title &&
           !is(next, kEnglishWord) && !next.word->kinds.meets(kNoNames) && !is(next, kListedPlace) &&
           !next.word->kinds.has(Kind::TITLE);
  }

  // "Apple" alone is the company; in "Tim Apple" it is not.
  bool has_candidate_beside(uint32_t i, const Segment& segment) {
    return i > segment.tokens.begin && evidence_.roles[i - 1] == Role::candidate &&
           token(i - 1).word->kinds.has(Kind::GIVEN) && token(i).gap != Gap::none;
  }

  bool is_candidate(uint32_t i, const Segment& segment) {
    const Token& here = token(i);
    const std::string_view form = document_.view(here);
    if (here.type != TokenType::word || is(here, kFunctionWord) || !has_capital(*here.word, form)) return false;
    if (compound_adjective(form)) return false;
    if (capitals_.meaningful(i)) return true;
    if (!is(here, kEnglishWord)) return true;
    if (capitals_.always(*here.word)) return true;
    return here.word->kinds.has(Kind::GIVEN) && !capitals_.seen_lower(*here.word) && surname_follows(i, segment);
  }

  // "Louis van Gaal", "Will Smith": a capital that says something, or on no English word.
  bool surname_follows(uint32_t i, const Segment& segment) {
    uint32_t next = i + 1;
    while (next < segment.tokens.end && next < i + 3 && is(token(next), kParticle) &&
           token(next).word->shape == Shape::lower) {
      ++next;
    }
    if (next >= segment.tokens.end || token(next).gap == Gap::none || token(next).type != TokenType::word) return false;
    return has_capital(*token(next).word, document_.view(token(next))) && !is(token(next), kFunctionWord) &&
           (capitals_.meaningful(next) || !is(token(next), kEnglishWord));
  }

  // "Moscow-based", "Russian-speaking"
  static bool compound_adjective(std::string_view form) {
    const size_t hyphen = form.rfind('-');
    if (hyphen == std::string_view::npos || hyphen < 2 || hyphen + 2 >= form.size()) return false;
    size_t offset = hyphen + 1;
    return is_lower(next_code_point(form, offset));
  }

  Document& document_;
  const Kinds& kinds_;
  Capitals capitals_;
  NameEvidence evidence_;
};

}  // namespace

void decide_kinds(Document& document, const Kinds& kinds) { Decider(document, kinds).run(); }

}  // namespace decalque
