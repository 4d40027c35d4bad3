#include "cli/progress.h"

#include <fmt/format.h>

namespace decalque {

using std::chrono::milliseconds;

Progress::Progress(std::ostream& err, bool shown, size_t total, std::function<Clock::time_point()> now,
                   std::string what)
    : err_(err),
      shown_(shown && total > 1),
      total_(total),
      now_(std::move(now)),
      what_(std::move(what)),
      next_(now_() + milliseconds(2000)) {}

void Progress::step() {
  ++done_;
  if (!shown_ || now_() < next_) return;
  next_ = now_() + milliseconds(100);
  err_ << fmt::format("\r\033[K{} of {} {}", done_, total_, what_) << std::flush;
  on_screen_ = true;
}

void Progress::clear() {
  if (on_screen_) err_ << "\r\033[K" << std::flush;
  on_screen_ = false;
}

Doing::Doing(std::ostream& err, bool shown, const std::string& what) : err_(err), shown_(shown) {
  if (shown_) err_ << what << " …" << std::flush;
}

Doing::~Doing() {
  if (shown_) err_ << "\r\033[K" << std::flush;
}

}  // namespace decalque
