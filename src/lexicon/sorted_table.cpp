#include "lexicon/sorted_table.h"

namespace decalque {

SortedTable::SortedTable(const std::filesystem::path& path) : file_(path), lines_(file_.bytes()) {
  while (lines_.starts_with("# ")) next_field(lines_, '\n');
}

std::optional<std::string_view> SortedTable::find(std::string_view key) const {
  size_t low = 0;
  size_t high = lines_.size();
  while (low < high) {  // both lie on line starts
    const size_t middle = low + (high - low) / 2;
    const size_t before = middle == 0 ? std::string_view::npos : lines_.rfind('\n', middle - 1);
    const size_t start = before == std::string_view::npos || before < low ? low : before + 1;
    size_t end = lines_.find('\n', start);
    if (end == std::string_view::npos) end = lines_.size();
    std::string_view rest = lines_.substr(start, end - start);
    const std::string_view found = next_field(rest);
    if (found == key) return rest;
    if (found < key) {
      low = end + 1;
    } else {
      high = start;
    }
  }
  return std::nullopt;
}

std::string_view next_field(std::string_view& rest, char separator) {
  const size_t end = rest.find(separator);
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return field;
}

}  // namespace decalque
