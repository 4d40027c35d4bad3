// A comma, semicolon or colon that cuts a phrase in two: "to; obtain", "of international: law", "will, be". Asides,
// lists and labels have such marks by right.
#include <algorithm>

#include "edit/detectors/stray_mark.h"

namespace decalque {

namespace {

// Another such mark follows soon or stands before: an insertion, or a list.
bool is_one_of_several(const SentenceView& sentence, uint32_t mark, char sign) {
  if (sign == ';') return sentence.has_behind(mark, ";", 80) || sentence.has_before(mark, ";");
  if (sign == ':') return false;
  return sentence.has_behind(mark, ",", 14) || sentence.has_behind(mark, "–", 14) ||
         sentence.has_behind(mark, "—", 14) || sentence.has_behind(mark, "-", 14) || sentence.has_before(mark, ",");
}

bool begins_aside(const MarkedText& text, uint32_t mark) {
  static const WordSet aside(
      "um uh er well however indeed perhaps though like especially say as for but and or so "
      "because which");
  const StringId next = text.token(mark + 1).word->lower;  // "that's your, that's your"
  const bool repeats =
      next == text.token(mark - 1).word->lower || (mark > 1 && next == text.token(mark - 2).word->lower);
  return repeats || aside.has(text.word(mark + 1));
}

// A finite verb within a few words.
bool is_clause_near(const MarkedText& text, uint32_t i) {
  for (const uint32_t end = std::min(i + 6, text.size()); i < end && !text.is_mark(i); ++i) {
    if (text.sentence.is_finite(i)) return true;
  }
  return false;
}

// What no semicolon can stand behind; all else may end a clause: "my job to deal with; you go", "laws of mind; of light".
bool is_cut_off(const MarkedText& text, uint32_t mark) {
  static const WordSet never("the a an my your our their every nor than or and because whose to very");
  const Token& left = text.token(mark - 1);
  const Xpos next = text.token(mark + 1).xpos;
  if (never.has(text.word(mark - 1)) || text.is_number(mark - 1)) return true;
  if (left.upos == Upos::AUX) {
    return next == Xpos::VBN || next == Xpos::VBG || next == Xpos::VB || text.word(mark + 1) == "be" ||
           text.word(mark + 1) == "have";
  }
  const Upos before = mark > 1 ? text.token(mark - 2).upos : Upos::X;
  const bool of_noun = left.upos == Upos::ADJ && before == Upos::DET;
  const bool leads = left.upos == Upos::ADP && before != Upos::VERB && before != Upos::ADV;
  return (of_noun || leads) && !is_clause_near(text, mark + 1);
}

// "The answer is, not very.", "arguments for and against, p. 56", "what we rely on, keeps".
bool is_elliptic(const MarkedText& text, uint32_t mark) {
  if (mark > 1 && text.word(mark - 1) == "is" && text.word(mark + 1) == "not") return true;
  if (mark < 3) return false;
  if (text.word(mark - 2) == "and" && text.token(mark - 3).upos == Upos::ADP) return true;
  return text.token(mark - 1).upos == Upos::ADP && text.token(mark - 2).upos == Upos::VERB &&
         text.token(mark + 1).upos == Upos::VERB;
}

// "What they believe in, children read": the preposition has its noun before it, and a new clause follows. "Although
// not unheard of, the storm ...", "What you talk me into, Mike.", "a role he grows into, a role that".
bool is_stranded(const MarkedText& text, uint32_t mark) {
  static const WordSet subordinates("although though while as if when whenever because since once unless until");
  if (text.token(mark - 1).upos != Upos::ADP) return false;
  if (subordinates.has(text.word(text.sentence.start(mark)))) return true;
  if (text.token(mark + 1).upos == Upos::ADV) return true;  // "what he approves of, regardless of"
  const bool calls_name = mark + 2 < text.size() && shape(text.token(mark + 1)) == Shape::title && text.is_mark(mark + 2);
  const bool takes_up = text.word(mark + 1) == "a" || text.word(mark + 1) == "an";
  if (calls_name || (takes_up && mark > 1 && text.token(mark - 2).upos == Upos::VERB)) return true;
  for (uint32_t i = mark + 1; i < mark + 4 && i < text.size(); ++i) {
    if (text.token(i).upos == Upos::VERB || text.token(i).upos == Upos::AUX) return true;
    if (text.is_mark(i)) return false;
  }
  return false;
}

// "and, when the governor refused, ...", "or, in some of these cases, ...".
bool joins_around_aside(const MarkedText& text, uint32_t mark) {
  static const WordSet joins("and or nor than because");
  const bool goes_on = text.sentence.has_behind(mark, ",", 80) || text.token(mark + 1).xpos == Xpos::VB;
  return goes_on && joins.has(text.word(mark - 1));
}

// "That is, introduced species spread quickly": what was said is put in other words.
bool says_it_anew(const MarkedText& text, uint32_t mark) {
  return mark > 1 && text.word(mark - 2) == "that" && text.word(mark - 1) == "is";
}

bool is_noun(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::NUM;
}

// An infinitive, or an auxiliary and its verb.
bool cuts_verb(const MarkedText& text, uint32_t mark, char sign) {
  const Token& left = text.token(mark - 1);
  const Token& right = text.token(mark + 1);
  if (left.xpos == Xpos::TO && right.xpos == Xpos::VB) return true;
  if (left.xpos == Xpos::MD && (text.word(mark + 1) == "be" || text.word(mark + 1) == "have")) return true;
  return left.upos == Upos::AUX && right.xpos == Xpos::VBN && sign != ':' && !says_it_anew(text, mark);
}

bool cuts_determiner(const MarkedText& text, uint32_t mark, char sign) {
  const Token& left = text.token(mark - 1);
  const Token& right = text.token(mark + 1);
  if (sign == ',' || left.upos != Upos::DET || left.confidence <= 80) return false;
  const std::string_view word = text.word(mark - 1);
  return (is_noun(right) || right.upos == Upos::ADJ) && word != "that" && words_that_mostly_go_on().has(word);
}

bool leads_phrase(const MarkedText& text, uint32_t mark, char sign) {
  static const WordSet firm("of at from with by in on");
  const Token& right = text.token(mark + 1);
  return text.token(mark - 1).upos == Upos::ADP && firm.has(text.word(mark - 1)) &&
         (is_noun(right) || right.upos == Upos::DET) && sign != ':';
}

// "In particular, holders of bonds", "On the whole, historians agree", "As a general, he failed".
bool ends_adverbial(const MarkedText& text, uint32_t mark) {
  if (text.token(mark - 2).upos == Upos::ADP) return true;
  return mark > 2 && text.token(mark - 2).upos == Upos::DET && text.token(mark - 3).upos == Upos::ADP;
}

// "a bright, daylight mind", "the local, state and federal police": the comma parts what stands before one noun.
bool stands_before_noun(const MarkedText& text, uint32_t i) {
  if (text.form(i).find('-') != std::string_view::npos || i + 1 >= text.size()) return true;
  const Upos next = text.token(i + 1).upos;
  return next == Upos::NOUN || next == Upos::PROPN || next == Upos::ADJ || next == Upos::CCONJ;
}

// Determiner or preposition and adjective: the noun is still to come.
bool cuts_modifier(const MarkedText& text, uint32_t mark, char sign) {
  static const WordSet leads("the a an of with my your our their its his her in");
  static const WordSet alone("own least most latter former contrary same obvious");  // "to say the least, people fail"
  const Token& left = text.token(mark - 1);
  const Token& right = text.token(mark + 1);
  if (alone.has(text.word(mark - 1)) || mark < 2 || left.upos != Upos::ADJ || left.confidence < 85 || right.confidence < 85) return false;
  if (!leads.has(text.word(mark - 2)) || !text.is_lower(mark - 1) || !text.is_lower(mark + 1)) return false;
  if (sign != ',') return is_noun(right);
  return right.upos == Upos::NOUN && !ends_adverbial(text, mark) && !stands_before_noun(text, mark + 1);
}

bool cuts_phrase(const MarkedText& text, uint32_t mark, char sign) {
  if (cuts_verb(text, mark, sign) || cuts_determiner(text, mark, sign)) return true;
  if (leads_phrase(text, mark, sign)) {
    return mark < 2 || sign == ';' || text.sentence.is_finite(mark - 2) || text.token(mark - 2).upos == Upos::NOUN;
  }
  if (sign == ':' && text.sentence.is_clause_before(mark)) return false;  // "two are among the dead: boys of ten"
  return cuts_modifier(text, mark, sign);
}

// A semicolon or colon with less than a clause on one side, before a word that goes on with the other.
bool cuts_clause(const MarkedText& text, uint32_t mark, char sign) {
  static const WordSet continue_it("of that than");
  if (sign == ',' || !text.is_lower(mark + 1)) return false;
  const bool clause_before = text.sentence.is_clause_before(mark);
  const Xpos next = text.token(mark + 1).xpos;
  const bool calls = sign == ':' && (next == Xpos::VB || next == Xpos::VBP || next == Xpos::MD);  // "Dear friends: thank you"
  if (text.sentence.is_finite(mark + 1) && !clause_before && !calls) return true;
  if (sign == ';' && text.word(mark + 1) == "that" && !text.sentence.is_finite(mark - 1)) return false;  // "a threat; that of war"
  if (sign == ':') return text.word(mark + 1) == "that" && text.sentence.is_finite(mark - 1);
  if (clause_before && text.sentence.is_clause_behind(mark)) return false;
  return continue_it.has(text.word(mark + 1)) || text.mostly_goes_on(mark - 1);
}

// The mark stands by right.
bool is_meant(const MarkedText& text, uint32_t mark, char sign) {
  if (sign == ':' && shape(text.token(mark - 1)) == Shape::upper) return true;  // a label
  const bool leads_up = text.token(mark - 1).upos == Upos::ADP || shape(text.token(mark - 1)) == Shape::title;
  if (sign == ':' && leads_up) return true;  // "the one thing I think of: rain"
  if (is_one_of_several(text.sentence, mark, sign) || begins_aside(text, mark)) return true;
  if (sign == ';' && !is_cut_off(text, mark)) return true;
  return sign == ',' && (is_elliptic(text, mark) || is_stranded(text, mark) || joins_around_aside(text, mark));
}

}  // namespace

bool is_stray_comma(const MarkedText& text, uint32_t mark) {
  const char sign = text.form(mark)[0];
  const bool before_unit =
      text.is_number(mark - 1) && text.is_lower(mark + 1) && text.token(mark + 1).kinds.has(Kind::UNIT);
  if (before_unit && sign != ',') return true;
  if (!text.is_word(mark - 1) || !(text.is_word(mark + 1) || text.is_number(mark + 1)) || is_meant(text, mark, sign))
    return false;
  return text.goes_on(mark - 1) || cuts_phrase(text, mark, sign) || cuts_clause(text, mark, sign);
}

}  // namespace decalque
