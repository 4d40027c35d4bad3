// Blanks on the wrong side of a quotation mark. Curly marks say themselves whether they open or close; straight ones
// only when all of a line alternate.
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/quotes.h"
#include "edit/detectors/speech.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Side = QuoteMark::Side;

class QuoteSpacing {
 public:
  QuoteSpacing(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), document_(sight.document), speech_(sight.document), text_(sight.document.text), findings_(findings) {}

  void run() {
    for (const QuoteLine& line : quote_lines(sight_)) {
      line_ = line.span;
      quotes_ = line.marks;
      if (!settle_sides()) continue;
      for (const QuoteMark& quote : quotes_) {
        if (quote.side == Side::close) look_at_closing(quote);
        if (quote.side == Side::open) look_at_opening(quote);
      }
    }
  }

 private:
  // Gives every mark the side it must have, by form or by turns. False when a line of straight marks does not add up;
  // a curly mark that does not fit ("”text”", another detector's) becomes unclear.
  bool settle_sides() {
    bool straight = false;
    bool open = false;
    for (size_t i = 0; i < quotes_.size(); ++i) {
      QuoteMark& quote = quotes_[i];
      if (quote.mark == 0x201C || quote.mark == 0x201D) {
        settle_curly(quote, open);
      } else if (quote.mark == '"') {
        straight = true;
        const Side turn = open ? Side::close : Side::open;
        if (quote.side != Side::unclear && quote.side != turn && !misplaced(quote, turn) && !opens_late(i, turn)) return false;
        quote.side = turn;
      } else {
        quote.side = Side::unclear;
        continue;
      }
      open = quote.side == Side::open || (open && quote.side == Side::unclear);
    }
    return !straight || !open;
  }

  // German “ closes, Finnish ” opens: then place speaks against form.
  void settle_curly(QuoteMark& quote, bool open) const {
    const Side form = quote.mark == 0x201C ? Side::open : Side::close;
    const bool against = quote.side != Side::unclear && quote.side != form;
    const bool out_of_turn = form == Side::close ? !open : open;
    if (against && out_of_turn) {
      quote.side = Side::unclear;
    } else if (against && form == Side::open && !begins_text(quote.after)) {
      quote.side = Side::unclear;
    } else {
      quote.side = form;
    }
  }

  // `attack, "Blinken said`: looks like an opening mark but it is the other's turn. Behind a stop, too, if somebody is
  // said to have spoken; else the quotation goes on in another paragraph that lost its line.
  bool misplaced(const QuoteMark& quote, Side turn) const {
    if (turn != Side::close || !is_blank_char(quote.before) || !is_letter(quote.after)) return false;
    const char32_t last = before_blank(quote);
    return last == ',' || (ends_phrase(last) && attributes_behind(quote));
  }

  bool attributes_behind(const QuoteMark& quote) const {
    const auto& tokens = document_.tokens;
    const auto next = std::partition_point(tokens.begin(), tokens.end(),
                                           [&](const Token& token) { return token.span.begin < quote.span.end; });
    const auto index = static_cast<uint32_t>(next - tokens.begin());
    return next != tokens.end() && speech_.attributes(index, document_.segment_of(index).tokens.end);
  }

  // `he adds:" The door`: looks like a closing mark, but it is the other's turn, and the next one closes.
  bool opens_late(size_t i, Side turn) const {
    const QuoteMark& quote = quotes_[i];
    if (turn != Side::open || !is_blank_char(quote.after) || i + 1 >= quotes_.size() || quotes_[i + 1].side == Side::open) return false;
    const uint32_t behind = blanks_behind(quote);
    return (quote.before == ':' || (quote.before == '.' && i + 2 == quotes_.size())) && behind < line_.end &&
           is_upper(char_at(text_, behind));
  }

  static bool ends_phrase(char32_t c) { return c == ',' || c == '.' || c == '?' || c == '!'; }

  // The code point before the blanks before the mark.
  char32_t before_blank(const QuoteMark& quote) const {
    size_t at = blanks_before(quote);
    return at == line_.begin ? 0 : char_before(text_, at);
  }

  uint32_t blanks_before(const QuoteMark& quote) const {
    size_t at = quote.span.begin;
    while (at > line_.begin && is_blank_char(char_before(text_, at))) previous_code_point(text_, at);
    return static_cast<uint32_t>(at);
  }

  uint32_t blanks_behind(const QuoteMark& quote) const {
    size_t at = quote.span.end;
    while (at < line_.end && is_blank_char(char_at(text_, at))) next_code_point(text_, at);
    return static_cast<uint32_t>(at);
  }

  void look_at_closing(const QuoteMark& quote) {
    const std::string mark(document_.view(quote.span));
    const uint32_t begin = blanks_before(quote);
    const char32_t last = before_blank(quote);
    if (is_blank_char(quote.before) && last != 0 && fits_behind(last)) {
      if (begins_text(quote.after)) {
        if (ends_phrase(last) && wants(sight_, "swapped")) add({begin, quote.span.end}, mark + " ", "swapped");
      } else if (wants(sight_, "closing")) {
        add({begin, quote.span.end}, mark, "closing");
      }
    } else if ((ends_phrase(last) || (is_lower(last) && is_lower(quote.after) && quote.mark == '"' && is_word_behind(quote))) && is_letter(quote.after) && wants(sight_, "missing")) {
      add(quote.span, mark + " ", "missing");
    }
  }

  // `Busch blames Germany:"If it had`, not `"key":"value"`.
  bool is_said(const QuoteMark& quote) const {
    return quote.before == ':' && is_upper(quote.after) && is_letter(char_before(text_, quote.span.begin - 1));
  }

  bool is_word_behind(const QuoteMark& quote) const {
    size_t at = quote.span.end;
    while (at < line_.end && is_lower(char_at(text_, at))) next_code_point(text_, at);
    return at > quote.span.end + 1u && at < line_.end && is_blank_char(char_at(text_, at));
  }

  static bool fits_behind(char32_t c) { return is_letter(c) || is_digit(c) || ends_phrase(c) || c == ')' || c == 0x2026 || c == '%'; }

  void look_at_opening(const QuoteMark& quote) {
    const std::string mark(document_.view(quote.span));
    const uint32_t end = blanks_behind(quote);
    const char32_t first = end < line_.end ? char_at(text_, end) : 0;
    if (is_blank_char(quote.after) && (begins_text(first) || first == 0x2018) && wants(sight_, "opening")) {
      const bool glued = is_letter(quote.before) || ends_phrase(quote.before) || quote.before == ':';
      add({quote.span.begin, end}, glued ? " " + mark : mark, "opening");
    } else if ((is_lower(quote.before) || quote.before == ',' || quote.before == ':') && begins_text(quote.after) &&
               (quote.mark != '"' || is_said(quote)) && wants(sight_, "missing")) {
      add(quote.span, " " + mark, "missing");
    }
  }

  void add(Span span, std::string after, std::string_view what) {
    Finding finding = replace(span, std::move(after));
    finding.captures = {{"what", std::string(what)}};
    findings_.push_back(std::move(finding));
  }

  const Sight& sight_;
  const Document& document_;
  Speech speech_;
  std::string_view text_;
  Span line_;
  std::vector<QuoteMark> quotes_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector quote_spacing() {
  Detector detector;
  detector.spec = {"quote-spacing",
                   "A blank on the wrong side of a quotation mark, or none where one belongs.",
                   {{"what",
                     "closing (blank before a closing mark), opening (blank behind an opening mark), swapped (the blank "
                     "stands before the closing mark instead of behind it), missing (no blank at all).",
                     std::vector<std::string>{"closing", "opening", "swapped", "missing"}}},
                   {"what"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { QuoteSpacing(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
