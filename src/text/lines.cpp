#include "text/lines.h"

#include "text/unicode.h"

namespace decalque {
namespace {

/// The length of the line end at `at`, 0 when there is none.
size_t line_end(std::string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  if (byte >= '\n' && byte <= '\f') return 1;
  if (byte == 0xC2) return text.substr(at).starts_with("\u0085") ? 2 : 0;
  if (byte == 0xE2) return text.substr(at).starts_with("\u2028") || text.substr(at).starts_with("\u2029") ? 3 : 0;
  return 0;
}

bool is_blank(std::string_view line) {
  for (size_t at = 0; at < line.size();) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte > ' ' && byte < 0x7F) return false;
    const char32_t c = next_code_point(line, at);
    if (!is_space(c) && c >= ' ' && c != 0xFEFF) return false;
  }
  return true;
}

bool is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The length of "1." "12)" "(3)" "a)" at the line's start, else 0. "A." may be an initial and "1999." a year.
size_t item_number(std::string_view line) {
  size_t at = line.starts_with('(') ? 1 : 0;
  const size_t first = at;
  while (at < line.size() && at - first < 3 && line[at] >= '0' && line[at] <= '9') ++at;
  const bool digits = at > first;
  if (!digits && at < line.size() && is_alnum(line[at])) ++at;
  if (at == first || at == line.size()) return 0;
  if (line[at] == ')') return at + 1;
  return digits && first == 0 && line[at] == '.' ? at + 1 : 0;
}

size_t bullet(std::string_view line) {
  if (line.starts_with('-') || line.starts_with('*')) return 1;
  for (const std::string_view sign : {"•", "‣", "◦", "·", "●", "▪", "■"}) {
    if (line.starts_with(sign)) return sign.size();
  }
  return 0;
}

size_t hashes(std::string_view line) {
  const size_t count = std::min(line.find_first_not_of('#'), line.size());
  return count <= 6 ? count : 0;
}

bool blank_at(std::string_view line, size_t at) {
  return at < line.size() && (line[at] == ' ' || line[at] == '\t' || line.substr(at).starts_with("\u00A0"));
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  size_t begin = 0;
  const auto take = [&](size_t end) {
    if (is_blank(text.substr(begin, end - begin))) return after_blank = true, void();
    lines.push_back({{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, after_blank});
    after_blank = false;
  };
  for (size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const size_t end = byte > '\r' && byte != 0xC2 && byte != 0xE2 ? 0 : line_end(text, at);
    if (end == 0) {
      ++at;
      continue;
    }
    take(at);
    after_blank |= byte == '\f';
    begin = at += end;
  }
  take(text.size());
  return lines;
}

LineStart line_start(std::string_view line, size_t& length) {
  const size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  const std::string_view rest = line.substr(begin);
  const auto marker = [&](size_t size) {
    length = begin + size;
    return size > 0 && blank_at(rest, size);
  };
  if (marker(bullet(rest))) return LineStart::bullet;
  if (marker(item_number(rest))) return LineStart::number;
  if (marker(hashes(rest))) return LineStart::heading;
  length = 0;
  return LineStart::text;
}

}  // namespace decalque
