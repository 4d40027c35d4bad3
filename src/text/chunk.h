#pragma once
// Private to text/: a run without blanks, and where Unicode would break it into words.

#include <unicode/brkiter.h>

#include <memory>
#include <string_view>
#include <vector>

#include "text/char_info.h"

namespace decalque {

/// The longest run that is looked at in one piece, in code points; longer ones are cut where that does least harm.
constexpr size_t kLongestChunk = 4096;

/// A run of code points without blanks and control characters; its memory serves many runs in turn.
struct Chunk {
  size_t count = 0;              ///< Code points; what stands behind them in the vectors is of former runs.
  std::vector<uint32_t> offset;  ///< Of each code point in the text, and the end of the last one.
  std::vector<char32_t> point;
  std::vector<CharInfo> info;
  std::vector<uint8_t> breaks;  ///< A word boundary stands before the code point; `breaks[count]` is true.
  bool complex = false;         ///< One of them is.

  Chunk();
  size_t size() const { return count; }
  /// The code point at `i`, 0 outside.
  char32_t at(size_t i) const { return i < count ? point[i] : 0; }
  CharInfo info_at(size_t i) const { return i < count ? info[i] : CharInfo{Break::other, CharSort::gap}; }
  /// Reads from `begin` up to the next blank, `end` or kLongestChunk; returns where it stopped.
  uint32_t read(std::string_view text, uint32_t begin, uint32_t end);

 private:
  void grow();
  const CharInfo* ascii_;
};

/// Fills in the word boundaries of UAX #29 as ICU draws them, with native UTF-8 offsets, and two more around @. Most
/// runs go a short way: the rules WB5 to WB13b over ICU's character data. A run with a character beyond them
/// (Break::complex) goes ICU's own. Both agree wherever both apply. Not to be shared between threads; opens ICU's
/// iterator only when it is needed.
class WordBreaker {
 public:
  void find_breaks(std::string_view text, Chunk& chunk);
  static void short_way(Chunk& chunk);
  /// False when ICU's data is not there.
  bool icu_way(std::string_view text, Chunk& chunk);

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
};

}  // namespace decalque
