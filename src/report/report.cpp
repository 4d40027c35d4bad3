#include "report/report.h"

#include <algorithm>

#include "report/forms.h"

namespace decalque {

namespace {

struct Form {
  const char* name;
  std::unique_ptr<Report> (*make)(const ReportOptions&);
};

constexpr Form kForms[] = {
    {"text", text_report},   {"caret", caret_report},     {"json", json_report},
    {"sarif", sarif_report}, {"rdjsonl", rdjsonl_report}, {"github", github_report},
    {"junit", junit_report}, {"table", table_report},     {"mqm", mqm_report},
};

}  // namespace

std::string Report::failed_file(std::string_view, std::string_view) { return {}; }

const std::vector<std::string>& report_forms() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& form : kForms) all.emplace_back(form.name);
    return all;
  }();
  return names;
}

std::unique_ptr<Report> make_report(std::string_view form, const ReportOptions& options) {
  const auto* at = std::find_if(std::begin(kForms), std::end(kForms), [&](const Form& f) { return form == f.name; });
  return (at == std::end(kForms) ? kForms : at)->make(options);
}

}  // namespace decalque
