#include "report/forms.h"

namespace decalque {

namespace {

class TextReport : public Report {
 public:
  explicit TextReport(bool color) : color_(color) {}
  std::string file(const Findings& findings) override { return findings_text(findings, color_); }

 private:
  bool color_;
};

}  // namespace

std::unique_ptr<Report> text_report(const ReportOptions& options) {
  return std::make_unique<TextReport>(options.color);
}

}  // namespace decalque
