// JUnit's XML as CI servers read it: a file is a test suite, a finding a failed test, a clean file one that passed.

#include <fmt/format.h>

#include "formats/line_index.h"
#include "report/change_shown.h"
#include "report/forms.h"
#include "report/html.h"
#include "report/remark.h"

namespace decalque {

namespace {

std::string attribute(std::string_view text) { return html_escaped(one_line(text)); }

std::string suite(std::string_view file, size_t tests, size_t failures, size_t errors, std::string_view cases) {
  return fmt::format(
      "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\" time=\"0\">\n{}  "
      "</testsuite>\n",
      attribute(file), tests, failures, errors, cases);
}

std::string failure(const Remark& remark, const Findings& findings, const LineIndex& lines) {
  const auto at = lines.at(remark.span.begin);
  std::string detail = fmt::format("{}:{}:{}: {}", one_line(findings.file), at.line, at.column, remark.message);
  if (remark.suggestion && !remark.suggestion->fixes.empty()) {
    const auto shown = change_shown(findings.text, remark.suggestion->fixes.front());
    detail += fmt::format("\nbefore: {}\nafter:  {}", one_line(shown.before), one_line(shown.after));
  }
  return fmt::format(
      "    <testcase classname=\"{}\" name=\"{} at {}:{}\" time=\"0\">\n"
      "      <failure type=\"{}\" message=\"{}\">{}</failure>\n"
      "    </testcase>\n",
      attribute(findings.file), attribute(remark.rule), at.line, at.column, remark.level, attribute(remark.message),
      html_escaped(detail));
}

class JunitReport : public Report {
 public:
  std::string head() const override {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"decalque\">\n";
  }
  std::string file(const Findings& findings) override {
    const LineIndex lines(findings.text);
    const auto remarks = remarks_of(findings);
    std::string cases;
    for (const auto& remark : remarks) cases += failure(remark, findings, lines);
    if (remarks.empty())
      cases =
          fmt::format("    <testcase classname=\"{}\" name=\"nothing found\" time=\"0\"/>\n", attribute(findings.file));
    return suite(findings.file, std::max<size_t>(remarks.size(), 1), remarks.size(), 0, cases);
  }
  std::string failed_file(std::string_view file, std::string_view error) override {
    return suite(file, 1, 0, 1,
                 fmt::format("    <testcase classname=\"{0}\" name=\"read\" time=\"0\">\n"
                             "      <error type=\"error\" message=\"{1}\">{1}</error>\n"
                             "    </testcase>\n",
                             attribute(file), attribute(error)));
  }
  std::string tail() override { return "</testsuites>\n"; }
};

}  // namespace

std::unique_ptr<Report> junit_report(const ReportOptions&) { return std::make_unique<JunitReport>(); }

}  // namespace decalque
