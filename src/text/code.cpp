#include "text/code.h"

#include <algorithm>

namespace decalque {
namespace {

constexpr size_t kLongestTag = 2000;
constexpr size_t kLongestCode = 300;  // in running text
constexpr size_t kLongestFence = 16;  // longer ones count as this long

bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word_byte(char c) { return is_alpha(c) || (c >= '0' && c <= '9') || (c & 0x80) != 0; }
bool in_tag_name(char c) { return is_alpha(c) || (c >= '0' && c <= '9') || c == '-' || c == ':'; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || is_line_end(c); }

/// True when only up to three blanks stand between the line's start and `at`.
bool at_line_start(std::string_view text, size_t at) {
  size_t begin = at;
  while (begin > 0 && at - begin < 4 && text[begin - 1] == ' ') --begin;
  return at - begin < 4 && (begin == 0 || is_line_end(text[begin - 1]));
}

/// What follows a tag's name is its end or attributes: "<b and c>" of a formula is no tag.
bool is_tag_rest(std::string_view rest) {
  if (rest.empty() || rest == "/") return true;
  if (!is_blank(rest.front())) return false;
  return rest.find('=') != std::string_view::npos || rest.find_first_not_of(" \t\r\n/") == std::string_view::npos;
}

Span span(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}; }

}  // namespace

size_t CodeFinder::run_length(std::string_view text, size_t at) {
  return std::min(text.find_first_not_of(text[at], at), text.size()) - at;
}

std::optional<Span> CodeFinder::fence(size_t at) {
  if ((text_[at] != '`' && text_[at] != '~') || !at_line_start(text_, at)) return std::nullopt;
  const size_t length = std::min(run_length(text_, at), kLongestFence);
  size_t& missing = no_fence_after_[2 * length + (text_[at] == '~')];
  if (length < 3 || at >= missing) return std::nullopt;
  for (size_t line = text_.find('\n', at); line != std::string_view::npos; line = text_.find('\n', line)) {
    line = std::min(text_.find_first_not_of(" \n", line), text_.size());
    if (line == text_.size()) break;
    if (text_[line] != text_[at] || !at_line_start(text_, line)) continue;
    const size_t end = line + run_length(text_, line);
    if (end - line >= length && (end == text_.size() || is_blank(text_[end]))) return span(at, end);
  }
  missing = at;
  return std::nullopt;
}

std::optional<Span> CodeFinder::inline_code(size_t at) const {
  const size_t length = run_length(text_, at);
  const size_t limit = std::min(text_.size(), at + kLongestCode);
  // "don`t" and "can`t" have apostrophes.
  if (length > 3 || at + length >= limit || is_blank(text_[at + length]) || (at > 0 && is_word_byte(text_[at - 1])))
    return std::nullopt;
  for (size_t end = at + length; end < limit && !is_line_end(text_[end]); ++end) {
    if (text_[end] != '`') continue;
    const size_t closing = run_length(text_, end);
    if (closing == length) {
      // ``He said'' and ``she: a blank before the closing run means that both are old-style quotation marks.
      const size_t behind = end + length;
      const bool quotation = is_blank(text_[end - 1]) || (behind < text_.size() && is_word_byte(text_[behind]));
      return quotation ? std::nullopt : std::optional(span(at, behind));
    }
    end += closing - 1;
  }
  return std::nullopt;
}

std::optional<Span> CodeFinder::up_to(size_t at, std::string_view end, size_t& known_missing) {
  if (at >= known_missing) return std::nullopt;
  const size_t found = text_.find(end, at);
  if (found != std::string_view::npos) return span(at, found + end.size());
  known_missing = at;
  return std::nullopt;
}

std::optional<Span> CodeFinder::markup(size_t at) {
  const std::string_view rest = text_.substr(at, kLongestTag);
  if (rest.starts_with("<!--")) return up_to(at, "-->", no_comment_end_);
  size_t name = 1;
  if (rest.size() > 1 && (rest[1] == '/' || rest[1] == '!' || rest[1] == '?')) ++name;
  if (name >= rest.size() || !is_alpha(rest[name])) return std::nullopt;
  const size_t end = rest.find_first_of("<>", 1);
  if (end == std::string_view::npos || rest[end] != '>') return std::nullopt;
  size_t name_end = name;
  while (in_tag_name(rest[name_end])) ++name_end;
  if (name == 1 && !is_tag_rest(rest.substr(name_end, end - name_end))) return std::nullopt;
  return span(at, at + end + 1);
}

void CodeFinder::lines_of(Span block, std::vector<Fixed>& to) const {
  for (size_t begin = block.begin; begin < block.end;) {
    const size_t end = std::min<size_t>(text_.find_first_of("\r\n\v\f", begin), block.end);
    const std::string_view line = text_.substr(begin, end - begin);
    const size_t first = line.find_first_not_of(" \t");
    if (first != std::string_view::npos)
      to.push_back({span(begin + first, begin + line.find_last_not_of(" \t") + 1), TokenType::symbol});
    begin = end + 1;
  }
}

}  // namespace decalque
