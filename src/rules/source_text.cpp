#include "rules/source_text.h"

#include <algorithm>

namespace decalque {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// The bytes of `text` at `at` that stand for the value's next byte, or 0 when they cannot be told.
size_t raw_size(std::string_view text, size_t at, char next, char quote) {
  if (at >= text.size()) return 0;
  if (quote == '\'' && text.substr(at).starts_with("''")) return next == '\'' ? 2 : 0;
  if (quote == '"' && text[at] == '\\' && at + 1 < text.size()) return text[at + 1] == next ? 2 : 0;
  if (text[at] == next && text[at] != '\n') return 1;
  return 0;
}

// A blank of the value may be a line end and the next line's indent.
size_t folded_size(std::string_view text, size_t at) {
  size_t end = at;
  bool has_line_end = false;
  while (end < text.size() && is_blank(text[end])) has_line_end |= text[end++] == '\n';
  return has_line_end ? end - at : 0;
}

}  // namespace

std::string_view without_bom(std::string_view text) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  return text.starts_with(kBom) ? text.substr(kBom.size()) : text;
}

SourceText::SourceText(std::string path, std::string_view text) : path_(std::move(path)), text_(text) {
  line_starts_.push_back(0);
  for (size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
    line_starts_.push_back(end + 1);
  }
}

size_t SourceText::line_index(size_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<size_t>(next - line_starts_.begin()) - 1;
}

Place SourceText::place(size_t offset) const {
  offset = std::min(offset, text_.size());
  const size_t index = line_index(offset);
  const std::string_view before = text_.substr(line_starts_[index], offset - line_starts_[index]);
  const auto letters = std::count_if(before.begin(), before.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return {path_, static_cast<int>(index) + 1, static_cast<int>(letters) + 1};
}

std::string_view SourceText::line(size_t offset) const {
  const size_t start = line_starts_[line_index(std::min(offset, text_.size()))];
  std::string_view line = text_.substr(start, text_.find('\n', start) - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

size_t SourceText::inside_scalar(size_t scalar, std::string_view value, size_t inner) const {
  if (scalar >= text_.size()) return scalar;
  const char quote = text_[scalar] == '"' || text_[scalar] == '\'' ? text_[scalar] : '\0';
  size_t at = scalar + (quote == '\0' ? 0 : 1);
  for (size_t i = 0; i < std::min(inner, value.size()); ++i) {
    size_t size = value[i] == ' ' ? folded_size(text_, at) : 0;
    if (size == 0) size = raw_size(text_, at, value[i], quote);
    if (size == 0) return scalar;
    at += size;
  }
  return at;
}

void SourceText::add(size_t offset, std::string message) {
  problems.push_back({place(offset), std::move(message), std::string(line(offset))});
}

}  // namespace decalque
