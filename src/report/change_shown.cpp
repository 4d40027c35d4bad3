#include "report/change_shown.h"

#include <fmt/format.h>

#include <algorithm>

namespace decalque {

ChangeShown change_shown(std::string_view text, std::vector<Edit> fix) {
  if (fix.empty()) return {};
  std::sort(fix.begin(), fix.end(), [](const Edit& a, const Edit& b) { return a.span < b.span; });
  ChangeShown shown;
  shown.span = {fix.front().span.begin, fix.back().span.end};
  shown.before = text.substr(shown.span.begin, shown.span.size());
  for (auto& edit : fix) edit.span = {edit.span.begin - shown.span.begin, edit.span.end - shown.span.begin};
  shown.after = apply_edits(shown.before, fix);
  return shown;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (c == '\n')
      line += "\\n";
    else if (c == '\r')
      line += "\\r";
    else if (c == '\t')
      line += "\\t";
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      line += fmt::format("\\x{:02x}", c);
    else
      line += c;
  }
  return line;
}

}  // namespace decalque
