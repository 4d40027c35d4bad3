#include "edit/whole_words.h"

#include "text/unicode.h"

namespace decalque {

namespace {

bool blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

bool in_word(std::string_view text, size_t at) {
  const char32_t c = next_code_point(text, at);
  return is_letter(c) || is_digit(c) || c == U'\'' || c == U'’' || c == U'-';
}

uint32_t word_before(std::string_view text, uint32_t at, uint32_t begin) {
  for (size_t next = at; at > begin; at = static_cast<uint32_t>(next)) {
    previous_code_point(text, next);
    if (next < begin || !in_word(text, next)) break;
  }
  return at;
}

uint32_t word_behind(std::string_view text, uint32_t at, uint32_t end) {
  for (size_t next = at; at < end && in_word(text, at); at = static_cast<uint32_t>(next)) next_code_point(text, next);
  return at;
}

bool ends_in_word(std::string_view text, size_t end) {
  previous_code_point(text, end);
  return in_word(text, end);
}

}  // namespace

Span whole_words(std::string_view text, Span span, Span within) {
  const bool blank_begin = span.empty() || blank(text[span.begin]);
  const bool blank_end = span.empty() || blank(text[span.end - 1]);
  if (blank_begin || (span.begin < within.end && in_word(text, span.begin)))
    span.begin = word_before(text, span.begin, within.begin);
  if (blank_end || ends_in_word(text, span.end)) span.end = word_behind(text, span.end, within.end);
  return span;
}

}  // namespace decalque
