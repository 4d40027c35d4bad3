#include "server/review_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/html.h"
#include "server/page_files.h"

namespace decalque {

namespace {

std::string base_name(const std::string& file) { return file.substr(file.rfind('/') + 1); }

/// Fills in what the page holds as {{name}}.
std::string filled(std::string_view page, const std::vector<std::pair<std::string_view, std::string>>& values) {
  std::string result;
  for (size_t open; (open = page.find("{{")) != page.npos;) {
    const auto close = page.find("}}", open);
    result += page.substr(0, open);
    const auto name = page.substr(open + 2, close - open - 2);
    const auto at = std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == name; });
    if (at != values.end()) result += at->second;
    page.remove_prefix(close + 2);
  }
  return result += page;
}

std::string note(Desk& desk) {
  const auto lost = desk.unplaced().size();
  std::string text;
  if (desk.resumed() > 0) text = fmt::format("{} decided before.", desk.resumed());
  if (lost > 0)
    text += fmt::format(" {} made before {} no place in the article as it is now, and {} kept.",
                        lost == 1 ? "One decision" : fmt::format("{} decisions", lost), lost == 1 ? "finds" : "find",
                        lost == 1 ? "is" : "are");
  if (desk.session().items().empty()) text += " Nothing to review.";
  return text;
}

}  // namespace

std::string corrected_name(const std::string& file) {
  auto name = base_name(file);
  const auto dot = name.rfind('.');
  return name.insert(dot == std::string::npos || dot == 0 ? name.size() : dot, ".corrected");
}

std::string review_page(Desk& desk, const std::string& rows, uint64_t revision) {
  const auto counts = desk.session().counts();
  return filled(review_html(), {
                                   {"name", html_escaped(base_name(desk.file()))},
                                   {"target", html_escaped(base_name(desk.target()))},
                                   {"in-place", desk.in_place() ? "true" : "false"},
                                   {"decisions", html_escaped(base_name(desk.decisions_file()))},
                                   {"corrected-name", html_escaped(corrected_name(desk.file()))},
                                   {"note", html_escaped(note(desk))},
                                   {"revision", std::to_string(revision)},
                                   {"undo", desk.session().can_undo() ? "true" : "false"},
                                   {"unwritten", desk.unwritten() ? "true" : "false"},
                                   {"undecided", std::to_string(counts.undecided)},
                                   {"accepted", std::to_string(counts.accepted)},
                                   {"rejected", std::to_string(counts.rejected)},
                                   {"edited", std::to_string(counts.edited)},
                                   {"rows", rows},
                               });
}

}  // namespace decalque
