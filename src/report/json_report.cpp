#include "report/findings_json.h"
#include "report/forms.h"

namespace decalque {

namespace {

/// Each file on a line of its own.
class JsonReport : public Report {
 public:
  explicit JsonReport(std::string version) : version_(std::move(version)) {}
  std::string head() const override { return json_report_head(version_) + "\n"; }
  std::string file(const Findings& findings) override { return json_file(findings); }
  std::string failed_file(std::string_view file, std::string_view error) override {
    return json_failed_file(file, error);
  }
  std::string_view separator() const override { return ",\n"; }
  std::string tail() override { return std::string(json_report_tail()); }

 private:
  std::string version_;
};

}  // namespace

std::unique_ptr<Report> json_report(const ReportOptions& options) {
  return std::make_unique<JsonReport>(options.version);
}

}  // namespace decalque
