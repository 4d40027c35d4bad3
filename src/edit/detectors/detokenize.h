#pragma once
// Lines as a tokeniser leaves them: words and marks, with single blanks between.

#include <string_view>
#include <vector>

#include "edit/detectors/look.h"

namespace decalque {

/// A line in chunks between single blanks; gap i stands between chunk i and i + 1. Refers to the text.
class LooseLine {
 public:
  LooseLine(std::string_view text, Span line);

  size_t size() const { return chunks_.size(); }
  /// A chunk; "" beyond the line's ends, so that `at(i - 1)` may always be asked.
  std::string_view at(size_t i) const { return i < chunks_.size() ? chunks_[i] : std::string_view(); }
  bool follows_word(size_t i) const;  ///< The chunk before ends in a letter or digit.
  bool is_last(size_t i) const { return i + 1 == size(); }
  /// Some mark hangs on its word, as it should; abbreviations do not speak.
  bool has_attached_mark(size_t i) const;

  /// Takes out the gap before or behind a chunk, if that chunk has a neighbour there.
  void join_before(size_t i);
  void join_behind(size_t i);
  bool is_joined(size_t gap) const { return joined_[gap]; }

  Span gap(size_t i) const;
  Span around(size_t gap) const;  ///< With the chunks on both sides.

  int signs = 0;  ///< Places that show that a tokeniser was at work.

 private:
  uint32_t end_of(size_t i) const { return offsets_[i] + static_cast<uint32_t>(chunks_[i].size()); }

  std::vector<std::string_view> chunks_;
  std::vector<uint32_t> offsets_;
  std::vector<bool> joined_;
};

bool ends_in_word(std::string_view chunk);

/// Gaps that are wrong wherever they stand. Counts signs.
void join_sure_gaps(LooseLine& line);
/// Gaps that are wrong in a line that is tokenised throughout: around quotation marks, hyphens, signs.
void join_tokenised_gaps(LooseLine& line);

}  // namespace decalque
