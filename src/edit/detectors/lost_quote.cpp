// One quotation mark of a pair is lost. Where an original has speech without marks, or behind a dash, a translation
// machine closes it before the attribution and never opens it: `We were close," Kouki said.` Only a line with one single
// mark is looked at, and only where the attribution says where the other mark must be. Speech of several sentences begins
// with the first of them, and where the reporter ends and the speaker begins is not always to be seen. A writer loses a
// mark, too, where a quotation runs over paragraphs: so the article must have the habit.
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/quotes.h"
#include "edit/detectors/speech.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Side = QuoteMark::Side;

class LostQuotes {
 public:
  LostQuotes(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), document_(sight.document), text_(sight.document.text), speech_(sight.document), findings_(findings) {}

  void run() {
    read_lines();
    const bool habit = lines_ == 1 || (half_ > 1 && half_ >= 2 * whole_);
    if (habit && wants(sight_, "unclear-beginning")) others_.insert(others_.end(), unclear_.begin(), unclear_.end());
    if (habit ? wants(sight_, "habit") : wants(sight_, "single") && half_ > whole_) {
      findings_.insert(findings_.end(), lost_.begin(), lost_.end());
    }
    for (Finding& finding : others_) findings_.push_back(std::move(finding));
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const Finding& a, const Finding& b) { return a.focus.begin < b.focus.begin; });
  }

 private:
  void read_lines() {
    for (const Span line : lines_of(text_)) {
      if (line.empty()) continue;
      ++lines_;
      const std::vector<QuoteMark> marks = double_quotes(document_, line);
      if (marks.size() == 1 && !open_before_ && is_quotation_mark(marks[0].mark)) look_at(line, marks[0]);
      if (marks.size() > 1 && marks[0].span.begin == line.begin && marks[1].before == ',') ++whole_;
      open_before_ = marks.empty() ? open_before_ && ++lines_since_ < 4 : leaves_open(marks);
      if (!marks.empty()) lines_since_ = 0;
    }
  }

  static bool is_quotation_mark(char32_t c) { return c == '"' || c == 0x201C || c == 0x201D; }

  // A quotation that runs on: the next lines close it, or close without opening.
  static bool leaves_open(const std::vector<QuoteMark>& marks) {
    return marks.size() % 2 == 1 && marks.back().side != Side::close;
  }

  void look_at(Span line, const QuoteMark& quote) {
    first_ = token_at(line.begin);
    end_ = token_at(line.end);
    if (first_ >= end_ || document_.segment_of(first_).tokens.begin != first_) return;
    if (hangs_loose(quote) && text_[quote.span.begin - 2] == ',') {
      look_at_closing(line, with_blank(quote));
    } else if (quote.side == Side::close && quote.mark != 0x201C) {
      look_at_closing(line, quote);
    } else if (quote.side == Side::open && quote.span.begin == line.begin && quote.mark != 0x201D && wants(sight_, "closing")) {
      look_at_opening(quote);
    }
  }

  // `for an expensive winter, " says the analyst`: the blank goes with the mark.
  bool hangs_loose(const QuoteMark& quote) const {
    return quote.mark == '"' && quote.side == Side::unclear && quote.before == ' ' && quote.after == ' ' && quote.span.begin > 1;
  }

  static QuoteMark with_blank(QuoteMark quote) {
    quote.side = Side::close;
    quote.before = ',';
    --quote.span.begin;
    return quote;
  }

  // The first token that begins at the offset or behind it.
  uint32_t token_at(uint32_t offset) const {
    const auto at = std::lower_bound(document_.tokens.begin(), document_.tokens.end(), offset,
                                     [](const Token& token, uint32_t o) { return token.span.begin < o; });
    return static_cast<uint32_t>(at - document_.tokens.begin());
  }

  void look_at_closing(Span line, const QuoteMark& quote) {
    if (quote.before != ',' && quote.before != '?' && quote.before != '!') return;
    const uint32_t mark = token_at(quote.span.begin);
    if (mark + 1 >= end_ || !speech_.attributes(mark + 1, end_)) return;
    const Segment& segment = document_.segment_of(mark);
    if (count_words(document_, {segment.tokens.begin, mark}) < 3) return;
    if (is_dash(first_)) {
      if (wants(sight_, "dash")) others_.push_back(open(quote, {line.begin, document_.tokens[first_ + 1].span.begin}));
    } else {
      look_at_sentence(quote, segment, mark);
    }
  }

  void look_at_sentence(const QuoteMark& quote, const Segment& segment, uint32_t mark) {
    const uint32_t last = static_cast<uint32_t>(&segment - document_.segments.data());
    const Speech::Beginning beginning = speech_.beginning(last, {mark + 1, segment.tokens.end});
    Finding finding = mended(quote, last, mark, beginning);
    half_ += segment.tokens.begin == first_ ? 1 : 0;
    const bool takes_away = finding.fixes.front().front().after.empty();
    if (segment.tokens.begin != first_) {
      if (wants(sight_, "later-sentence")) others_.push_back(std::move(finding));
    } else if (takes_away || beginning.known || begin_ > segment.tokens.begin) {
      lost_.push_back(std::move(finding));
    } else {
      unclear_.push_back(std::move(finding));
    }
  }

  // Without the speaker's own words the sentence may as well be the reporter's, and an editor puts nothing into quotation
  // marks that nobody may have said. A colon inside the sentence says where the speech begins.
  Finding mended(const QuoteMark& quote, uint32_t last, uint32_t mark, Speech::Beginning beginning) {
    begin_ = document_.segments[last].tokens.begin;
    const bool in_first_person = speech_.is_in_first_person(begin_, mark);
    for (uint32_t i = begin_; in_first_person && i + 1 < mark; ++i) {
      if (is_mark(document_, i, ":")) begin_ = i + 1;
    }
    if (begin_ > document_.segments[last].tokens.begin) return open(quote, at_token(begin_));
    if (!in_first_person && beginning.segment == last) return replace(quote.span, "");
    return opened(quote, beginning.segment, last);
  }

  Span at_token(uint32_t token) const {
    const uint32_t at = document_.tokens[token].span.begin;
    return {at, at};
  }

  // Every paragraph of a quotation is opened.
  Finding opened(const QuoteMark& quote, uint32_t from, uint32_t last) const {
    Finding finding = open(quote, at_token(document_.segments[from].tokens.begin));
    if (speech_.is_by_sentence(from, last)) return finding;
    const std::string mark = finding.fixes.front().front().after;
    for (uint32_t i = from + 1; i <= last; ++i) {
      const Segment& sentence = document_.segments[i];
      if (sentence.paragraph == document_.segments[i - 1].paragraph) continue;
      finding.fixes.front().push_back({at_token(sentence.tokens.begin), mark, {}});
    }
    return finding;
  }

  bool is_dash(uint32_t token) const {
    static const WordSet dashes("- – —");
    return is_mark(document_.tokens[token]) && dashes.has(document_.view(document_.tokens[token])) && token + 1 < end_;
  }

  static Finding open(const QuoteMark& closing, Span place) {
    return replace(closing.span, place, closing.mark == 0x201D ? "“" : "\"");
  }

  // `"We were close, Kouki said.`: the attribution ends the line, so the speech ended before it.
  void look_at_opening(const QuoteMark& quote) {
    const Segment& segment = document_.segment_of(end_ - 1);
    for (uint32_t i = end_ - 1; i > segment.tokens.begin && i + 8 > end_; --i) {
      if (!is_mark(document_, i, ",") && !is_mark(document_, i, "?") && !is_mark(document_, i, "!")) continue;
      if (!says_briefly(i + 1) || count_words(document_, {first_, i}) < 3) return;
      const uint32_t at = document_.tokens[i].span.end;
      others_.push_back(replace(quote.span, {at, at}, quote.mark == 0x201C ? "”" : "\""));
      return;
    }
  }

  // Name and verb, and at most an outlet behind them, up to the line's end.
  bool says_briefly(uint32_t begin) const {
    if (!is_final_mark(document_, end_ - 1) || !speech_.attributes(begin, end_)) return false;
    for (uint32_t i = begin; i + 1 < end_; ++i) {
      if (!reports(lower(document_, i)) && document_.tokens[i].upos != Upos::PROPN && document_.tokens[i].upos != Upos::PRON) return false;
    }
    return true;
  }

  const Sight& sight_;
  const Document& document_;
  std::string_view text_;
  Speech speech_;
  uint32_t first_ = 0;  // tokens of the line
  uint32_t end_ = 0;
  uint32_t begin_ = 0;  // the first token of the speech within its last sentence
  uint32_t lines_ = 0;
  uint32_t whole_ = 0;  // lines of speech with both marks
  uint32_t half_ = 0;   // with the closing one
  std::vector<Finding> lost_;
  std::vector<Finding> unclear_;
  std::vector<Finding> others_;
  bool open_before_ = false;
  uint32_t lines_since_ = 0;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector lost_quote() {
  Detector detector;
  detector.spec = {"lost-quote",
                   "A line of speech with its attribution and one quotation mark, where the other is lost.",
                   {{"what",
                     "habit (a mark closes the only sentence before the attribution, as in most lines of speech of this "
                     "article: speech is opened, what may be the reporter's words loses the mark), single (the same "
                     "where it is not the article's habit), dash (the speech opens with a dash), later-sentence (other "
                     "sentences stand before it), unclear-beginning (the speech may begin in a sentence before), closing (a mark "
                     "opens the line).",
                     std::vector<std::string>{"habit", "dash", "closing"}}},
                   {}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { LostQuotes(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
