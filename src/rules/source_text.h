#pragma once
// A file an author wrote, and the places in it.

#include <string>
#include <string_view>
#include <vector>

#include "rules/problem.h"

namespace decalque {

/// The text without a byte order mark at its beginning.
std::string_view without_bom(std::string_view text);

/// The text of a file by byte offset, with its problems. The text outlives it.
class SourceText {
 public:
  SourceText(std::string path, std::string_view text);

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  /// Line and column of a byte.
  Place place(size_t offset) const;
  /// The line that holds a byte, without its end.
  std::string_view line(size_t offset) const;
  /// Where byte `inner` of a YAML scalar's value stands, the scalar beginning at `scalar`: through quotes, their
  /// escapes and folded lines. The scalar's beginning where that cannot be told (block scalars).
  size_t inside_scalar(size_t scalar, std::string_view value, size_t inner) const;
  void add(size_t offset, std::string message);

  std::vector<Problem> problems;

 private:
  size_t line_index(size_t offset) const;

  std::string path_;
  std::string_view text_;
  std::vector<size_t> line_starts_;
};

}  // namespace decalque
