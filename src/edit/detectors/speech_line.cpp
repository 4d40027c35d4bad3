#include "edit/detectors/speech_line.h"

#include <algorithm>

namespace decalque {

namespace {

using Side = QuoteMark::Side;
using Way = LostQuote::Way;

// `for an expensive winter, " says the analyst`: the blank goes with the mark.
QuoteMark with_blank(QuoteMark quote) {
  quote.side = Side::close;
  quote.before = ',';
  --quote.span.begin;
  return quote;
}

Finding open(const QuoteMark& closing, Span place) {
  return replace(closing.span, place, closing.mark == U'”' ? "“" : "\"");
}

uint32_t first_token_from(const Document& document, uint32_t offset) {
  const auto at = std::lower_bound(document.tokens.begin(), document.tokens.end(), offset,
                                   [](const Token& token, uint32_t o) { return token.span.begin < o; });
  return static_cast<uint32_t>(at - document.tokens.begin());
}

}  // namespace

SpeechLine::SpeechLine(const Document& document, Span line, const QuoteMark& quote)
    : document_(document),
      speech_(document),
      quote_(quote),
      line_(line),
      tokens_{first_token_from(document, line.begin), first_token_from(document, line.end)} {}

std::optional<LostQuote> SpeechLine::lost_quote() const {
  if (tokens_.begin >= tokens_.end || document_.segment_of(tokens_.begin).tokens.begin != tokens_.begin) return {};
  if (hangs_loose()) return lost_opening(with_blank(quote_));
  if (quote_.side == Side::close && quote_.mark != U'“') return lost_opening(quote_);
  const bool opens_line = quote_.side == Side::open && quote_.span.begin == line_.begin && quote_.mark != U'”';
  return opens_line ? lost_closing() : std::nullopt;
}

bool SpeechLine::hangs_loose() const {
  return quote_.mark == '"' && quote_.side == Side::unclear && quote_.before == ' ' && quote_.after == ' ' &&
         quote_.span.begin > 1 && document_.text[quote_.span.begin - 2] == ',';
}

std::optional<LostQuote> SpeechLine::lost_opening(const QuoteMark& closing) const {
  if (closing.before != ',' && closing.before != '?' && closing.before != '!') return {};
  const uint32_t mark = first_token_from(document_, closing.span.begin);
  if (mark + 1 >= tokens_.end || !speech_.attributes(mark + 1, tokens_.end)) return {};
  if (count_words(document_, {document_.segment_of(mark).tokens.begin, mark}) < 3) return {};
  if (!begins_with_dash()) return opening_of_sentence(closing, mark);
  return LostQuote{Way::dash, open(closing, {line_.begin, document_.tokens[tokens_.begin + 1].span.begin})};
}

// Without the speaker's own words the sentence may as well be the reporter's, and an editor puts nothing into quotation
// marks that nobody may have said. A colon inside the sentence says where the speech begins.
LostQuote SpeechLine::opening_of_sentence(const QuoteMark& closing, uint32_t mark) const {
  const Segment& segment = document_.segment_of(mark);
  const uint32_t first = segment.tokens.begin;
  const auto last = static_cast<uint32_t>(&segment - document_.segments.data());
  const Speech::Beginning beginning = speech_.beginning(last, {mark + 1, segment.tokens.end});
  const bool in_first_person = speech_.is_in_first_person(first, mark);
  const uint32_t begin = in_first_person ? behind_last_colon({first, mark}) : first;
  const bool announced = begin > first;
  const bool reported = !in_first_person && beginning.segment == last;
  Finding finding = announced  ? open(closing, before(begin))
                    : reported ? replace(closing.span, "")
                               : open_all(closing, beginning.segment, last);
  if (first != tokens_.begin) return {Way::later_sentence, std::move(finding)};
  return {announced || reported || beginning.known ? Way::known : Way::unclear, std::move(finding)};
}

uint32_t SpeechLine::behind_last_colon(TokenRange range) const {
  for (uint32_t i = range.end - 1; i > range.begin; --i) {
    if (is_mark(document_, i - 1, ":")) return i;
  }
  return range.begin;
}

// Every paragraph of a quotation is opened.
Finding SpeechLine::open_all(const QuoteMark& closing, uint32_t from, uint32_t last) const {
  Finding finding = open(closing, before(document_.segments[from].tokens.begin));
  if (speech_.is_by_sentence(from, last)) return finding;
  std::vector<Edit>& fix = finding.fixes.front();
  for (uint32_t i = from + 1; i <= last; ++i) {
    const Segment& sentence = document_.segments[i];
    if (sentence.paragraph == document_.segments[i - 1].paragraph) continue;
    fix.push_back({before(sentence.tokens.begin), std::string(fix.front().after), {}});
  }
  return finding;
}

bool SpeechLine::begins_with_dash() const {
  static const WordSet dashes("- – —");
  const Token& first = document_.tokens[tokens_.begin];
  return is_mark(first) && dashes.has(document_.view(first)) && tokens_.begin + 1 < tokens_.end;
}

// `"We were close, Kouki said.`: the attribution ends the line, so the speech ended before it.
std::optional<LostQuote> SpeechLine::lost_closing() const {
  const uint32_t begin = document_.segment_of(tokens_.end - 1).tokens.begin;
  for (uint32_t i = tokens_.end - 1; i > begin && i + 8 > tokens_.end; --i) {
    if (!is_mark(document_, i, ",") && !is_mark(document_, i, "?") && !is_mark(document_, i, "!")) continue;
    if (!says_briefly(i + 1) || count_words(document_, {tokens_.begin, i}) < 3) return {};
    const uint32_t at = document_.tokens[i].span.end;
    return LostQuote{Way::closing, replace(quote_.span, {at, at}, quote_.mark == U'“' ? "”" : "\"")};
  }
  return {};
}

// Name and verb, and at most an outlet behind them, up to the line's end.
bool SpeechLine::says_briefly(uint32_t begin) const {
  const uint32_t end = tokens_.end;
  if (!is_final_mark(document_, end - 1) || !speech_.attributes(begin, end)) return false;
  for (uint32_t i = begin; i + 1 < end; ++i) {
    const Upos tag = document_.tokens[i].upos;
    if (tag != Upos::PROPN && tag != Upos::PRON && !reports(lower(document_, i))) return false;
  }
  return true;
}

Span SpeechLine::before(uint32_t token) const {
  const uint32_t at = document_.tokens[token].span.begin;
  return {at, at};
}

}  // namespace decalque
