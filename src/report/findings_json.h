#pragma once
// Findings as JSON, for programs.

#include "report/findings_text.h"

namespace decalque {

/// The report around the files: `json_report_head`, the files with "," between them, `json_report_tail`:
///   {"version": "0.1.0", "files": [FILE, FILE]}
/// "version" is decalque's. Written in parts so that a long run needs no memory for what is reported already.
std::string json_report_head(std::string_view version);
std::string_view json_report_tail();

/// One file of the report, on one line:
///   {"file", "findings": [{"begin", "end", "line", "column", "end_line", "end_column", "level", "rule", "message",
///    "before", "after"?, "fixes": [[{"begin", "end", "before", "after"}]], "applied"}],
///    "warnings": [{"begin", "end", "line", "column", "end_line", "end_column", "message"}]}
/// begin and end are bytes of the file's text in UTF-8, half-open; lines and columns count from 1, columns in code
/// points. "before" and "after" are the shortest stretch that holds all edits of the first fix; without a fix "before"
/// is the finding's own stretch and "after" is absent. "applied": plain `decalque fix` makes the first fix.
std::string json_file(const Findings& findings);

/// A file that could not be read: {"file", "error", "findings": [], "warnings": []}.
std::string json_failed_file(std::string_view file, std::string_view error);

}  // namespace decalque
