#pragma once
// From byte offsets to the lines and columns people and programs count.

#include <cstdint>
#include <string_view>
#include <vector>

namespace decalque {

/// What a column counts. The byte order mark at a text's start is no column, unless bytes are counted.
enum class ColumnUnit : uint8_t { code_points, utf16, bytes };

/// A line and a column, both counted from 1. A line ends with LF, CR LF or a lone CR.
struct LineColumn {
  uint32_t line = 1;
  uint32_t column = 1;
  bool operator==(const LineColumn&) const = default;
};

/// Finds lines and columns of a text, which it refers to. An offset takes time in the length of its line.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text, ColumnUnit unit = ColumnUnit::code_points);
  /// `offset` lies on a code-point boundary, the text's end included. Between CR and LF it counts as behind the CR.
  LineColumn at(uint32_t offset) const;

 private:
  std::string_view text_;
  ColumnUnit unit_;
  std::vector<uint32_t> starts_;
};

}  // namespace decalque
