#include "edit/detectors/meant_twice.h"

#include "text/unicode.h"

namespace decalque {

namespace {

// May stand twice when grammar brings them together ("what it is is", "log in in time", "gave her her book").
bool is_twice_by_grammar(std::string_view word) {
  static const WordSet words(
      "that had is was are were be been do does did has have in on to out up over for at by with about off down her you "
      "it who i he she we they one this these those will may might could would should can must as like more so not here "
      "him them us then through around after before under since what which where when how all each other said mine his");
  return words.has(word);
}

bool asks(std::string_view word) {
  static const WordSet words(
      "what who whom which where when why how that whatever whoever all thing problem question "
      "point fact truth answer whether if");
  return words.has(word);
}

bool is_verb_and_name(std::string_view word) {
  static const WordSet words("will may mark rose trump bill polish china turkey march pat sue grant frank chase gates");
  return words.has(word);
}

bool links(std::string_view word) {
  static const WordSet words("and or by to of in on at after for from with the a an");
  return words.has(word);
}

bool is_pronoun(std::string_view word) {
  static const WordSet words("i you he she it we they who that there what this");
  return words.has(word);
}

}  // namespace

MeantTwice::MeantTwice(const Sight& sight, const std::vector<StringId>& words)
    : sight_(sight), document_(sight.document), words_(words), lexicon_(sight.lexicon) {}

bool MeantTwice::is_meant(const Doubling& doubling) const {
  return doubling.size == 1 ? is_word_meant(doubling) : is_phrase_meant(doubling);
}

bool MeantTwice::is_never_meant(const Doubling& doubling) const {
  if (doubling.size == 1) return is_never_meant_word(doubling);
  if (is_part_of_part(doubling)) return false;
  for (uint32_t i = doubling.begin; i < doubling.begin + doubling.size; ++i) {
    if (is_pronoun(lower(document_, i))) return doubling.size > 3;  // "I know I know", "he said he said it"
  }
  return true;
}

bool MeantTwice::is_never_meant_word(const Doubling& word) const {
  const bool thrice = word.end - word.begin > 2;
  const bool names = is_name_pair(word.begin);
  if (names && is_in_quotes(word)) return false;  // "“Rock Rock Rock!”"
  if (ends_segment(word) || thrice) return true;
  if (names) return document_.tokens[word.begin].word->possessive;
  return !is_twice_by_grammar(lower(document_, word.begin));
}

bool MeantTwice::is_word_meant(const Doubling& word) const {
  const uint32_t first = word.begin;
  const std::string_view form = lower(document_, first);
  if (is_mark(document_.tokens[first])) return true;
  if (document_.tokens[first].type == TokenType::number) return !is_number_at_end(word);
  if (document_.tokens[first].kinds.has(Kind::NUMBER) && word.end - first > 2) return true;  // "nine nine nine"
  if (is_said_twice(form) || (is_name_pair(first) && is_doubled_name(word))) return true;
  if (!is_name(first) && is_name(first + 1)) return true;  // "said Said", "in In Bruges"
  if (is_name(first) && !is_name(first + 1))
    return is_verb_and_name(form) || first_word(document_, word.segment) != first;
  if (form.size() == 1 && form != "a" && form != "i" && !is_unit_at_end(word)) return true;
  if (hangs_on_hyphen(word) || is_latin_name(word) || is_said_of_itself(word)) return true;
  return !ends_segment(word) && word.end - first == 2 && grammar_allows(word);
}

bool MeantTwice::is_phrase_meant(const Doubling& phrase) const {
  return is_all_names_or_sounds(phrase) || is_heading(phrase) || goes_on_in_step(phrase) || hangs_on_hyphen(phrase) ||
         makes_it_so(phrase) || answers_itself(phrase) || compares_with_itself(phrase);
}

// "When is theft theft?", "what makes Venice Venice", "There is no there there.", a toy called "Furby Furby".
bool MeantTwice::is_said_of_itself(const Doubling& word) const {
  const bool more_behind = word.begin + 2 < word.segment.tokens.end;
  if (word.begin <= word.segment.tokens.begin) return false;
  if (more_behind && is_in_quotes(word) && is_closing(document_, word.begin + 2)) return true;
  if (lower(document_, word.begin) == "first") return more_behind && lower(document_, word.begin + 2) == "lady";
  if (lower(document_, word.begin) == "there") return lower(document_, word.begin - 1) == "no";
  const Upos tag = document_.tokens[word.begin].upos;
  if (is_made(word) && (tag == Upos::NOUN || tag == Upos::PROPN)) return true;
  if (document_.tokens[word.begin - 1].upos != Upos::AUX || tag != Upos::NOUN) return false;
  return is_mark(document_, word.segment.tokens.end - 1, "?") && is_asked_before(word);
}

bool MeantTwice::is_in_quotes(const Doubling& doubling) const {
  static const WordSet quotes("\" “ ‘ '");
  if (doubling.begin <= doubling.segment.tokens.begin) return false;
  return quotes.has(document_.view(document_.tokens[doubling.begin - 1]));
}

// What it is makes it so.
bool MeantTwice::is_made(const Doubling& doubling) const {
  static const WordSet makes("make makes made making");
  return doubling.begin > doubling.segment.tokens.begin && makes.has(lower(document_, doubling.begin - 1));
}

// "what makes a man a man", "when we call a spade a spade"
bool MeantTwice::makes_it_so(const Doubling& phrase) const {
  static const WordSet articles("a an");
  static const WordSet names("call calls called is was are");
  if (phrase.size != 2 || phrase.begin <= phrase.segment.tokens.begin) return false;
  const bool named = is_made(phrase) || names.has(lower(document_, phrase.begin - 1));
  return named && articles.has(lower(document_, phrase.begin));
}

// "as low as low can be", "as big as Big Ben", "3 x 3 x 6 feet"
bool MeantTwice::compares_with_itself(const Doubling& phrase) const {
  static const WordSet times("x × by");
  if (phrase.size != 2) return false;
  const bool sizes = document_.tokens[phrase.begin].type == TokenType::number;
  return lower(document_, phrase.begin) == "as" || (sizes && times.has(lower(document_, phrase.begin + 1)));
}

// "the sum of the sum of", "a pointer to a pointer to": what has parts may be a part.
bool MeantTwice::is_part_of_part(const Doubling& phrase) const {
  static const WordSet links("of to");
  return phrase.size == 3 && document_.tokens[phrase.begin].upos == Upos::DET &&
         links.has(lower(document_, phrase.begin + 2));
}

// A heading that runs into the text: "economic growth Economic growth in".
bool MeantTwice::is_heading(const Doubling& phrase) const {
  return !is_name(phrase.begin) && is_name(phrase.begin + phrase.size);
}

// A doubled name stands doubled wherever it is mentioned.
bool MeantTwice::is_doubled_name(const Doubling& word) const {
  if (is_known_double(lower(document_, word.begin))) return true;
  if (!doubled_) {
    doubled_.emplace();
    for (uint32_t i = 0; i + 1 < words_.size(); ++i) {
      if (words_[i] == words_[i + 1]) doubled_->try_emplace(words_[i], Span{i, i}).first->second.end = i;
    }
  }
  const Span places = doubled_->at(words_[word.begin]);
  return places.begin < word.begin || places.end >= word.end;
}

// "the tsetse fly Glossina morsitans morsitans"
bool MeantTwice::is_latin_name(const Doubling& word) const {
  const auto is_strange = [&](uint32_t i) { return !is_known(lexicon_, document_, document_.tokens[i]); };
  const uint32_t first = word.begin;
  return first > word.segment.tokens.begin && is_name(first - 1) && !is_name(first) && is_strange(first - 1) &&
         is_strange(first);
}

// "at 4892 m m."
bool MeantTwice::is_unit_at_end(const Doubling& word) const {
  return word.begin > word.segment.tokens.begin && document_.tokens[word.begin - 1].type == TokenType::number &&
         ends_segment(word);
}

// "on July 13 13.", "reached 13,269 13,269.": in a sentence, with words before and nothing behind.
bool MeantTwice::is_number_at_end(const Doubling& number) const {
  const TokenRange tokens = number.segment.tokens;
  return number.end < tokens.end && ends_segment(number) && number.begin > tokens.begin + 2 &&
         is_word(document_.tokens[number.begin - 1]);
}

bool MeantTwice::is_all_names_or_sounds(const Doubling& phrase) const {
  bool words = false;
  bool names = true;
  for (uint32_t i = phrase.begin; i < phrase.begin + phrase.size; ++i) {
    words = words || (is_word(document_.tokens[i]) && !is_said_twice(lower(document_, i)));
    names = names && is_name(i) && is_known_double(lower(document_, i));
  }
  return !words || names;
}

// A hyphen or slash right beside the pair: "day-to day", verse, stammering.
bool MeantTwice::hangs_on_hyphen(const Doubling& doubling) const {
  const char32_t before = char_before(document_.text, document_.tokens[doubling.begin].span.begin);
  const char32_t after = char_at(document_.text, document_.tokens[doubling.end - 1].span.end);
  return before == '-' || before == '/' || after == '-' || after == '/';
}

// "day by day by day", "the best of the best of the best": what comes next or before belongs to the same chain.
bool MeantTwice::goes_on_in_step(const Doubling& phrase) const {
  const uint32_t last = phrase.begin + phrase.size - 1;
  if (phrase.end < phrase.segment.tokens.end && words_[phrase.end] == words_[phrase.begin]) return true;
  if (phrase.begin > phrase.segment.tokens.begin && words_[phrase.begin - 1] == words_[last]) return true;
  if (phrase.size != 2) return false;
  const std::string_view first = lower(document_, phrase.begin);
  const std::string_view second = lower(document_, last);
  if (first == "and" || second == "and" || second == "or") return true;  // "and more and more", "years and years and"
  if (first == "to" && second == "have") return true;  // "going to have to have"
  return (first == "same" && second == "old") || (links(first) && links(second)) || is_way_to_way(phrase);
}

// "from side to side to move", "door to door to sell"
bool MeantTwice::is_way_to_way(const Doubling& phrase) const {
  static const WordSet between("to by after in");
  return document_.tokens[phrase.begin].upos == Upos::NOUN && between.has(lower(document_, phrase.begin + 1));
}

bool MeantTwice::grammar_allows(const Doubling& word) const {
  static const WordSet always("that had her you one");
  const std::string_view form = lower(document_, word.begin);
  if (always.has(form)) return true;
  // "whatever happens happens"
  const bool verbs =
      document_.tokens[word.begin].upos == Upos::VERB && document_.tokens[word.begin + 1].upos == Upos::VERB;
  return (verbs || is_twice_by_grammar(form)) && is_asked_before(word);
}

// "what will be will be", "whatever is understood is understood as".
bool MeantTwice::answers_itself(const Doubling& phrase) const {
  for (uint32_t i = phrase.begin; i < phrase.begin + phrase.size; ++i) {
    if (document_.tokens[i].upos != Upos::VERB && document_.tokens[i].upos != Upos::AUX) return false;
  }
  return is_asked_before(phrase);
}

bool MeantTwice::is_asked_before(const Doubling& doubling) const {
  for (uint32_t i = doubling.segment.tokens.begin; i < doubling.begin; ++i) {
    if (asks(lower(document_, i))) return true;
  }
  return false;
}

bool MeantTwice::ends_segment(const Doubling& doubling) const {
  return decalque::ends_segment(document_, doubling.segment, doubling.end - 1);
}

}  // namespace decalque
