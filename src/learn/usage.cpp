#include "learn/usage.h"

#include <algorithm>

#include "learn/distance.h"
#include "learn/outlook.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr uint64_t kStart = 0xCBF29CE484222325U;

// The words of a line, each a number.
std::vector<uint64_t> numbers(std::string_view line) {
  const std::string lower = to_lower(line);
  std::vector<uint64_t> result;
  for (const std::string_view word : words_and_marks(lower)) {
    uint64_t number = kStart;
    for (const unsigned char c : word) number = (number ^ c) * 0x100000001B3U;
    result.push_back(number);
  }
  return result;
}

uint64_t joined(const std::vector<uint64_t>& words) {
  uint64_t key = kStart;
  for (const uint64_t word : words) key = mixed(key, word);
  return key;
}

// The phrases of a line that are asked for, each once, sorted.
std::vector<uint64_t> phrases_in(std::string_view line, const std::unordered_map<uint64_t, uint32_t>& asked) {
  const auto words = numbers(line);
  std::vector<uint64_t> found;
  for (size_t begin = 0; begin < words.size(); ++begin) {
    uint64_t key = kStart;
    for (size_t end = begin; end < std::min(words.size(), begin + kLongestFix); ++end) {
      key = mixed(key, words[end]);
      if (asked.count(key) > 0) found.push_back(key);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

Usage::Usage(const Lessons& lessons, const std::vector<std::string_view>& phrases) {
  for (const std::string_view phrase : phrases) times_[joined(numbers(phrase))] = 0;
  for (const Lesson& lesson : lessons.lessons) {
    if (lesson.clean) continue;
    const auto before = phrases_in(lesson.translation, times_);
    for (const uint64_t phrase : phrases_in(lesson.post_edit, times_))
      if (!std::binary_search(before.begin(), before.end(), phrase)) ++times_[phrase];
  }
}

uint32_t Usage::of(std::string_view phrase) const {
  const auto at = times_.find(joined(numbers(phrase)));
  return at == times_.end() ? 0 : at->second;
}

}  // namespace decalque
