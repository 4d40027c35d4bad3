#pragma once
// One review an article at a time.

#include <string>

namespace decalque {

/// Holds an article for this process, by a lock on `.NAME.decalque-review.lock` beside it. The system lets go of it
/// when the process ends in whatever way; the file left behind by a killed review is in nobody's way.
class ReviewLock {
 public:
  /// Throws Failure when another review holds the article; it names the process.
  explicit ReviewLock(const std::string& article);
  ~ReviewLock();
  ReviewLock(const ReviewLock&) = delete;
  ReviewLock& operator=(const ReviewLock&) = delete;

 private:
  std::string file_;
  int descriptor_ = -1;
};

}  // namespace decalque
