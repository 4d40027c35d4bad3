#include "learn/distance.h"

#include <algorithm>
#include <climits>
#include <numeric>

#include "text/unicode.h"

namespace decalque {

namespace {

bool is_word_letter(char32_t c) { return is_letter(c) || is_digit(c) || c == U'_'; }
bool joins_words(char32_t c) { return c == U'-' || c == U'\'' || c == U'’'; }

// The end of the word that begins at `begin`.
size_t word_end(std::string_view line, size_t begin) {
  size_t end = begin;
  while (end < line.size()) {
    size_t next = end;
    const char32_t c = next_code_point(line, next);
    if (is_word_letter(c)) {
      end = next;
      continue;
    }
    size_t behind = next;
    if (!joins_words(c) || next >= line.size() || !is_word_letter(next_code_point(line, behind))) break;
    end = next;
  }
  return end;
}

// A row of the table of distances, with one more word.
void go_on(std::vector<int>& row, std::string_view word, const std::vector<std::string_view>& b) {
  int diagonal = row[0]++;
  for (size_t j = 1; j <= b.size(); ++j) {
    const int substituted = diagonal + (word == b[j - 1] ? 0 : 1);
    diagonal = row[j];
    row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
  }
}

}  // namespace

std::vector<std::string_view> words_and_marks(std::string_view line) {
  std::vector<std::string_view> result;
  for (size_t at = 0; at < line.size();) {
    size_t next = at;
    const char32_t c = next_code_point(line, next);
    if (is_word_letter(c)) next = word_end(line, at);
    if (!is_space(c)) result.push_back(line.substr(at, next - at));
    at = next;
  }
  return result;
}

int token_distance(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (const std::string_view word : a) go_on(row, word, b);
  return row.back();
}

PartDistance::PartDistance(std::vector<std::string_view> a, std::vector<std::string_view> b) : b_(std::move(b)) {
  std::vector<int> row(b_.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  before_ = row;
  for (const std::string_view word : a) {
    go_on(row, word, b_);
    before_.insert(before_.end(), row.begin(), row.end());
  }
  whole_ = row.back();
  // Backwards it is the same, told of the reversed lines.
  std::reverse(a.begin(), a.end());
  const std::vector<std::string_view> reversed(b_.rbegin(), b_.rend());
  std::iota(row.begin(), row.end(), 0);
  behind_ = row;
  for (const std::string_view word : a) {
    go_on(row, word, reversed);
    behind_.insert(behind_.end(), row.begin(), row.end());
  }
  std::reverse(behind_.begin(), behind_.end());
}

int PartDistance::with(size_t begin, size_t end, const std::vector<std::string_view>& words) const {
  std::vector<int> row(before(begin), before(begin) + b_.size() + 1);
  for (const std::string_view word : words) go_on(row, word, b_);
  int least = INT_MAX;
  for (size_t j = 0; j <= b_.size(); ++j) least = std::min(least, row[j] + behind(end)[j]);
  return least;
}

}  // namespace decalque
