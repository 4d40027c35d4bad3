#include "report/findings_json.h"

#include <nlohmann/json.hpp>

#include "formats/line_index.h"
#include "report/change_shown.h"

namespace decalque {

namespace {

using Json = nlohmann::ordered_json;

/// File names need not be UTF-8.
std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json place(const LineIndex& lines, Span span) {
  const auto begin = lines.at(span.begin), end = lines.at(span.end);
  return {{"begin", span.begin},    {"end", span.end},      {"line", begin.line},
          {"column", begin.column}, {"end_line", end.line}, {"end_column", end.column}};
}

Json fixes_of(const Suggestion& suggestion, std::string_view text) {
  auto fixes = Json::array();
  for (const auto& fix : suggestion.fixes) {
    auto edits = Json::array();
    for (const auto& edit : fix) {
      const auto before = std::string(text.substr(edit.span.begin, edit.span.size()));
      edits.push_back({{"begin", edit.span.begin}, {"end", edit.span.end}, {"before", before}, {"after", edit.after}});
    }
    fixes.push_back(std::move(edits));
  }
  return fixes;
}

Json finding(const Suggestion& suggestion, const LineIndex& lines, std::string_view text) {
  auto json = place(lines, suggestion.focus);
  json["level"] = name(suggestion.level);
  json["rule"] = suggestion.rule->id;
  json["message"] = suggestion.message;
  if (suggestion.fixes.empty()) {
    json["before"] = text.substr(suggestion.focus.begin, suggestion.focus.size());
  } else {
    const auto shown = change_shown(text, suggestion.fixes.front());
    json["before"] = shown.before;
    json["after"] = shown.after;
  }
  json["fixes"] = fixes_of(suggestion, text);
  json["applied"] = suggestion.applied;
  return json;
}

}  // namespace

std::string json_report_head(std::string_view version) {
  return "{\"version\":" + written(Json(version)) + ",\"files\":[";
}

std::string_view json_report_tail() { return "]}\n"; }

std::string json_file(const Findings& findings) {
  const LineIndex lines(findings.text);
  Json json = {{"file", findings.file}, {"findings", Json::array()}, {"warnings", Json::array()}};
  for (const auto& suggestion : findings.result.suggestions)
    if (suggestion.level <= findings.level) json["findings"].push_back(finding(suggestion, lines, findings.text));
  for (const auto& problem : findings.result.switch_problems) {
    auto warning = place(lines, problem.span);
    warning["message"] = problem.message;
    json["warnings"].push_back(std::move(warning));
  }
  return written(json);
}

std::string json_failed_file(std::string_view file, std::string_view error) {
  return written({{"file", file}, {"error", error}, {"findings", Json::array()}, {"warnings", Json::array()}});
}

}  // namespace decalque
