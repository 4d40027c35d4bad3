#include "cli/styled_text.h"

#include <algorithm>

#include "report/change_shown.h"
#include "text/unicode.h"

namespace decalque {

namespace {

struct Look {
  const char* color;
  const char* open;
  const char* close;
};

constexpr Look kLooks[] = {
    {"", "", ""}, {"\033[1m", "", ""}, {"\033[31;9m", "[-", "-]"}, {"\033[1;32m", "{+", "+}"}, {"\033[4;36m", "[", "]"},
};

const Look& look(Style style) { return kLooks[static_cast<size_t>(style)]; }

}  // namespace

void StyledText::add(std::string_view text, Style style) {
  if (!text.empty()) pieces_.push_back({one_line(text), style});
}

std::vector<StyledText::Cell> StyledText::cells(bool color) const {
  std::vector<Cell> cells;
  const auto mark = [&](const char* text, Style style) {
    if (!color && *text) cells.push_back({text, style, display_width(text), false});
  };
  for (const auto& [text, style] : pieces_) {
    mark(look(style).open, style);
    const auto bounds = grapheme_boundaries(text);
    for (size_t i = 0; i + 1 < bounds.size(); ++i) {
      auto grapheme = text.substr(bounds[i], bounds[i + 1] - bounds[i]);
      const int width = display_width(grapheme);
      const bool blank = grapheme == " ";
      cells.push_back({std::move(grapheme), style, width, blank});
    }
    mark(look(style).close, style);
  }
  return cells;
}

std::string StyledText::lines(unsigned columns, bool color, std::string_view indentation) const {
  const auto all = cells(color);
  const int room = std::max(1, static_cast<int>(columns) - display_width(indentation));
  std::string lines;
  for (size_t begin = 0; begin < all.size();) {
    size_t end = begin, last_blank = all.size();
    int width = 0;
    for (; end < all.size() && (width + all[end].width <= room || end == begin || all[end].blank); ++end) {
      width += all[end].width;
      if (all[end].blank) last_blank = end;
      if (width > room && all[end].blank) break;
    }
    size_t next = end;
    if (end < all.size() && last_blank < all.size() && last_blank > begin) end = last_blank, next = last_blank + 1;
    lines += indentation;
    auto style = Style::plain;
    for (size_t i = begin; i < end; ++i) {
      if (color && all[i].style != style) lines += std::string("\033[m") + look(all[i].style).color;
      style = all[i].style;
      lines += all[i].text;
    }
    if (color && style != Style::plain) lines += "\033[m";
    lines += "\n";
    begin = next;
  }
  return lines;
}

}  // namespace decalque
