// SARIF 2.1.0 (OASIS), one run for all files. Columns are UTF-16, which most readers take for granted.

#include <fmt/format.h>

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

#include "formats/line_index.h"
#include "report/fingerprint.h"
#include "report/forms.h"
#include "report/remark.h"
#include "text/encoding.h"

namespace decalque {

namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string_view word(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

/// A path as a URI reference; one from the root is a file's URI.
std::string uri_of(std::string_view file) {
  while (file.starts_with("./")) file.remove_prefix(2);
  std::string uri = file.starts_with('/') ? "file://" : "";
  constexpr std::string_view plain = "-._~/";
  for (const char c : file) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    uri += letter || plain.find(c) != plain.npos ? std::string(1, c)
                                                 : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

Json message(std::string_view text) { return {{"text", text}}; }

Json region(const LineIndex& lines, Span span) {
  const auto begin = lines.at(span.begin), end = lines.at(span.end);
  return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

Json fix(const std::vector<Edit>& edits, const Json& artifact, const LineIndex& lines) {
  auto replacements = Json::array();
  for (const auto& edit : edits) {
    Json replacement = {{"deletedRegion", region(lines, edit.span)}};
    if (!edit.after.empty()) replacement["insertedContent"] = message(edit.after);
    replacements.push_back(std::move(replacement));
  }
  return {
      {"artifactChanges", Json::array({{{"artifactLocation", artifact}, {"replacements", std::move(replacements)}}})}};
}

/// What the rule is for, and its proof.
Json help(const Rule& rule) {
  auto text = rule.about, markdown = rule.about;
  for (const auto& example : rule.examples) {
    const auto add = [&](const char* what, const std::string& words) {
      text += fmt::format("\n{}: {}", what, words);
      markdown += fmt::format("\n\n{}: {}", what, words);
    };
    if (example.sort == Example::Sort::keeps) {
      add("Right as it is", example.from);
    } else {
      add("Wrong", example.from);
      if (example.sort == Example::Sort::changes) add("Right", example.to);
    }
  }
  return {{"text", text}, {"markdown", markdown}};
}

/// What SARIF is told of a rule, or of what stands for one.
Json descriptor(const Remark& remark) {
  if (!remark.suggestion)
    return {{"id", kSwitchRule},
            {"shortDescription", message("A switch in the text that did nothing, or could not be understood.")},
            {"defaultConfiguration", {{"level", "warning"}}}};
  const auto& rule = *remark.suggestion->rule;
  return {{"id", rule.id},
          {"shortDescription", message(rule.about.empty() ? rule.message : rule.about)},
          {"fullDescription", message(rule.message)},
          {"help", help(rule)},
          {"defaultConfiguration", {{"level", word(severity(remark))}}},
          {"properties", {{"family", rule.family}, {"issue", rule.issue}}}};
}

class SarifReport : public Report {
 public:
  explicit SarifReport(std::string version) : version_(std::move(version)) {}

  std::string head() const override {
    return R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{)"
           R"("columnKind":"utf16CodeUnits","newlineSequences":["\r\n","\n","\r"],"results":[)"
           "\n";
  }

  bool shows_examples() const override { return true; }

  std::string file(const Findings& findings) override {
    const LineIndex lines(findings.text, ColumnUnit::utf16);
    Fingerprints fingerprints(findings.text);
    std::string results;
    for (const auto& remark : remarks_of(findings)) {
      remember(remark);
      if (!results.empty()) results += ",\n";
      results += written(result(remark, findings, lines, fingerprints.next(remark)));
    }
    return results;
  }

  std::string failed_file(std::string_view file, std::string_view error) override {
    failures_.push_back(
        {{"level", "error"},
         {"message", message(error)},
         {"locations", Json::array({{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(file)}}}}}}})}});
    return {};
  }

  std::string_view separator() const override { return ",\n"; }

  std::string tail() override {
    auto rules = Json::array();
    for (auto& [id, rule] : rules_) rules.push_back(std::move(rule));
    const Json driver = {{"name", "decalque"}, {"version", version_}, {"semanticVersion", version_}, {"rules", rules}};
    Json invocation = {{"executionSuccessful", failures_.empty()}};
    if (!failures_.empty()) invocation["toolExecutionNotifications"] = failures_;
    return "\n],\"invocations\":[" + written(invocation) + "],\"tool\":{\"driver\":" + written(driver) + "}}]}\n";
  }

 private:
  void remember(const Remark& remark) {
    const std::lock_guard lock(mutex_);
    auto& rule = rules_[std::string(remark.rule)];
    if (rule.is_null()) rule = descriptor(remark);
  }

  static Json result(const Remark& remark, const Findings& findings, const LineIndex& lines, const Fingerprint& print) {
    const Json artifact = {{"uri", uri_of(findings.file == "<stdin>" ? "stdin" : findings.file)}};
    auto place = region(lines, remark.span);
    place["snippet"] = message(findings.text.substr(remark.span.begin, remark.span.size()));
    Json json = {
        {"ruleId", remark.rule},
        {"level", word(severity(remark))},
        {"message", message(remark.message)},
        {"locations", Json::array({{{"physicalLocation", {{"artifactLocation", artifact}, {"region", place}}}}})},
        {"partialFingerprints", {{"decalque/v1", fmt::format("{}:{}", print.digits, print.number)}}}};
    if (!remark.suggestion) return json;
    for (const auto& edits : remark.suggestion->fixes) json["fixes"].push_back(fix(edits, artifact, lines));
    json["properties"] = {{"level", remark.level}, {"applied", remark.suggestion->applied}};
    return json;
  }

  std::string version_;
  std::mutex mutex_;
  std::map<std::string, Json> rules_;  // that findings name
  Json failures_ = Json::array();
};

}  // namespace

std::unique_ptr<Report> sarif_report(const ReportOptions& options) {
  return std::make_unique<SarifReport>(options.version);
}

}  // namespace decalque
