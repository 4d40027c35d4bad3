#include "text/columns.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {

namespace {

/// A text cut into graphemes.
struct Graphemes {
  explicit Graphemes(std::string_view given) : text(given), bounds(grapheme_boundaries(given)) {
    for (size_t i = 0; i + 1 < bounds.size(); ++i) widths.push_back(display_width(at(i)));
  }
  std::string_view at(size_t i) const { return text.substr(bounds[i], bounds[i + 1] - bounds[i]); }
  bool is_blank(size_t i) const { return at(i) == " " || at(i) == "\t"; }

  std::string_view text;
  std::vector<uint32_t> bounds;
  std::vector<int> widths;
};

}  // namespace

std::string_view fitting_head(std::string_view text, int columns) {
  const Graphemes graphemes(text);
  size_t i = 0;
  while (i < graphemes.widths.size() && graphemes.widths[i] <= columns) columns -= graphemes.widths[i++];
  return text.substr(0, graphemes.bounds[i]);
}

std::string_view fitting_tail(std::string_view text, int columns) {
  const Graphemes graphemes(text);
  auto i = graphemes.widths.size();
  while (i > 0 && graphemes.widths[i - 1] <= columns) columns -= graphemes.widths[--i];
  return text.substr(graphemes.bounds[i]);
}

std::vector<std::string_view> wrapped(std::string_view text, int columns) {
  columns = std::max(columns, 2);
  const Graphemes graphemes(text);
  std::vector<std::string_view> lines;
  size_t begin = 0, behind_blank = 0;  // of the line; where it can break
  int width = 0;
  const auto cut = [&](size_t end) {
    lines.push_back(text.substr(graphemes.bounds[begin], graphemes.bounds[end] - graphemes.bounds[begin]));
    begin = end;
    width = 0;
  };
  for (size_t i = 0; i < graphemes.widths.size(); ++i) {
    if (width + graphemes.widths[i] > columns && i > begin && !graphemes.is_blank(i)) {
      cut(behind_blank > begin ? behind_blank : i);
      for (auto j = begin; j < i; ++j) width += graphemes.widths[j];
    }
    width += graphemes.widths[i];
    if (graphemes.is_blank(i)) behind_blank = i + 1;
  }
  cut(graphemes.widths.size());
  return lines;
}

}  // namespace decalque
