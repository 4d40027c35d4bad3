#include "lexicon/name_runs.h"

#include <algorithm>

namespace decalque {
namespace {

bool is(const Token& token, WordFact fact) { return (token.word->lexicon_entry & fact) != 0; }
bool can_be(const Token& token, Kind kind) { return token.word->kinds.has(kind); }

class Runs {
 public:
  Runs(Document& document, NameEvidence& evidence) : document_(document), evidence_(evidence) {}

  void decide(const Segment& segment) {
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end;) {
      const TokenRange run = run_at(i, segment.tokens.end);
      if (!run.empty()) decide(run, segment);
      i = run.empty() ? i + 1 : run.end;
    }
  }

 private:
  Token& token(uint32_t i) const { return document_.tokens[i]; }
  Role role(uint32_t i) const { return evidence_.roles[i]; }

  // Candidates side by side; "van", "al" and the like may stand between. A possessive ends the run.
  TokenRange run_at(uint32_t begin, uint32_t end) const {
    TokenRange run{begin, begin};
    for (uint32_t i = begin; i < end; ++i) {
      if (i > begin && (token(i).gap == Gap::newline || token(i).gap == Gap::none)) break;
      if (role(i) == Role::candidate) {
        run.end = i + 1;
        if (token(i).word->possessive) break;
      } else if (i == begin || !is(token(i), kParticle) || i + 1 - run.end > 2) {
        break;
      }
    }
    return run;
  }

  // "President Putin", and "the Minister of Foreign Affairs of Ukraine Dmytro Kuleba".
  bool titled(TokenRange run, const Segment& segment) const {
    uint32_t i = run.begin;
    if (i == segment.tokens.begin || token(i).gap == Gap::none) return false;
    if (role(i - 1) == Role::place && run.size() > 1) {
      while (i > segment.tokens.begin && role(i - 1) == Role::place) --i;
      if (i == segment.tokens.begin || document_.string(token(i - 1).word->lower) != "of") return false;
      --i;
      if (i == segment.tokens.begin) return false;
    }
    return role(i - 1) == Role::title && !token(i - 1).word->possessive;
  }

  void decide(TokenRange run, const Segment& segment) {
    const Token& first = token(run.begin);
    const Token& last = token(run.end - 1);
    const bool given = can_be(first, Kind::GIVEN);
    const bool last_fits = !is(last, kEnglishWord) || can_be(last, Kind::SURNAME) || can_be(last, Kind::GIVEN);
    const bool person = run.size() > 1 && given && last_fits && run.size() <= 5;
    if (titled(run, segment) && run.size() <= 5 && fits_title(run)) return introduce(run);
    if (run.size() == 1) return decide_single(run.begin);
    const bool two = run.size() == 2 && !is(first, kEnglishWord);  // "Benny Hill", but "Delta State"
    if (is(last, kOrganisationHead) && !(person && two)) return all(run, {Kind::NAME, Kind::ORG});
    if ((is(last, kPlaceHead) || is(first, kPlaceFront)) && !(person && two))
      return all(run, {Kind::NAME, Kind::PLACE});
    if (person) return introduce(run);
    const bool strange = !is(first, kEnglishWord) && !is(last, kEnglishWord) && run.size() <= 3;
    const bool town_first = can_be(first, Kind::CITY) && !can_be(first, Kind::SURNAME);
    if (strange && !town_first && (can_be(last, Kind::SURNAME) || can_be(first, Kind::SURNAME))) return introduce(run);
    all(run, {Kind::NAME});
  }

  // Behind a title an ordinary word is no name ("Star Wars"), unless the gazetteer knows it as one.
  bool fits_title(TokenRange run) const {
    return std::ranges::all_of(document_.tokens.begin() + run.begin, document_.tokens.begin() + run.end,
                               [](const Token& token) {
                                 return !is(token, kEnglishWord) || is(token, kParticle) ||
                                        can_be(token, Kind::SURNAME) || can_be(token, Kind::GIVEN);
                               });
  }

  void introduce(TokenRange run) {
    all(run, {Kind::NAME, Kind::PERSON});
    const uint32_t surname = run.end - 1;
    token(surname).kinds.add(run.size() == 1 && can_be(token(surname), Kind::GIVEN) &&
                                     !can_be(token(surname), Kind::SURNAME)
                                 ? Kind::GIVEN
                                 : Kind::SURNAME);
    evidence_.surnames.insert(token(surname).word->stem);
    if (run.size() == 1 || token(run.begin).kinds.has(Kind::ABBREVIATION)) return;  // "J. K. Rowling"
    token(run.begin).kinds.add(Kind::GIVEN);
    evidence_.given_names.insert(token(run.begin).word->stem);
  }

  bool behind_place_preposition(uint32_t i) const { return i > 0 && is(token(i - 1), kPlacePreposition); }

  void decide_single(uint32_t i) {
    Token& here = token(i);
    here.kinds.add(Kind::NAME);
    const bool word = is(here, kEnglishWord);
    const bool town = can_be(here, Kind::CITY);
    if (town &&
        (behind_place_preposition(i) || (!word && !can_be(here, Kind::GIVEN) && !can_be(here, Kind::SURNAME)))) {
      here.kinds.add(Kind::CITY);
      here.kinds.add(Kind::PLACE);
    } else if (!word && can_be(here, Kind::GIVEN)) {
      here.kinds.add(Kind::PERSON);
      here.kinds.add(Kind::GIVEN);
    } else if (!word && can_be(here, Kind::SURNAME) && here.word->shape != Shape::upper) {
      here.kinds.add(Kind::PERSON);
      here.kinds.add(Kind::SURNAME);
    }
  }

  void all(TokenRange run, std::initializer_list<Kind> kinds) {
    for (uint32_t i = run.begin; i < run.end; ++i) {
      for (const Kind kind : kinds) token(i).kinds.add(kind);
    }
  }

  Document& document_;
  NameEvidence& evidence_;
};

void make_person(Token& token, Kind part) {
  for (const Kind kind : {Kind::PLACE, Kind::CITY, Kind::COUNTRY, Kind::GIVEN, Kind::SURNAME}) token.kinds.remove(kind);
  for (const Kind kind : {Kind::NAME, Kind::PERSON, part}) token.kinds.add(kind);
}

}  // namespace

void decide_runs(Document& document, const Segment& segment, NameEvidence& evidence) {
  Runs(document, evidence).decide(segment);
}

void decide_mentions(Document& document, const Capitals& capitals, const NameEvidence& evidence) {
  for (uint32_t i = 0; i < document.tokens.size(); ++i) {
    Token& token = document.tokens[i];
    const Word& word = *token.word;
    if (token.type != TokenType::word || token.kinds.has(Kind::ORG)) continue;
    if (token.kinds.has(Kind::PERSON)) {
      const bool by_gazetteer = token.kinds.has(Kind::GIVEN) && !evidence.given_names.contains(word.stem);
      if (by_gazetteer && evidence.surnames.contains(word.stem)) make_person(token, Kind::SURNAME);
      continue;
    }
    if (!has_capital(word, document.view(token)) || evidence.roles[i] == Role::title) continue;
    const bool surname = evidence.surnames.contains(word.stem);
    if (!surname && !evidence.given_names.contains(word.stem)) continue;
    const bool tagged = token.xpos == Xpos::NNP || token.xpos == Xpos::NNPS;
    if (is(token, kEnglishWord) && !capitals.meaningful(i) && !(tagged && capitals.always(word))) continue;
    if (is(token, kFunctionWord) && !capitals.meaningful(i)) continue;
    const bool place = evidence.roles[i] == Role::place || (!surname && token.kinds.has(Kind::PLACE));
    if (place && (!surname || (i > 0 && is(document.tokens[i - 1], kPlacePreposition)))) continue;
    make_person(token, surname ? Kind::SURNAME : Kind::GIVEN);
  }
  for (uint32_t i = 1; i < document.tokens.size(); ++i) {  // "Van Gaal said"
    Token& before = document.tokens[i - 1];
    if (!document.tokens[i].kinds.has(Kind::SURNAME) || document.tokens[i].gap == Gap::none) continue;
    if (before.word->possessive || !is(before, kParticle) || before.word->shape != Shape::title) continue;
    for (const Kind kind : {Kind::NAME, Kind::PERSON}) before.kinds.add(kind);
  }
}

}  // namespace decalque
