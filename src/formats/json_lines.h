#pragma once
// JSON Lines: one article a line, as `decalque batch` reads and writes them.

#include <string>
#include <string_view>

#include "decalque.h"

namespace decalque {

/// A line that was read: {"id", "text", "original"?, "from"?}. Other keys are left alone.
struct Record {
  /// As JSON ("7", "\"a\""); a string, number (digit for digit), truth value or null; "" when there is none.
  std::string id;
  std::string text;
  std::string original;  ///< The article in its first language; "" when absent.
  std::string from;      ///< As written; "" when absent.
  std::string error;     ///< Why the line cannot be used; then only `id` counts.
};

/// Reads one line. Never fails: what is wrong is in `error`. The id is given back whenever it can be read.
Record read_record(std::string_view line);

/// {"id", "text", "edits":[{"begin","end","before","after","rule","level","message"}]} without a line end; offsets are
/// bytes of the given text. An edit that several rules made has the rule, level and message of the first of them.
std::string corrected_line(const Record& record, const Result& result);

/// {"id"?, "error"} without a line end.
std::string error_line(const Record& record);

}  // namespace decalque
