#include "edit/detectors/mention.h"

namespace decalque {

namespace {

// What two people have in common.
Gender both(Gender one, Gender other) { return one == Gender::none || one == other ? other : Gender::either; }

}  // namespace

Mentions::Mentions(const Document& document, const GenderWords& words) : document_(document), words_(words) {
  for (const Segment& segment : document.segments) read_surnames(segment);
}

Mention Mentions::in(const Segment& segment) const {
  Mention all;
  for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
    const Gender gender = of_token(segment, i);
    if (gender == Gender::none) continue;
    if (all.gender == Gender::none) all.first = i;
    all.gender = both(all.gender, gender);
    const bool named =
        is_capital(i) && (by_given_name(i) != Gender::none || surnames_.contains(document_.tokens[i].word->stem));
    all.by_name = all.by_name || named;
  }
  return all;
}

bool Mentions::is_capital(uint32_t token) const {
  return is_word(document_.tokens[token]) && shape(document_.tokens[token]) == Shape::title;
}

Gender Mentions::by_given_name(uint32_t token) const {
  const KindSet kinds = document_.tokens[token].kinds;
  if (shape(document_.tokens[token]) != Shape::title) return Gender::none;
  const bool other_name = kinds.has(Kind::PLACE) || kinds.has(Kind::CITY) || kinds.has(Kind::ORG);  // Sofia
  if (other_name && !kinds.has(Kind::PERSON)) return Gender::none;
  if (is(token, GenderWord::womans_name)) return Gender::woman;
  return is(token, GenderWord::mans_name) ? Gender::man : Gender::none;
}

// "Mr Sharon" is a man, whatever women are called.
Gender Mentions::by_title(uint32_t token) const {
  if (is(token, GenderWord::mister)) return Gender::man;
  return is(token, GenderWord::madam) ? Gender::woman : Gender::none;
}

uint32_t Mentions::end_of_name(const Segment& segment, uint32_t token) const {
  uint32_t end = token;
  while (end < segment.tokens.end && is_capital(end) && !document_.tokens[end - 1].word->possessive) ++end;
  return end;
}

void Mentions::read_surnames(const Segment& segment) {
  for (uint32_t i = segment.tokens.begin; i + 1 < segment.tokens.end; ++i) {
    const Gender given = by_given_name(i);
    const Gender gender = given == Gender::none ? by_title(i) : given;
    const uint32_t end = gender == Gender::none ? i + 1 : end_of_name(segment, i + 1);
    for (uint32_t k = i + 1; k < end; ++k) {
      if (k + 1 < end && by_given_name(k) != Gender::none) continue;
      Gender& known = surnames_[document_.tokens[k].word->stem];
      known = both(known, gender);
    }
    i = end - 1;
  }
}

Gender Mentions::of_token(const Segment& segment, uint32_t i) const {
  const Token& token = document_.tokens[i];
  if (!is_word(token)) return Gender::none;
  if (is(i, GenderWord::woman)) return Gender::woman;
  if (is(i, GenderWord::man)) return Gender::man;
  if (shape(token) == Shape::lower) return is_other_person(segment, i) ? Gender::either : Gender::none;
  if (!is_capital(i)) return Gender::none;
  if (const auto surname = surnames_.find(token.word->stem); surname != surnames_.end()) return surname->second;
  const Gender given = by_given_name(i);
  const bool name = token.kinds.has(Kind::GIVEN) || token.kinds.has(Kind::PERSON);
  if (given != Gender::none && (i > segment.tokens.begin || name)) return given;
  const bool person = name || token.kinds.has(Kind::SURNAME);
  return person && !token.kinds.has(Kind::PLACE) && !token.kinds.has(Kind::ORG) ? Gender::either : Gender::none;
}

// "the driver", "a suspect": somebody who is not named. "The singer Anna Berg" is.
bool Mentions::is_other_person(const Segment& segment, uint32_t i) const {
  static const WordSet determiners("the a an another this that every each one");
  if (!is(i, GenderWord::person) || i == segment.tokens.begin) return false;
  if (i + 1 < segment.tokens.end && is_capital(i + 1)) return false;
  for (uint32_t k = i; k > segment.tokens.begin && k + 3 > i; --k) {
    if (determiners.has(lower(document_, k - 1))) return true;
  }
  return false;
}

}  // namespace decalque
