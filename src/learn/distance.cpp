#include "learn/distance.h"

#include <algorithm>
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
  for (size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      const int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[b.size()];
}

}  // namespace decalque
