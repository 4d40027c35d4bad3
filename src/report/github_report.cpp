// Workflow commands of GitHub Actions, which become annotations. Values are escaped as the runner reads them back:
// "%", CR and LF everywhere, ":" and "," in properties too.

#include <fmt/format.h>

#include "formats/line_index.h"
#include "report/change_shown.h"
#include "report/forms.h"
#include "report/remark.h"

namespace decalque {

namespace {

std::string escaped(std::string_view text, std::string_view more) {
  std::string result;
  for (const char c : text) {
    if (c == '%' || c == '\r' || c == '\n' || more.find(c) != more.npos)
      result += fmt::format("%{:02X}", c);
    else
      result += c;
  }
  return result;
}
std::string property(std::string_view text) { return escaped(text, ":,"); }

std::string_view command(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

/// Columns only on one line: the runner drops them otherwise. Its end is the last one that belongs to the place.
std::string place(const LineIndex& lines, Span span) {
  const auto begin = lines.at(span.begin), end = lines.at(span.end);
  const auto rows = fmt::format("line={},endLine={}", begin.line, end.line);
  if (begin.line != end.line) return rows;
  return fmt::format("{},col={},endColumn={}", rows, begin.column, std::max(begin.column, end.column - 1));
}

std::string message(const Remark& remark, std::string_view text) {
  auto message = std::string(remark.message);
  if (remark.suggestion && !remark.suggestion->fixes.empty()) {
    const auto shown = change_shown(text, remark.suggestion->fixes.front());
    message += fmt::format(" [{} -> {}]", one_line(shown.before), one_line(shown.after));
  }
  return escaped(message, "");
}

class GithubReport : public Report {
 public:
  std::string file(const Findings& findings) override {
    const LineIndex lines(findings.text);
    std::string text;
    for (const auto& remark : remarks_of(findings))
      text += fmt::format("::{} file={},{},title={}::{}\n", command(severity(remark)), property(findings.file),
                          place(lines, remark.span), property(remark.rule), message(remark, findings.text));
    return text;
  }
  std::string failed_file(std::string_view file, std::string_view error) override {
    return fmt::format("::error file={},title=decalque::{}\n", property(file), escaped(error, ""));
  }
};

}  // namespace

std::unique_ptr<Report> github_report(const ReportOptions&) { return std::make_unique<GithubReport>(); }

}  // namespace decalque
