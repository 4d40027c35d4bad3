#pragma once
// Private to report/: one function a form, each in a file of its name.

#include "report/report.h"

namespace decalque {

std::unique_ptr<Report> text_report(const ReportOptions& options);
std::unique_ptr<Report> caret_report(const ReportOptions& options);
std::unique_ptr<Report> json_report(const ReportOptions& options);
std::unique_ptr<Report> sarif_report(const ReportOptions& options);
std::unique_ptr<Report> rdjsonl_report(const ReportOptions& options);
std::unique_ptr<Report> github_report(const ReportOptions& options);
std::unique_ptr<Report> junit_report(const ReportOptions& options);
std::unique_ptr<Report> table_report(const ReportOptions& options);
std::unique_ptr<Report> mqm_report(const ReportOptions& options);

}  // namespace decalque
