#include "report/concordance.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/unicode.h"

namespace decalque {

namespace {

std::string padding(int columns) { return std::string(static_cast<size_t>(std::max(columns, 0)), ' '); }

// White space and control characters become single blanks.
std::string flat(std::string_view text) {
  std::string result;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool blank = is_space(c) || c < 0x20 || c == 0x7F;
    if (!blank)
      result += text.substr(begin, at - begin);
    else if (!result.ends_with(' '))
      result += ' ';
  }
  return result;
}

std::string without_outer_blanks(const std::string& text) {
  const size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

std::string last_columns(std::string text, int width) {
  const auto boundaries = grapheme_boundaries(text);
  for (const uint32_t boundary : boundaries) {
    if (display_width(std::string_view(text).substr(boundary)) <= width) return text.substr(boundary);
  }
  return "";
}

std::string first_columns(std::string text, int width) {
  const auto boundaries = grapheme_boundaries(text);
  for (size_t i = boundaries.size(); i-- > 0;) {
    if (display_width(std::string_view(text).substr(0, boundaries[i])) <= width) return text.substr(0, boundaries[i]);
  }
  return "";
}

// Bytes that are looked at on each side; a column takes few.
constexpr uint32_t kMostBytes = 2000;

std::string left_of(std::string_view text, uint32_t begin, int width) {
  std::string_view left = text.substr(0, begin);
  if (left.size() > kMostBytes) left.remove_prefix(left.size() - kMostBytes);
  while (!left.empty() && (static_cast<unsigned char>(left.front()) & 0xC0U) == 0x80U) left.remove_prefix(1);
  if (const size_t blank = left.rfind("\n\n"); blank != std::string_view::npos) left.remove_prefix(blank + 2);
  return last_columns(without_outer_blanks(flat(left)), width);
}

std::string right_of(std::string_view text, uint32_t end, int width) {
  std::string_view right = text.substr(end, kMostBytes);
  while (!right.empty() && end + right.size() < text.size() &&
         (static_cast<unsigned char>(text[end + right.size()]) & 0xC0U) == 0x80U)
    right.remove_suffix(1);
  right = right.substr(0, right.find("\n\n"));
  return first_columns(without_outer_blanks(flat(right)), width);
}

}  // namespace

Hit hit_of(const Document& document, const Match& match, const std::vector<std::string>& captures, std::string place,
           int width) {
  const Span span = document.span_of(match.range);
  Hit hit;
  hit.place = std::move(place);
  hit.left = left_of(document.text, span.begin, width);
  hit.match = flat(document.view(span));
  hit.right = right_of(document.text, span.end, width);
  for (size_t i = 0; i < captures.size(); ++i) {
    if (match.captures[i].begin == kNowhere) continue;
    hit.captures.emplace_back(captures[i], flat(document.view(document.span_of(match.captures[i]))));
  }
  return hit;
}

std::string concordance(const std::vector<Hit>& hits, int width, bool color) {
  int places = 0;
  int matches = 0;
  for (const Hit& hit : hits) {
    places = std::max(places, display_width(hit.place));
    matches = std::max(matches, display_width(hit.match + hit.right) + 2);
  }
  std::string text;
  for (const Hit& hit : hits) {
    text += hit.place + padding(places - display_width(hit.place)) + "  ";
    text += padding(width - display_width(hit.left)) + hit.left + "  ";
    text += (color ? "\x1b[1;31m" : "") + hit.match + (color ? "\x1b[0m" : "");
    if (!hit.right.empty()) text += "  " + hit.right;
    std::string captures;
    for (const auto& [name, part] : hit.captures) captures += (captures.empty() ? "" : ", ") + name + ": " + part;
    if (!captures.empty())
      text += padding(matches - display_width(hit.match + hit.right) - (hit.right.empty() ? 0 : 2)) + "  {" + captures +
              "}";
    text += "\n";
  }
  return text;
}

std::string frequency_table(const std::map<std::string, size_t>& counts) {
  std::vector<std::pair<std::string, size_t>> rows(counts.begin(), counts.end());
  std::stable_sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.second > b.second; });
  std::string text;
  for (const auto& [seen, count] : rows) text += fmt::format("{:>6}  {}\n", count, seen);
  return text;
}

}  // namespace decalque
