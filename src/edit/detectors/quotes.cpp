#include "edit/detectors/quotes.h"

#include "text/unicode.h"

namespace decalque {

namespace {

bool is_double_quote(char32_t c) {
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F || c == 0xAB || c == 0xBB;
}

// Most bytes of a text: no quotation mark begins with them.
bool begins_no_quote(char byte) {
  return static_cast<unsigned char>(byte) < 0x80 && byte != '"' && byte != '\'' && byte != '`' && byte != '<' && byte != '>';
}

// Two ASCII marks that stand for one quotation mark; 0 when these do not.
char32_t pair_at(std::string_view text, size_t at) {
  const std::string_view two = text.substr(at, 2);
  if (two == "''" || two == "``") return '"';
  if (two == "<<") return 0x3C;
  return two == ">>" ? 0x3E : 0;
}

// Two commas in place of the low mark „ ("said: ,,Come here"), or, once one has opened, in place of any closing one.
char32_t commas_at(std::string_view text, size_t at, bool opened) {
  if (text.substr(at, 2) != ",,") return 0;
  const char32_t before = char_before(text, at), after = char_at(text, at + 2);
  if ((before == 0 || is_space(before) || before == '(') && is_letter(after)) return 0x201E;
  return opened && !is_space(before) && (after == 0 || is_space(after) || after == '.') ? U'"' : 0;
}

// What may stand before an opening mark or behind a closing one.
bool parts(char32_t c) { return c == 0 || is_space(c) || c == '(' || c == ')' || c == '[' || c == ']' || c == 0x2014 || c == 0x2013 || c == '-' || c == '/'; }
bool closes(char32_t c) { return parts(c) || std::u32string_view(U",.;:?!…'’”»").find(c) != std::u32string_view::npos; }
bool opens(char32_t c) { return parts(c) || c == 0x2018 || c == 0x27 || c == 0x201C; }

bool ends(char32_t c) { return std::u32string_view(U",.;:?!)]").find(c) != std::u32string_view::npos; }

QuoteMark::Side side_by_place(char32_t before, char32_t after) {
  const bool can_open = opens(before) && !is_space(after) && after != 0 && !ends(after);
  const bool can_close = closes(after) && !is_space(before) && before != 0;
  if (can_open == can_close) return QuoteMark::Side::unclear;
  return can_open ? QuoteMark::Side::open : QuoteMark::Side::close;
}

std::vector<QuoteMark> double_quotes(const Document& document, Span line) {
  const std::string_view text = std::string_view(document.text).substr(0, line.end);
  std::vector<QuoteMark> marks;
  for (size_t at = line.begin; at < line.end;) {
    if (begins_no_quote(text[at]) && !(text[at] == ',' && text.substr(at, 2) == ",,")) {
      ++at;
      continue;
    }
    const size_t begin = at;
    QuoteMark quote;
    quote.mark = next_code_point(text, at);
    const bool opened = !marks.empty() && marks.back().mark == 0x201E;
    if (const char32_t pair = quote.mark == ',' ? commas_at(text, begin, opened) : pair_at(text, begin)) {
      quote.mark = pair;
      at = begin + 2;
    } else if (!is_double_quote(quote.mark)) {
      continue;
    }
    quote.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(at)};
    if (document.is_protected(quote.span)) continue;
    quote.before = begin == line.begin ? 0 : char_before(text, begin);
    quote.after = char_at(text, at);
    quote.side = side_by_place(quote.before, quote.after);
    marks.push_back(quote);
  }
  return marks;
}

}  // namespace

const std::vector<QuoteLine>& quote_lines(const Sight& sight) {
  return sight.shared.get([&] {
    std::vector<QuoteLine> lines;
    for (const Span line : lines_of(sight.document.text)) lines.push_back({line, double_quotes(sight.document, line)});
    return lines;
  });
}

bool is_blank_char(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F; }

bool begins_text(char32_t c) { return is_letter(c) || is_digit(c) || c == '$' || c == 0x20AC || c == 0xA3; }

}  // namespace decalque
