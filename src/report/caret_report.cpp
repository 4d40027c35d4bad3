// Each finding with its sentence, and marks under the words it is about.

#include <fmt/format.h>

#include <algorithm>

#include "formats/line_index.h"
#include "report/change_shown.h"
#include "report/forms.h"
#include "report/remark.h"
#include "report/sentences.h"
#include "text/columns.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr std::string_view kIndent = "  ", kCut = "…";

/// On one line: line ends and tabs are blanks.
std::string flat(std::string_view text) {
  std::string line;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\r\n") continue;
    line += text[i] == '\n' || text[i] == '\r' || text[i] == '\t' ? ' ' : text[i];
  }
  return one_line(line);
}

/// The sentence on one line of the screen, cut at its ends when it is too long, and the line of marks under it.
std::string excerpt(std::string_view text, Span sentence, Span focus, int width) {
  auto before = flat(text.substr(sentence.begin, focus.begin - sentence.begin));
  auto about = flat(text.substr(focus.begin, focus.size()));
  auto after = flat(text.substr(focus.end, sentence.end - focus.end));
  const int room = std::max(width - static_cast<int>(kIndent.size()), 20);
  if (display_width(about) > room) about = std::string(fitting_head(about, room - 1)).append(kCut), after.clear();
  const int left = room - display_width(about);
  const int ahead = std::max(left / 2, left - display_width(after));
  if (display_width(before) > ahead) before = std::string(kCut).append(fitting_tail(before, std::max(ahead - 1, 0)));
  const int behind = std::max(left - display_width(before), 0);
  if (display_width(after) > behind) after = std::string(fitting_head(after, std::max(behind - 1, 0))).append(kCut);
  const auto blanks = static_cast<size_t>(display_width(before));
  const auto marks = static_cast<size_t>(std::max(display_width(about), 1) - 1);
  return fmt::format("{0}{1}{2}{3}\n{0}{4}^{5}\n", kIndent, before, about, after, std::string(blanks, ' '),
                     std::string(marks, '~'));
}

class CaretReport : public Report {
 public:
  CaretReport(bool color, int width) : color_(color), width_(width) {}
  std::string file(const Findings& findings) override {
    const Sentences sentences(findings.text);
    std::string text;
    const auto lines = findings_text(findings, color_);
    std::string_view rest = lines;  // one line a remark, in the same order
    for (const auto& remark : remarks_of(findings)) {
      const auto end = rest.find('\n') + 1;
      text += rest.substr(0, end);
      rest.remove_prefix(end);
      text += excerpt(findings.text, sentences.around(remark.span), remark.span, width_);
    }
    return text;
  }

 private:
  bool color_;
  int width_;
};

}  // namespace

std::unique_ptr<Report> caret_report(const ReportOptions& options) {
  return std::make_unique<CaretReport>(options.color, options.width);
}

}  // namespace decalque
