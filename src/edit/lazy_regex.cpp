#include "edit/lazy_regex.h"

#include <re2/re2.h>

#include <utility>

namespace decalque {

LazyRegex::LazyRegex(std::string text, bool ignore_case) : text_(std::move(text)), ignore_case_(ignore_case) {}
LazyRegex::~LazyRegex() = default;

const re2::RE2& LazyRegex::compiled() const {
  std::call_once(once_, [&] {
    re2::RE2::Options options;
    options.set_case_sensitive(!ignore_case_);
    options.set_log_errors(false);
    compiled_ = std::make_unique<const re2::RE2>(text_, options);
  });
  return *compiled_;
}

}  // namespace decalque
