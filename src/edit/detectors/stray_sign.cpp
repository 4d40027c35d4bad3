// Quotation marks, hyphens and symbols at a word's end that belong to nothing.
#include "edit/detectors/stray_mark.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// "the states' rights", "Max' car": the mark is an apostrophe.
bool may_be_possessive(std::string_view word, char sign) {
  static const WordSet never_possess("as is was his this its has does us thus in");
  const bool sibilant =
      word.ends_with("s") || word.ends_with("z") || word.ends_with("x") || word.ends_with("in") || word.ends_with("ce");
  return sibilant && !never_possess.has(word) && (sign == '\'' || word.ends_with("s"));
}

// The only mark of its sort in the line, single ones at word ends and apostrophes aside.
bool is_alone(const SentenceView& line, uint32_t mark, char sign) {
  const auto lacks = [&](std::string_view other) { return line.count_in_line(mark, other) == 0; };
  if (sign == '"') {
    return line.count_in_line(mark, "\"") == 1 && lacks("“") && lacks("”") && lacks("''") && lacks("„");
  }
  return line.count_in_line(mark, "'") == 1 && lacks("‘") && lacks("`");
}

// What follows a preposition that stands by itself, not as a compound's second half.
bool opens_phrase(const MarkedText& text, uint32_t i) {
  if (i >= text.size()) return false;
  switch (text.token(i).upos) {
    case Upos::DET: case Upos::PRON: case Upos::PROPN: case Upos::NUM: return true;
    default: return false;
  }
}

// "o' mutton", "ol' boys", "dell' Arco": an apostrophe for what is not said. Few words end so that are known.
bool is_clipped(const MarkedText& text, uint32_t i) {
  static const WordSet clipped("o an ol tho th t d l wi po mo lil han dell all nell sull dall bros pa dam y ye ev");
  const std::string_view word = text.word(i);
  return clipped.has(word) || word.size() == 1 || !text.lexicon.known(word);
}

// "'10 attacks a day'"
bool opened_before(const MarkedText& text, uint32_t mark) {
  const std::string& all = text.document.text;
  for (size_t at = text.token(mark).span.begin; at > 1 && all[at - 1] != '\n'; --at) {
    if (all[at - 1] == '\'' && (all[at - 2] == ' ' || all[at - 2] == '(')) return true;
  }
  return false;
}

}  // namespace

bool is_stray_symbol(const MarkedText& text, uint32_t mark) { return !text.stands_before(mark, text.form(mark)[0]); }

bool is_stray_quote(const MarkedText& text, uint32_t mark) {
  const char sign = text.form(mark)[0];
  if (!text.is_word(mark - 1) || !(text.is_word(mark + 1) || text.is_number(mark + 1))) return false;
  if (may_be_possessive(text.word(mark - 1), sign) || text.stands_before(mark, '`')) return false;
  if (sign == '\'' && (is_clipped(text, mark - 1) || opened_before(text, mark))) return false;
  return is_alone(text.sentence, mark, sign) && (text.is_lower(mark - 1) || !text.has(2, text.form(mark)));
}

// Not "pre- and post-war", not "He came- the man", not "built- in camera".
bool is_stray_hyphen(MarkedText& text, uint32_t mark) {
  static const WordSet joins("and or to und oder through versus");
  static const WordSet pull("of in at on from by with about for");
  const std::string_view next = text.word(mark + 1);
  if (!text.is_word(mark - 1) || !text.is_lower(mark + 1) || joins.has(next)) return false;
  if (text.sentence.has_behind(mark, "-", 14) || text.sentence.has_before(mark, "-")) return false;
  if (text.compounds.is_torn_at(mark) || text.compounds.parts_a_word(mark)) return false;
  if (pull.has(next)) return opens_phrase(text, mark + 2);
  return text.goes_on(mark - 1) || (text.mostly_goes_on(mark - 1) && text.is_lower(mark - 1));
}

// Names of code end so, too.
std::optional<StrayMark> low_line(const MarkedText& text, uint32_t i) {
  const Token& token = text.token(i);
  if (text.token(i + 1).gap != Gap::space) return {};
  const std::string_view word = text.form(i).substr(0, token.span.size() - 1);
  if (word.size() < 2 || word.find('_') != std::string_view::npos || !is_letter(char_before(word, word.size())))
    return {};
  if (text.stands_before(i, '_') || !text.lexicon.known(word)) return {};
  return StrayMark{{token.span.end - 1, token.span.end}, text.document.span_of({i, i + 2})};
}

}  // namespace decalque
