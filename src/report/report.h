#pragma once
// A report on articles in one of many forms.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "report/findings_text.h"

namespace decalque {

/// A report as it is written: head(), then the parts of the files that are not empty, with separator() between them,
/// then tail(). So a long run needs no memory for what is reported already.
class Report {
 public:
  virtual ~Report() = default;
  virtual std::string head() const { return {}; }
  /// It tells of a rule's examples.
  virtual bool shows_examples() const { return false; }
  /// The part of an article. May be called from many threads at once.
  virtual std::string file(const Findings& findings) = 0;
  /// The part of a file that could not be read. On one thread, in the order of the files.
  virtual std::string failed_file(std::string_view file, std::string_view error);
  virtual std::string_view separator() const { return {}; }
  /// Once, when the parts of all files are made.
  virtual std::string tail() { return {}; }
};

/// What a report knows besides the findings.
struct ReportOptions {
  std::string version;  ///< decalque's.
  bool color = false;   ///< For forms that people read.
  int width = 100;      ///< Columns of the screen, for forms that people read.
};

/// The forms: text, caret, json, sarif, rdjsonl, github, junit, table, mqm. docs/reports.md says what they hold.
const std::vector<std::string>& report_forms();
/// A report in one of these forms.
std::unique_ptr<Report> make_report(std::string_view form, const ReportOptions& options);

}  // namespace decalque
