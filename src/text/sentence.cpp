#include "text/sentence.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/abbreviations.h"
#include "text/unicode.h"

namespace decalque {
namespace {

// Bounds, in tokens, so that no text makes the work grow faster than its length.
constexpr uint32_t kLongestQuotation = 200;
constexpr uint32_t kLongestName = 6;  // with titles
constexpr uint32_t kMostOpeningMarks = 8;

}  // namespace

uint32_t SentenceFinder::end_from(uint32_t begin, uint32_t not_before) const {
  for (uint32_t i = std::max(begin, not_before); i < paragraph_.end; ++i) {
    End end = end_of(i);
    if (end == End::none) continue;
    const uint32_t next = behind_closers(i, end);
    if (next >= paragraph_.end || breaks({end, begin, i, next})) return next;
    i = next - 1;
  }
  return paragraph_.end;
}

bool SentenceFinder::has_final_mark(TokenRange range) const {
  uint32_t last = range.end - 1;
  while (last > range.begin && closes(last)) --last;
  return end_of(last) != End::none;
}

SentenceFinder::End SentenceFinder::end_of(uint32_t i) const {
  const std::string_view form = view(i);
  if (is(i, Kind::ABBREVIATION)) return form.ends_with('.') ? End::abbreviation : End::none;
  if (token(i).type != TokenType::mark) return End::none;
  if (form == ".") return End::stop;
  if (form.starts_with("..") || form.starts_with("…")) return End::ellipsis;
  size_t at = 0;
  const auto c = static_cast<UChar32>(next_code_point(form, at));
  return u_hasBinaryProperty(c, UCHAR_S_TERM) ? End::mark : End::none;
}

bool SentenceFinder::closes(uint32_t i) const {
  return is(i, Kind::CLOSEQUOTE) || view(i) == ")" || view(i) == "]" || view(i) == "}";
}

/// The first token behind the mark that does not belong to it: further final marks, closing marks, a closing quotation
/// mark after a stray blank, a note's number in brackets. `end` becomes the surest of the marks.
uint32_t SentenceFinder::behind_closers(uint32_t mark, End& end) const {
  uint32_t next = mark + 1;
  while (next < paragraph_.end) {
    const bool stray = is(next, Kind::CLOSEQUOTE) && next == mark + 1;
    if (token(next).gap != Gap::none && !stray) break;
    const End further = end_of(next);
    if (further == End::abbreviation) break;
    end = std::max(end, further);
    const uint32_t behind = closes(next) || further != End::none ? next + 1 : behind_note(next);
    if (behind == next) break;
    next = behind;
  }
  return next;
}

/// "[1]"
uint32_t SentenceFinder::behind_note(uint32_t i) const {
  if (view(i) != "[" || i + 2 >= paragraph_.end || token(i + 1).type != TokenType::number) return i;
  return view(i + 2) == "]" ? i + 3 : i;
}

bool SentenceFinder::breaks(const Place& place) const {
  if (token(place.next).gap == Gap::none) return breaks_without_gap(place);
  if (!can_begin(place.next)) return breaks_before_lower(place);
  if (place.end == End::abbreviation) return breaks_behind_abbreviation(place);
  if (is_quoted(place)) return breaks_behind_quotation(place);
  if (place.end == End::ellipsis) return view(place.next) != "I";
  if (place.end == End::mark) return !is_name_with_mark(place);
  return !is_ordinal(place);
}

/// "said.Kremlin" lacks a blank; "3.Kremlin" and "?-mark" do not tell. "。" needs none.
bool SentenceFinder::breaks_without_gap(const Place& place) const {
  if (place.end == End::mark && view(place.mark).size() > 1) return true;
  if (place.end == End::abbreviation || !is_word(place.next) || !begins_upper(place.next)) return false;
  return is_quoted(place) ||
         (place.mark > place.begin && is_word(place.mark - 1) && shape(place.mark - 1) != Shape::upper);
}

/// Behind a whole word with a stop the next sentence has lost its capital more often than the word is an abbreviation
/// not listed (counted in UD English EWT: 149 to 6). A question in quotation marks goes on: “Really?” he asked.
bool SentenceFinder::breaks_before_lower(const Place& place) const {
  if (place.next != place.mark + 1 || (place.end != End::stop && place.end != End::mark)) return false;
  if (!is_word(place.next) || place.mark == place.begin || !is_word(place.mark - 1)) return false;
  if (is_regnal_number(place.mark - 1)) return false;
  const bool plain = shape(place.mark - 1) == Shape::lower || view(place.mark) != "!";  // the paper Hurraa! writes
  return plain && view(place.mark - 1).size() > 2 && token(place.mark).gap == Gap::none;
}

bool SentenceFinder::breaks_behind_abbreviation(const Place& place) const {
  const std::string_view form = view(place.mark).substr(0, view(place.mark).size() - 1);
  const bool starter = is_starter(behind_opening_marks(place.next));
  switch (abbreviation_of(form)) {
    case Abbreviation::title:
    case Abbreviation::within:
    case Abbreviation::before_number:
      return false;
    case Abbreviation::era:
      return starter;
    case Abbreviation::after_number:
      return begins_upper(place.next) && !is_currency_word(view(place.next));
    case Abbreviation::month:
    case Abbreviation::short_month:
      return begins_upper(place.next) && !goes_on_with_date(place.next);
    default:
      break;
  }
  // "Apple Inc. Chief Executive" goes on; "apples, pears, etc. Chief" and "10 a.m. Lamb" do not.
  if (shape(place.mark) != Shape::lower) return starter;
  return starter || (begins_upper(place.next) && !goes_on_with_time(place.next));
}

/// "Tues. Jan. 5", "Sun. March 3"
bool SentenceFinder::goes_on_with_date(uint32_t i) const {
  const std::string_view form = view(i);
  if (is_calendar_word(form)) return true;
  if (!is(i, Kind::ABBREVIATION) || !form.ends_with('.')) return false;
  const Abbreviation kind = abbreviation_of(form.substr(0, form.size() - 1));
  return kind == Abbreviation::month || kind == Abbreviation::short_month;
}

/// "5 p.m. Monday", "5 p.m. Helsinki time", "5 p.m. Eastern Standard Time"
bool SentenceFinder::goes_on_with_time(uint32_t i) const {
  if (is_calendar_word(view(i))) return true;
  for (uint32_t at = i + 1; at < std::min(i + 3, paragraph_.end) && is_word(at); ++at) {
    if (view(at) == "time" || view(at) == "Time") return true;
  }
  return false;
}

/// "Louis XIV.", as other languages write it.
bool SentenceFinder::is_regnal_number(uint32_t i) const {
  return view(i).size() > 1 && view(i).find_first_not_of("IVXLC") == std::string_view::npos;
}

/// “Really?” Blinken asked. — and: with Jeremy “Is it Yes or No?” Corbyn
bool SentenceFinder::breaks_behind_quotation(const Place& place) const {
  const uint32_t verb = reporting_verb(place.next);
  const bool reported = verb > place.next;
  if (place.end == End::stop) return !reported || (verb + 1 < paragraph_.end && end_of(verb + 1) == End::none);
  if (reported) return false;
  const uint32_t farthest = place.mark - std::min(place.mark - place.begin, kLongestQuotation);
  uint32_t opening = place.mark;
  while (opening > farthest && !is(opening, Kind::OPENQUOTE)) --opening;
  const bool inside_clause = opening > farthest && is_word(opening - 1);
  return !inside_clause || is_starter(behind_opening_marks(place.next));
}

/// "on 24. September", "the 2. World War", "2010. - 2015.": a number with a stop, as other languages write their ordinals.
bool SentenceFinder::is_ordinal(const Place& place) const {
  if (place.mark == place.begin || token(place.mark - 1).type != TokenType::number) return false;
  const bool range = is(place.next, Kind::DASH) && place.next + 1 < paragraph_.end;
  if (range) return token(place.next).gap != Gap::newline && token(place.next + 1).type == TokenType::number;
  if (view(place.mark - 1).size() > 2) return false;
  if (is_calendar_word(view(place.next))) return true;
  return place.mark >= place.begin + 2 && takes_a_noun(view(place.mark - 2)) && !is_starter(place.next);
}

/// "with E! News"
bool SentenceFinder::is_name_with_mark(const Place& place) const {
  if (place.mark == place.begin || place.next != place.mark + 1 || is_starter(place.next)) return false;
  const std::string_view before = view(place.mark - 1);
  return view(place.mark) == "!" && (before == "E" || before == "Yahoo" || before == "Jeopardy");
}

/// The verb behind the speaker's name that begins at `i` ("Blinken", "Mr. van Dijk"), or `i`.
uint32_t SentenceFinder::reporting_verb(uint32_t i) const {
  for (uint32_t at = i; at < std::min(i + kLongestName, paragraph_.end) && is_word(at); ++at) {
    if (at > i && reports_speech(view(at))) return at;
    if (shape(at) == Shape::lower && view(at).size() > 3) return i;
  }
  return i;
}

uint32_t SentenceFinder::behind_opening_marks(uint32_t i) const {
  const auto opens = [&] {
    return is(i, Kind::OPENQUOTE) || is(i, Kind::DASH) || view(i) == "(" || view(i) == "[" || view(i) == "¿" ||
           view(i) == "¡" || end_of(i) == End::ellipsis;
  };
  const uint32_t farthest = std::min(paragraph_.end, i + kMostOpeningMarks);
  while (i < farthest && opens()) ++i;
  return i;
}

/// The token, or the first word behind opening marks, is written as a sentence's first word is.
bool SentenceFinder::can_begin(uint32_t i) const {
  i = behind_opening_marks(i);
  if (i >= paragraph_.end) return false;
  switch (token(i).type) {
    case TokenType::word:
      return shape(i) != Shape::lower;
    case TokenType::mark:
      return false;
    case TokenType::symbol:
      return view(i) != "|" && view(i) != "&" && view(i) != "/";
    default:
      return true;
  }
}

bool SentenceFinder::is_starter(uint32_t i) const {
  return i < paragraph_.end && begins_upper(i) && begins_sentences(view(i));
}

bool SentenceFinder::begins_upper(uint32_t i) const {
  if (shape(i) == Shape::title || shape(i) == Shape::upper) return true;
  size_t at = 0;
  return shape(i) == Shape::mixed && is_upper(next_code_point(view(i), at));
}

}  // namespace decalque
