#pragma once
// Private to learn/: lines of a table with tabs between its columns.

#include <string>
#include <string_view>
#include <vector>

#include "rules/problem.h"

namespace decalque {

/// A line that is not blank; a view into the table's text.
struct TableLine {
  std::string_view text;  ///< Without its line end.
  std::string file;
  int number = 0;  ///< From 1.

  std::vector<std::string_view> cells() const;
  /// A problem at the begin of a cell, counted from 0.
  Problem problem(size_t cell, std::string message) const;
};

/// All lines that are not blank. Line ends are LF or CRLF; a byte order mark is passed over.
std::vector<TableLine> table_lines(std::string_view text, const std::string& file);

}  // namespace decalque
