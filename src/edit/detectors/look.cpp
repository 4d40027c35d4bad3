#include "edit/detectors/look.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {

WordSet::WordSet(std::string_view words) {
  size_t at = 0;
  while (at < words.size()) {
    const size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) words_.emplace_back(words.substr(at, end - at));
    at = end + 1;
  }
  std::sort(words_.begin(), words_.end());
}

bool WordSet::has(std::string_view word) const {
  return std::binary_search(words_.begin(), words_.end(), word, std::less<>());
}

bool is_mark(const Document& document, uint32_t token, std::string_view mark) {
  return is_mark(document.tokens[token]) && document.view(document.tokens[token]) == mark;
}

bool is_final_mark(const Document& document, uint32_t token) {
  if (!is_mark(document.tokens[token])) return false;
  const std::string_view mark = document.view(document.tokens[token]);
  return mark == "." || mark == "?" || mark == "!" || mark == "…" || mark.substr(0, 2) == ".." || mark == "?!" ||
         mark == "!?";
}

bool is_closing(const Document& document, uint32_t token) {
  if (!is_mark(document.tokens[token])) return false;
  static const WordSet closing("\" ” “ ’ ' » « ) ] }");
  return closing.has(document.view(document.tokens[token]));
}

bool ends_segment(const Document& document, const Segment& segment, uint32_t token) {
  for (uint32_t i = token + 1; i < segment.tokens.end; ++i) {
    if (!is_mark(document.tokens[i])) return false;
  }
  return true;
}

uint32_t first_word(const Document& document, const Segment& segment) {
  uint32_t i = segment.tokens.begin;
  while (i < segment.tokens.end && is_mark(document.tokens[i])) ++i;
  return i;
}

uint32_t count_words(const Document& document, TokenRange range) {
  uint32_t count = 0;
  for (uint32_t i = range.begin; i < range.end; ++i) count += is_word(document.tokens[i]) ? 1 : 0;
  return count;
}

char32_t char_before(std::string_view text, size_t offset) {
  return offset == 0 ? 0 : previous_code_point(text, offset);
}

char32_t char_at(std::string_view text, size_t offset) {
  return offset >= text.size() ? 0 : next_code_point(text, offset);
}

bool all_in_lower_case(std::string_view text) {
  bool letters = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_upper(c)) return false;
    letters = letters || is_lower(c);
  }
  return letters;
}

Finding replace(Span span, std::string after) { return replace(span, span, std::move(after)); }

Finding replace(Span focus, Span span, std::string after) {
  Finding finding;
  finding.focus = focus;
  finding.fixes.push_back({Edit{span, std::move(after), {}}});
  return finding;
}

bool wants(const Sight& sight, std::string_view part) {
  const auto& parts = sight.texts("what");
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  size_t begin = 0;
  while (begin <= text.size()) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const size_t last = end > begin && text[end - 1] == '\r' ? end - 1 : end;
    lines.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(last)});
    begin = end + 1;
  }
  return lines;
}

}  // namespace decalque
