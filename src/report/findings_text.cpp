#include "report/findings_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "formats/line_index.h"
#include "report/change_shown.h"

namespace decalque {

namespace {

/// A line and the place it belongs to.
struct Line {
  uint32_t place = 0;
  std::string text;
};

std::string painted(std::string_view word, bool color) {
  if (!color) return std::string(word);
  const std::string_view paint = word == "certain" ? "\033[1;31m" : word == "likely" ? "\033[33m" : "\033[36m";
  return fmt::format("{}{}\033[m", paint, word);
}

std::string head(const Findings& findings, const LineIndex& lines, uint32_t begin) {
  const auto place = lines.at(begin);
  return fmt::format("{}:{}:{}: ", one_line(findings.file), place.line, place.column);
}

std::string line_of(const Suggestion& suggestion, const Findings& findings, const LineIndex& lines, bool color) {
  auto line = head(findings, lines, suggestion.focus.begin);
  line += fmt::format("{} {}: {}", painted(name(suggestion.level), color), suggestion.rule->id,
                      one_line(suggestion.message));
  if (!suggestion.fixes.empty()) {
    const auto shown = change_shown(findings.text, suggestion.fixes.front());
    line += fmt::format(" [{} -> {}]", one_line(shown.before), one_line(shown.after));
  }
  return line + "\n";
}

}  // namespace

bool any(const Findings& findings) {
  const auto& suggestions = findings.result.suggestions;
  return !findings.result.switch_problems.empty() ||
         std::any_of(suggestions.begin(), suggestions.end(),
                     [&](const Suggestion& s) { return s.level <= findings.level; });
}

std::string findings_text(const Findings& findings, bool color) {
  const LineIndex index(findings.text);
  std::vector<Line> lines;
  for (const auto& suggestion : findings.result.suggestions)
    if (suggestion.level <= findings.level)
      lines.push_back({suggestion.focus.begin, line_of(suggestion, findings, index, color)});
  for (const auto& problem : findings.result.switch_problems)
    lines.push_back({problem.span.begin, head(findings, index, problem.span.begin) + painted("warning", color) + ": " +
                                             one_line(problem.message) + "\n"});
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.place < b.place; });
  std::string text;
  for (const auto& line : lines) text += line.text;
  return text;
}

}  // namespace decalque
