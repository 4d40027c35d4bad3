#include "lexicon/sorted_table.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <vector>

namespace decalque {
namespace {

constexpr size_t kStretch = 64;
constexpr size_t kSmall = 1024;  // no index below
constexpr uint32_t kEarly = 300;  // questions before the index: those of a short text

// The first eight bytes as a number, in the order of the bytes.
uint64_t prefix_of(std::string_view key) {
  uint64_t prefix = 0;
  for (size_t i = 0; i < 8; ++i) prefix = prefix << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  return prefix;
}

// Lines are short: a loop is quicker than a call.
const char* end_of_field(const char* at, const char* end) {
  while (at < end && *at != '\t' && *at != '\n') ++at;
  return at;
}

std::string_view key_of(std::string_view line) { return line.substr(0, line.find_first_of("\t\n")); }

}  // namespace

// Where the first line of every stretch begins, and the prefix of its key.
struct SortedTable::Index {
  std::atomic<uint32_t> asked = 0;
  std::once_flag made;
  std::vector<uint64_t> prefixes;
  std::vector<uint32_t> starts;

  void make(std::string_view lines) {
    for (size_t begin = 0; begin < lines.size(); begin += kStretch) {
      const size_t end = begin == 0 ? 0 : lines.find('\n', begin - 1);
      const size_t start = begin == 0 ? 0 : end == std::string_view::npos ? lines.size() : end + 1;
      if (start >= lines.size() || (!starts.empty() && starts.back() == start)) continue;
      starts.push_back(static_cast<uint32_t>(start));
      prefixes.push_back(prefix_of(key_of(lines.substr(start, 64))));
    }
  }
};

SortedTable::SortedTable() = default;
SortedTable::SortedTable(SortedTable&&) noexcept = default;
SortedTable& SortedTable::operator=(SortedTable&&) noexcept = default;
SortedTable::~SortedTable() = default;

SortedTable::SortedTable(const std::filesystem::path& path) : file_(path), lines_(file_.bytes()) {
  while (lines_.starts_with("# ")) next_field(lines_, '\n');
  if (lines_.size() > kSmall) index_ = std::make_unique<Index>();
}

std::string_view SortedTable::lines_from(std::string_view key) const {
  if (!index_) return lines_;
  if (index_->asked < kEarly) {
    ++index_->asked;
    return halved(key);
  }
  std::call_once(index_->made, [&] { index_->make(lines_); });
  // Lines that share the prefix may begin in the stretch before.
  const auto at = std::ranges::lower_bound(index_->prefixes, prefix_of(key));
  if (at == index_->prefixes.begin()) return lines_;
  return lines_.substr(index_->starts[static_cast<size_t>(at - index_->prefixes.begin()) - 1]);
}

std::string_view SortedTable::halved(std::string_view key) const {
  size_t begin = 0, end = lines_.size();  // the key's line, if there is one, begins in [begin, end)
  while (end - begin > kStretch) {
    const size_t middle = begin + (end - begin) / 2;
    const size_t line = lines_.rfind('\n', middle) + 1;
    if (line <= begin) break;  // a long line
    if (key_of(lines_.substr(line)) <= key)
      begin = line;
    else
      end = line;
  }
  return lines_.substr(begin);
}

std::optional<std::string_view> SortedTable::find(std::string_view key) const {
  const std::string_view lines = lines_from(key);
  const char* at = lines.data();
  const char* const end = at + lines.size();
  while (at < end) {
    const char* const field_end = end_of_field(at, end);
    const std::string_view found(at, static_cast<size_t>(field_end - at));
    const int order = found.compare(key);
    if (order > 0) return std::nullopt;
    const char* line_end = field_end;
    while (line_end < end && *line_end != '\n') ++line_end;
    if (order == 0) {
      const char* const value = field_end < line_end ? field_end + 1 : field_end;
      return std::string_view(value, static_cast<size_t>(line_end - value));
    }
    at = line_end + 1;
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
