#pragma once
// Private to learn/: which neighbours a learnt pattern looks at, and how closely.

#include <array>
#include <vector>

#include "learn/lessons.h"

namespace decalque {

/// The most neighbours on either side.
constexpr uint32_t kFarthestNeighbour = 2;

/// Neighbours on one side, counted from the focus outwards.
struct Side {
  std::array<Closeness, kFarthestNeighbour> closeness{};
  uint32_t size = 0;
  Closeness operator[](uint32_t distance) const { return closeness[distance]; }
};
/// None, one, two, each by form, lemma or class.
const std::vector<Side>& sides();

struct Outlook {
  Side left, right;
  uint32_t neighbours() const { return left.size + right.size; }
};

/// All of them, fewest neighbours first.
const std::vector<Outlook>& outlooks();

/// Words in a translation that may be corrected, with what stands around them.
class Spot {
 public:
  /// `range` lies in one segment of `lesson`.
  Spot(const Lessons& lessons, const Lesson& lesson, TokenRange range);

  TokenRange range() const { return range_; }
  /// A word of the focus.
  Element focus(uint32_t word, Closeness closeness) const;
  /// `distance` 1 is the nearest; none where there is nothing, or nothing new at this closeness. The segment's ends are
  /// neighbours by form.
  Element left(uint32_t distance, Closeness closeness) const { return left_[distance - 1][index(closeness)]; }
  Element right(uint32_t distance, Closeness closeness) const { return right_[distance - 1][index(closeness)]; }

  /// A number for the focus so seen; 0 when a word cannot be seen so.
  uint64_t focus_key(uint16_t focus) const;
  /// A number for focus and neighbours so seen; 0 when something is missing, or when the pattern would say too little:
  /// neither a word nor two kinds.
  uint64_t key(uint64_t focus_key, uint16_t focus, const Outlook& outlook) const;
  /// The same in steps, for patterns that are known to say enough: with what stands on the left of the focus, then on
  /// the right; 0 when something is missing.
  uint64_t with_left(uint64_t key, const Side& side) const { return with(key, 0xA5A5, side, left_); }
  uint64_t with_right(uint64_t key, const Side& side) const { return with(key, 0x5A5A5A, side, right_); }

 private:
  static size_t index(Closeness closeness) { return static_cast<size_t>(closeness); }
  using Neighbour = std::array<Element, 4>;
  using Neighbours = std::array<Neighbour, kFarthestNeighbour>;
  Neighbour seen(uint32_t token) const;
  static uint64_t with(uint64_t key, uint64_t mark, const Side& side, const Neighbours& neighbours);
  static uint32_t weight_of(const Side& side, const Neighbours& neighbours);

  const Lessons& lessons_;
  TokenRange range_;
  Neighbours left_{}, right_{};
};

/// All ranges of up to `longest` tokens within the segments of a lesson, the gaps first: visit(TokenRange).
template <class Visit>
void for_each_range(const Lessons& lessons, const Lesson& lesson, uint32_t longest, Visit visit) {
  for (uint32_t begin = lesson.tokens.begin; begin < lesson.tokens.end; ++begin) {
    visit(TokenRange{begin, begin});
    for (uint32_t end = begin + 1; end <= lesson.tokens.end && end - begin <= longest; ++end) {
      visit(TokenRange{begin, end});
      if (lessons.tokens[end - 1].last) break;
    }
  }
  visit(TokenRange{lesson.tokens.end, lesson.tokens.end});
}

uint64_t mixed(uint64_t a, uint64_t b);

}  // namespace decalque
