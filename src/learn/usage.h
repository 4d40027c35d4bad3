#pragma once
// Private to learn/: which words people write of their own accord.

#include <string_view>
#include <unordered_map>
#include <vector>

#include "learn/lessons.h"

namespace decalque {

/// How many post-edits have words that their own translations do not have. A word that people write where the machine
/// wrote another is a word of good English: it is hardly an error elsewhere.
class Usage {
 public:
  /// Counts for these phrases, whatever their case, and no others. One pass over all pairs.
  Usage(const Lessons& lessons, const std::vector<std::string_view>& phrases);

  /// 0 for phrases that were not asked for, and for those of more than kLongestFix words.
  uint32_t of(std::string_view phrase) const;

 private:
  std::unordered_map<uint64_t, uint32_t> times_;  // by phrase
};

}  // namespace decalque
