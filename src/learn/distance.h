#pragma once
// How far a line is from its post-edit.

#include <string>
#include <string_view>
#include <vector>

namespace decalque {

/// Words (with inner hyphens and apostrophes) and single marks of a line; blanks are dropped. Views into `line`.
std::vector<std::string_view> words_and_marks(std::string_view line);

/// Word-level Levenshtein distance: insertions, deletions and substitutions of tokens, each costing one.
int token_distance(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b);

/// The same distance of two lines, and of the first with some of its words exchanged, at the cost of those words only.
/// It keeps views of both lines, and about eight bytes for each pair of a word here and a word there.
class PartDistance {
 public:
  PartDistance() = default;
  PartDistance(std::vector<std::string_view> a, std::vector<std::string_view> b);

  int whole() const { return whole_; }
  /// With `words` for those of `a` from `begin` to before `end`.
  int with(size_t begin, size_t end, const std::vector<std::string_view>& words) const;

 private:
  const int* before(size_t i) const { return before_.data() + i * (b_.size() + 1); }
  const int* behind(size_t i) const { return behind_.data() + i * (b_.size() + 1); }

  std::vector<std::string_view> b_;
  std::vector<int> before_;  // [i][j]: the first i words of a against the first j of b
  std::vector<int> behind_;  // [i][j]: a from word i on against b from word j on
  int whole_ = 0;
};

}  // namespace decalque
