// Two marks in a row, of which one is too many. Doubled commas may open a quotation (",,Come here"), stops may be an
// ellipsis, and colons stand twice in code.
#include "edit/detectors/stray_mark.h"

namespace decalque {

namespace {

bool is_mark_at(const MarkedText& text, uint32_t i, std::string_view mark) { return is_mark(text.document, i, mark); }

// ",,Come here,, he said": two commas for the low mark.
bool opens_quotation(const MarkedText& text, uint32_t i) {
  const bool two = is_mark_at(text, i, ",") && is_mark_at(text, i + 1, ",") && text.token(i + 1).gap == Gap::none;
  if (!two || text.token(i).gap == Gap::none || i + 2 >= text.size()) return false;
  return text.token(i + 2).gap == Gap::none || text.token(i).gap == Gap::newline || (i > 0 && text.is_mark(i - 1));
}

// Such a quotation was opened before, in this line.
bool stands_in_commas(const MarkedText& text, uint32_t mark) {
  for (uint32_t i = mark; i-- > 0 && mark - i < 60 && text.token(i + 1).gap != Gap::newline;) {
    const bool opens_text = i == 0 && is_mark_at(text, 0, ",") && is_mark_at(text, 1, ",");
    if (i + 1 < mark && (opens_text || opens_quotation(text, i))) return true;
  }
  return false;
}

// Something stands behind both marks, in their line.
bool goes_on_behind(const MarkedText& text, uint32_t mark) {
  return mark + 2 < text.size() && text.token(mark + 2).gap != Gap::newline;
}

// ",-": not "50,- euros".
std::optional<StrayMark> symbol_behind_comma(const MarkedText& text, uint32_t mark) {
  if (text.form(mark + 1) == "-" && text.is_number(mark - 1)) return {};
  if (!goes_on_behind(text, mark) || text.token(mark + 2).gap != Gap::space || !text.is_word(mark + 2)) return {};
  return StrayMark{text.token(mark + 1).span, text.document.span_of({mark, mark + 2})};
}

std::optional<StrayMark> stop_twice(const MarkedText& text, uint32_t mark) {
  if (text.token(mark + 1).gap != Gap::none || text.form(mark - 1).find('.') != std::string_view::npos) return {};
  if (mark + 2 < text.size() && text.token(mark + 2).gap == Gap::none) return {};
  return StrayMark{text.token(mark + 1).span, text.document.span_of({mark, mark + 2})};
}

// Two of , ; : that are meant.
bool are_meant(const MarkedText& text, uint32_t mark) {
  const std::string_view first = text.form(mark);
  const std::string_view second = text.form(mark + 1);
  if (text.token(mark + 1).gap != Gap::none && first != second) return true;
  if (first == ":" && !goes_on_behind(text, mark)) return true;  // what the line announces is lost
  if (first == ":" && second == ":") return text.token(mark + 2).gap == Gap::none;  // "Class::name"
  return first == "," && second == "," && (opens_quotation(text, mark) || stands_in_commas(text, mark));
}

// The only few of an article, at the ends of whole sentences: nobody means an ellipsis.
bool ends_line_rarely(const MarkedText& text, uint32_t stops) {
  if (stops + 1 < text.size() && text.token(stops + 1).gap != Gap::newline) return false;
  if (text.document.segment_of(stops).tokens.size() < 6 || !text.is_word(stops - 1)) return false;
  return !text.has(3, "..");
}

}  // namespace

std::optional<StrayMark> doubled_mark(const MarkedText& text, uint32_t mark) {
  static const WordSet after_comma("! ? - ^ ~ _ @");
  static const WordSet marks(", ; : .");
  const Token& next = text.token(mark + 1);
  if (!text.is_mark(mark) || !(text.is_mark(mark + 1) || next.type == TokenType::symbol) || next.is_protected)
    return {};
  const std::string_view first = text.form(mark);
  const std::string_view second = text.form(mark + 1);
  if (first == "," && after_comma.has(second) && next.gap == Gap::none) return symbol_behind_comma(text, mark);
  if (!marks.has(first) || !marks.has(second)) return {};
  if (first == ".") return second == "." ? stop_twice(text, mark) : std::nullopt;
  if (are_meant(text, mark)) return {};
  const bool ends_sentence = second == "." && !(goes_on_behind(text, mark) && text.is_lower(mark + 2));
  const Span span = ends_sentence ? text.token(mark).span : Span{text.token(mark).span.end, next.span.end};
  return StrayMark{span, text.document.span_of({mark, mark + 2})};
}

std::optional<StrayMark> doubled_stop(const MarkedText& text, uint32_t stops) {
  const Token& token = text.token(stops);
  if (!text.is_mark(stops) || text.form(stops) != ".." || token.is_protected || token.gap != Gap::none) return {};
  if (!text.is_number(stops - 1) && !ends_line_rarely(text, stops)) return {};
  return StrayMark{{token.span.end - 1, token.span.end}, text.document.span_of({stops - 1, stops + 1})};
}

}  // namespace decalque
