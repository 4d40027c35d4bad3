// Multidimensional Quality Metrics as the tab-separated files of the WMT evaluations hold them: a line an error, its
// segment with <v> and </v> around it, and a "No-error" line for each segment without one, so that errors can be
// counted by segment. Categories are those of that scheme.

#include <fmt/format.h>

#include <algorithm>

#include "report/forms.h"
#include "report/remark.h"
#include "report/sentences.h"

namespace decalque {

namespace {

struct Category {
  std::string_view issue;  // of ITS 2.0
  std::string_view category;
  std::string_view severity;  // how much the reader loses
};

constexpr Category kCategories[] = {
    {"mistranslation", "Accuracy/Mistranslation", "Major"},
    {"omission", "Accuracy/Omission", "Major"},
    {"addition", "Accuracy/Addition", "Minor"},
    {"duplication", "Accuracy/Addition", "Minor"},
    {"untranslated", "Accuracy/Source language fragment", "Major"},
    {"numbers", "Accuracy/Mistranslation", "Major"},
    {"inconsistent-entities", "Accuracy/Mistranslation", "Major"},
    {"terminology", "Terminology/Inappropriate for context", "Major"},
    {"inconsistency", "Terminology/Inconsistent use", "Minor"},
    {"grammar", "Fluency/Grammar", "Minor"},
    {"misspelling", "Fluency/Spelling", "Minor"},
    {"typographical", "Fluency/Punctuation", "Minor"},
    {"whitespace", "Fluency/Punctuation", "Minor"},
    {"characters", "Fluency/Character encoding", "Minor"},
    {"register", "Fluency/Register", "Minor"},
    {"style", "Style/Awkward", "Minor"},
    {"locale-violation", "Locale convention", "Minor"},
    {"locale-specific-format", "Locale convention", "Minor"},
};
constexpr Category kOther = {"", "Other", "Minor"};

const Category& category_of(const Remark& remark) {
  const auto* at = std::find_if(std::begin(kCategories), std::end(kCategories),
                                [&](const Category& c) { return c.issue == remark.suggestion->rule->issue; });
  return at == std::end(kCategories) ? kOther : *at;
}

/// One field of a line.
std::string field(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == '\t' || c == '\n' || c == '\r';
    if (!blank || !result.ends_with(' ')) result += blank ? ' ' : c;
  }
  return result;
}

std::string line(std::string_view file, size_t segment, std::string_view target, std::string_view category,
                 std::string_view severity) {
  return fmt::format("translation\t{0}\t{0}\t{1}\tdecalque\t\t{2}\t{3}\t{4}\n", field(file), segment + 1, target,
                     category, severity);
}

class MqmReport : public Report {
 public:
  std::string head() const override {
    return "system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity\n";
  }

  std::string file(const Findings& findings) override {
    const Sentences sentences(findings.text);
    const auto remarks = remarks_of(findings);
    std::vector<std::string> lines(std::max<size_t>(sentences.all().size(), 1));
    std::vector<bool> wrong(lines.size());
    for (const auto& remark : remarks) {
      if (!remark.suggestion) continue;
      const auto segment = sentences.first_of(remark.span);
      lines[segment] += error(remark, segment, sentences.around(remark.span), findings);
      for (auto i = segment; i < sentences.all().size() && sentences.all()[i].begin < remark.span.end; ++i)
        wrong[i] = true;
    }
    std::string text;
    for (size_t i = 0; i < sentences.all().size(); ++i) {
      const auto span = sentences.all()[i];
      text += lines[i];
      if (lines[i].empty() && !wrong[i])
        text += line(findings.file, i, field(findings.text.substr(span.begin, span.size())), "No-error", "No-error");
    }
    return text;
  }

 private:
  static std::string error(const Remark& remark, size_t segment, Span sentence, const Findings& findings) {
    const auto part = [&](uint32_t begin, uint32_t end) { return field(findings.text.substr(begin, end - begin)); };
    const auto target = part(sentence.begin, remark.span.begin) + "<v>" + part(remark.span.begin, remark.span.end) +
                        "</v>" + part(remark.span.end, sentence.end);
    const auto& category = category_of(remark);
    return line(findings.file, segment, target, category.category, category.severity);
  }
};

}  // namespace

std::unique_ptr<Report> mqm_report(const ReportOptions&) { return std::make_unique<MqmReport>(); }

}  // namespace decalque
