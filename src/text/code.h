#pragma once
// Private to text/: code in backticks, fenced code, markup tags and comments.

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "text/protect.h"

namespace decalque {

/// Looks for code and markup from left to right. Remembers what it did not find, so that a text full of openings
/// without an end costs no more than another.
class CodeFinder {
 public:
  explicit CodeFinder(std::string_view text) : text_(text) { no_fence_after_.fill(std::string_view::npos); }

  /// The fenced block whose first fence (``` or ~~~ at a line's start) stands at `at`, both fences included.
  std::optional<Span> fence(size_t at);
  /// `code` or ``code`` on one line, of up to 300 bytes.
  std::optional<Span> inline_code(size_t at) const;
  /// A tag `<b>`, `</a>`, `<img src="">`, a comment or a declaration whose `<` stands at `at`.
  std::optional<Span> markup(size_t at);

  /// One span for each line of a fenced block that is not blank.
  void lines_of(Span block, std::vector<Fixed>& to) const;
  static size_t run_length(std::string_view text, size_t at);

 private:
  std::optional<Span> up_to(size_t at, std::string_view end, size_t& known_missing);

  std::string_view text_;
  size_t no_comment_end_ = std::string_view::npos;
  std::array<size_t, 2 * 17> no_fence_after_;  // by character and length: none closes behind this offset
};

}  // namespace decalque
