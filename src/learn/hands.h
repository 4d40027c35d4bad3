#pragma once
// Private to learn/: how heavily the people edited who edited a pair.

#include <vector>

#include "learn/lessons.h"

namespace decalque {

/// Files of post-edits are the work of several hands, one after the other: some mend errors only, others write every
/// line anew in the style of their house. A hand is a stretch of the file, as heavy as the share of words it changed.
class Hands {
 public:
  explicit Hands(const Lessons& lessons);

  /// How much heavier than the average the hand is that edited this lesson, in tenths of the words.
  double heaviness(uint32_t lesson) const { return heaviness_[lesson]; }
  /// Of a hand that is lighter than nine in ten: what such a hand changes is an error.
  double light() const { return light_; }

 private:
  std::vector<double> heaviness_;
  double light_ = 0;
};

}  // namespace decalque
