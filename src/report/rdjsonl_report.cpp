// Reviewdog's Diagnostic Format, one diagnostic a line: https://github.com/reviewdog/reviewdog (reviewdog.proto).
// Columns are bytes.

#include <nlohmann/json.hpp>

#include "formats/line_index.h"
#include "report/change_shown.h"
#include "report/forms.h"
#include "report/remark.h"

namespace decalque {

namespace {

using Json = nlohmann::ordered_json;

Json range(const LineIndex& lines, Span span) {
  const auto place = [&](uint32_t offset) {
    const auto at = lines.at(offset);
    return Json{{"line", at.line}, {"column", at.column}};
  };
  return {{"start", place(span.begin)}, {"end", place(span.end)}};
}

std::string_view word(Severity severity) {
  return severity == Severity::error ? "ERROR" : severity == Severity::warning ? "WARNING" : "INFO";
}

/// A suggestion there is one stretch of text, so edits that belong together become one.
Json suggestions(const Suggestion& suggestion, const LineIndex& lines, std::string_view text) {
  auto list = Json::array();
  for (const auto& fix : suggestion.fixes) {
    const auto shown = change_shown(text, fix);
    list.push_back({{"range", range(lines, shown.span)}, {"text", shown.after}});
  }
  return list;
}

std::string line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

class RdjsonlReport : public Report {
 public:
  std::string file(const Findings& findings) override {
    const LineIndex lines(findings.text, ColumnUnit::bytes);
    std::string text;
    for (const auto& remark : remarks_of(findings)) {
      Json json = {{"message", remark.message},
                   {"location", {{"path", findings.file}, {"range", range(lines, remark.span)}}},
                   {"severity", word(severity(remark))},
                   {"source", {{"name", "decalque"}}},
                   {"code", {{"value", remark.rule}}}};
      if (remark.suggestion && !remark.suggestion->fixes.empty())
        json["suggestions"] = suggestions(*remark.suggestion, lines, findings.text);
      text += line(json);
    }
    return text;
  }
  std::string failed_file(std::string_view file, std::string_view error) override {
    return line({{"message", error},
                 {"location", {{"path", file}}},
                 {"severity", "ERROR"},
                 {"source", {{"name", "decalque"}}}});
  }
};

}  // namespace

std::unique_ptr<Report> rdjsonl_report(const ReportOptions&) { return std::make_unique<RdjsonlReport>(); }

}  // namespace decalque
