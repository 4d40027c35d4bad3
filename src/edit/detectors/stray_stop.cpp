// A stop, question mark or exclamation mark in the middle of a clause. Abbreviations have stops, names may have marks
// ("Yahoo! said"), and some sentences begin small.
#include "edit/detectors/stray_mark.h"

namespace decalque {

namespace {

// A capital behind the stop that no name has, or behind a preposition, which may end a sentence: "all they had fought
// against. Historians say".
bool may_begin_anew(const MarkedText& text, uint32_t mark) {
  const bool heading = mark + 2 < text.size() && shape(text.token(mark + 2)) == Shape::upper;
  if (shape(text.token(mark + 1)) == Shape::upper && heading) return true;
  if (shape(text.token(mark + 1)) != Shape::title) return false;
  const Upos tag = text.token(mark + 1).upos;
  return text.token(mark - 1).upos == Upos::ADP || (tag != Upos::PROPN && tag != Upos::NOUN && tag != Upos::ADJ);
}

// "0.001 in. thick", "a 25-ft. sign", "12 per cent. of": the stop is the unit's.
bool ends_unit(const MarkedText& text, uint32_t mark) {
  static const WordSet units("in ft yd yds lb lbs oz dia gal mi sq");
  if (mark > 1 && text.word(mark - 1) == "cent" && text.word(mark - 2) == "per") return true;
  return mark > 1 && units.has(text.word(mark - 1)) && (text.is_number(mark - 2) || text.is_mark(mark - 2));
}

// "hg/jd (dpa, AFP)": the initials of an agency's editors close the text.
bool is_before_initials(const MarkedText& text, uint32_t mark) {
  const uint32_t slash = mark + 2;
  return slash < text.size() && text.form(mark + 1).size() < 5 && text.form(slash) == "/" && text.token(slash).gap == Gap::none;
}

bool ends_abbreviation(const MarkedText& text, uint32_t mark) {
  const Token& before = text.token(mark - 1);
  const std::string_view form = text.form(mark - 1);
  if (before.kinds.has(Kind::ABBREVIATION) || text.is_number(mark - 1)) return true;
  if (form.find_first_of(".0123456789") != std::string_view::npos) return true;
  return form.size() < (shape(before) == Shape::lower ? 3 : 5);
}

bool asks_before(const MarkedText& text, uint32_t mark) {
  static const WordSet asking(
      "what who whom which when where why how is are was were do does did has have had can "
      "could will would should may isn't aren't don't doesn't didn't won't can't");
  const uint32_t start = text.sentence.start(mark);
  for (uint32_t i = start; i < mark; ++i) {
    const bool first = i == start || text.is_mark(i - 1);
    if (first && asking.has(text.word(i))) return true;
    if (text.form(i) == "“" || text.form(i) == "\"" || text.form(i) == "‘") return true;
  }
  return false;
}

// "Our country! share this": two sentences, the second begun small.
bool demands(const Token& token) { return token.xpos == Xpos::VB || token.xpos == Xpos::VBP; }

bool is_said(std::string_view word) {
  static const WordSet saying(
      "said says asked asks replied answered cried shouted wrote told added explained he she "
      "wondered exclaimed i");
  return saying.has(word);
}

// Behind the stop the clause goes on.
bool continues_clause(const MarkedText& text, uint32_t mark) {
  static const WordSet continue_it("of that which who whose whom than to");
  if (text.sentence.is_finite(mark + 1) && !text.sentence.has_behind(mark, "?", 40)) return true;
  return continue_it.has(text.word(mark + 1)) || !text.sentence.is_clause_before(mark) ||
         !text.sentence.is_clause_behind(mark);
}

}  // namespace

bool is_stray_stop(const MarkedText& text, uint32_t mark) {
  if (ends_unit(text, mark) || text.word(mark - 1) == "hon" || is_before_initials(text, mark)) return false;
  const bool cuts_phrase = text.goes_on(mark - 1) && text.is_word(mark + 1) && text.word(mark - 1).size() > 1;
  if (cuts_phrase && !may_begin_anew(text, mark)) return true;
  if (!text.is_lower(mark + 1) || text.form(mark - 1).size() < 2 || !text.lexicon.known(text.form(mark + 1)))
    return false;
  const bool and_so_on = mark > 1 && (text.word(mark - 2) == "so" || text.word(mark - 2) == "and");
  if (text.mostly_goes_on(mark - 1) && text.is_lower(mark - 1) && !and_so_on) return true;
  return !ends_abbreviation(text, mark) && continues_clause(text, mark);
}

bool is_stray_question(const MarkedText& text, uint32_t mark) {
  const bool cuts_phrase = text.goes_on(mark - 1) && text.is_word(mark + 1) && text.word(mark - 1) != "my";  // "Oh my! I"
  if (cuts_phrase && !may_begin_anew(text, mark)) return true;
  if (!text.is_lower(mark + 1) || !text.is_lower(mark - 1)) return false;
  if (text.mostly_goes_on(mark - 1)) return true;
  if (asks_before(text, mark) || is_said(text.word(mark + 1)) || demands(text.token(mark + 1))) return false;
  if (text.sentence.count_in_line(mark, text.form(mark)) > 1) return false;  // who writes so means it
  return mark < 2 || shape(text.token(mark - 2)) != Shape::title;  // a name that ends so: "in the Open doors! projects"
}

}  // namespace decalque
