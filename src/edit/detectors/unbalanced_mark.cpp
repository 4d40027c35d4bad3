// Brackets and quotation marks without partner. A quotation may run over paragraphs, then every paragraph opens and
// only the last one closes; an enumeration writes "1)" and "a)".
#include "edit/detectors/detectors.h"
#include "edit/detectors/quotes.h"
#include "text/unicode.h"

namespace decalque {

namespace {

class UnbalancedMarks {
 public:
  UnbalancedMarks(const Sight& sight, std::vector<Finding>& findings) : document_(sight.document), findings_(findings) {
    if (wants(sight, "brackets")) brackets();
    if (wants(sight, "quotes")) quotes(quote_lines(sight));
  }

 private:
  void brackets() {
    std::vector<uint32_t> open;
    uint32_t paragraph = 0;
    for (const Segment& segment : document_.segments) {
      if (segment.paragraph != paragraph) close_paragraph(open);
      paragraph = segment.paragraph;
      for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) bracket(segment, i, open);
    }
    close_paragraph(open);
  }

  void bracket(const Segment& segment, uint32_t i, std::vector<uint32_t>& open) {
    if (document_.tokens[i].is_protected) return;
    if (is_mark(document_, i, "(") || is_mark(document_, i, "[")) open.push_back(i);
    if (!is_mark(document_, i, ")") && !is_mark(document_, i, "]")) return;
    if (!open.empty()) {
      open.pop_back();
    } else if (!numbers_an_item(segment, i)) {
      report(document_.tokens[i].span);
    }
  }

  // "1)", "a)", and ":)".
  bool numbers_an_item(const Segment& segment, uint32_t i) const {
    if (i == segment.tokens.begin) return true;
    const Token& before = document_.tokens[i - 1];
    return is_mark(before) || before.type == TokenType::number || before.span.size() == 1;
  }

  void close_paragraph(std::vector<uint32_t>& open) {
    for (const uint32_t i : open) report(document_.tokens[i].span);
    open.clear();
  }

  void quotes(const std::vector<QuoteLine>& lines) {
    for (size_t i = 0; i < lines.size(); ++i) {
      const std::vector<QuoteMark>& marks = lines[i].marks;
      if (marks.size() % 2 == 0 || runs_on(marks, lines, i)) continue;
      report(odd_one(marks).span);
    }
  }

  // An opening mark at the line's start and the next line with text opening again, or the line before having done so.
  bool runs_on(const std::vector<QuoteMark>& marks, const std::vector<QuoteLine>& lines, size_t i) const {
    const bool opens_line = marks.front().span.begin == lines[i].span.begin;
    if (opens_line && marks.back().side != QuoteMark::Side::close && marks.size() == 1) return true;
    if (opens_line && marks.size() % 2 == 1 && next_opens(lines, i)) return true;
    return marks.size() == 1 && marks.front().side == QuoteMark::Side::close && lines.size() > 1;
  }

  bool next_opens(const std::vector<QuoteLine>& lines, size_t i) const {
    for (size_t k = i + 1; k < lines.size(); ++k) {
      if (lines[k].span.empty()) continue;
      const char32_t first = char_at(document_.text, lines[k].span.begin);
      return first == '"' || first == 0x201C;
    }
    return false;
  }

  // The first mark that is out of turn.
  static const QuoteMark& odd_one(const std::vector<QuoteMark>& marks) {
    bool open = false;
    for (size_t i = 0; i < marks.size(); ++i) {
      if (open && marks[i].side == QuoteMark::Side::open) return marks[i - 1];
      if (!open && marks[i].side == QuoteMark::Side::close) return marks[i];
      open = !open;
    }
    return marks.back();
  }

  void report(Span span) {
    Finding finding;
    finding.focus = span;
    finding.captures = {{"mark", std::string(document_.view(span))}};
    findings_.push_back(std::move(finding));
  }

  const Document& document_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector unbalanced_mark() {
  Detector detector;
  detector.spec = {"unbalanced-mark",
                   "A bracket or quotation mark without its partner; only reported.",
                   {{"what", "brackets, quotes.", std::vector<std::string>{"brackets", "quotes"}}},
                   {"mark"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) {
    UnbalancedMarks(sight, findings);
    sort_by_place(findings);
  };
  return detector;
}

}  // namespace decalque
