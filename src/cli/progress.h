#pragma once
// A line that tells how far a long run is.

#include <chrono>
#include <functional>
#include <ostream>
#include <string>

namespace decalque {

/// One updating line on a terminal, "12 of 340 articles", shown once a run of several articles takes longer than two
/// seconds, and gone at the end.
class Progress {
 public:
  using Clock = std::chrono::steady_clock;
  /// Silent unless `shown`. `now` is the clock, for tests; `what` is what is counted.
  Progress(std::ostream& err, bool shown, size_t total, std::function<Clock::time_point()> now = &Clock::now,
           std::string what = "articles");
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more article is done. At most ten times a second the line is written.
  void step();
  /// Takes the line away, before something else is written to a terminal.
  void clear();

 private:
  std::ostream& err_;
  bool shown_;
  bool on_screen_ = false;
  size_t done_ = 0;
  size_t total_;
  std::function<Clock::time_point()> now_;
  std::string what_;
  Clock::time_point next_;
};

/// A line on a terminal that says what is being done, for as long as this object lives: work that nobody can count.
class Doing {
 public:
  /// Silent unless `shown`.
  Doing(std::ostream& err, bool shown, const std::string& what);
  ~Doing();
  Doing(const Doing&) = delete;
  Doing& operator=(const Doing&) = delete;

 private:
  std::ostream& err_;
  bool shown_;
};

}  // namespace decalque
