#include "learn/table.h"

#include <algorithm>

namespace decalque {

std::vector<std::string_view> TableLine::cells() const {
  std::vector<std::string_view> result;
  for (size_t at = 0;;) {
    const size_t tab = text.find('\t', at);
    result.push_back(text.substr(at, tab == text.npos ? text.npos : tab - at));
    if (tab == text.npos) return result;
    at = tab + 1;
  }
}

Problem TableLine::problem(size_t cell, std::string message) const {
  size_t at = 0;
  for (; cell > 0; --cell) at = text.find('\t', at) + 1;
  const auto column = 1 + std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return {{file, number, static_cast<int>(column)}, std::move(message), std::string(text)};
}

std::vector<TableLine> table_lines(std::string_view text, const std::string& file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<TableLine> lines;
  for (int number = 1; !text.empty(); ++number) {
    const size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") != line.npos) lines.push_back({line, file, number});
  }
  return lines;
}

}  // namespace decalque
