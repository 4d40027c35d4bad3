#include "cli/side_by_side.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/styled_text.h"
#include "edit/line_changes.h"
#include "edit/word_edits.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr int kLeastColumn = 10;

/// Columns a line takes; colours take none.
int width_of(std::string_view line) {
  std::string bare;
  for (size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\033') {
      at = std::min(line.find('m', at), line.size() - 1);
      continue;
    }
    bare += line[at];
  }
  return display_width(bare);
}

/// Text in styles, line by line; line ends are not part of the lines.
class StyledLines {
 public:
  void add(std::string_view text, Style style) {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      auto words = text.substr(0, end);
      if (end < text.size() && words.ends_with('\r')) words.remove_suffix(1);
      if (!open_) lines_.emplace_back();
      lines_.back().add(words, style);
      open_ = end == text.size();
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }
  const std::vector<StyledText>& lines() const { return lines_; }

 private:
  std::vector<StyledText> lines_;
  bool open_ = false;
};

std::vector<std::string> rows(const StyledText& line, int columns, bool color) {
  const auto text = line.lines(static_cast<unsigned>(columns), color, "");
  std::vector<std::string> rows;
  for (size_t at = 0; at < text.size();) {
    const auto end = text.find('\n', at);
    rows.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  if (rows.empty()) rows.emplace_back();
  return rows;
}

class Columns {
 public:
  Columns(int columns, bool color) : column_(std::max(kLeastColumn, (columns - 3) / 2)), color_(color) {}

  /// nullptr: nothing stands there.
  void line(const StyledText* left, const StyledText* right, char sign) {
    const auto lefts = left ? rows(*left, column_, color_) : std::vector<std::string>();
    const auto rights = right ? rows(*right, column_, color_) : std::vector<std::string>();
    for (size_t i = 0; i < std::max(lefts.size(), rights.size()); ++i) {
      const std::string& one = i < lefts.size() ? lefts[i] : none_;
      const std::string& other = i < rights.size() ? rights[i] : none_;
      const auto blanks = static_cast<size_t>(std::max(0, column_ - width_of(one)));
      std::string row = fmt::format("{}{} {} {}", one, std::string(blanks, ' '), sign, other);
      row.erase(row.find_last_not_of(' ') + 1);
      text_ += row + "\n";
    }
  }
  /// The last `same` lines of both are the same.
  void lines(const std::vector<StyledText>& lefts, const std::vector<StyledText>& rights, size_t same) {
    const auto left = lefts.size() - same, right = rights.size() - same;
    for (size_t i = 0; i < std::max(left, right); ++i)
      line(i < left ? &lefts[i] : nullptr, i < right ? &rights[i] : nullptr, i >= left ? '>' : i >= right ? '<' : '|');
    for (size_t i = 0; i < same; ++i) line(&lefts[left + i], &rights[right + i], ' ');
  }
  void note(const std::string& words) {
    StyledText note;
    note.add(words, Style::plain);
    text_ += note.lines(static_cast<unsigned>(2 * column_ + 3), false, "  # ");
  }
  void same(std::string_view line_of_text) {
    StyledLines line_lines;
    line_lines.add(line_of_text, Style::plain);
    for (const auto& one : line_lines.lines()) line(&one, &one, ' ');
  }
  void head(const std::string& words) {
    StyledText head;
    head.add(words, Style::bold);
    text_ += head.lines(static_cast<unsigned>(2 * column_ + 3), color_, "");
  }
  std::string take() { return std::move(text_); }

 private:
  int column_;
  bool color_;
  std::string text_;
  const std::string none_;
};

/// How many of the last lines stay: an edit that takes a line's end away touches the next line, too.
size_t same_at_end(const TextLines& lines, const LineChange& change) {
  size_t same = 0;
  while (same < change.after.size() && same < change.end - change.begin &&
         lines[change.end - 1 - same] == change.after[change.after.size() - 1 - same])
    ++same;
  return same;
}

void change(Columns& page, std::string_view text, const TextLines& lines, const LineChange& change,
            const std::vector<Edit>& edits) {
  StyledLines left, right;
  auto at = lines.start(change.begin);
  const auto both = [&](uint32_t end) {
    left.add(text.substr(at, end - at), Style::plain);
    right.add(text.substr(at, end - at), Style::plain);
  };
  for (auto i = change.first_edit; i < change.last_edit; ++i) {
    both(edits[i].span.begin);
    left.add(text.substr(edits[i].span.begin, edits[i].span.size()), Style::deleted);
    right.add(edits[i].after, Style::inserted);
    at = edits[i].span.end;
  }
  both(lines.start(change.end));
  page.lines(left.lines(), right.lines(), same_at_end(lines, change));
}

void notes(Columns& page, const DiffStyle& style, const std::vector<Edit>& edits, const LineChange& change) {
  std::string last;
  for (auto i = change.first_edit; style.note && i < change.last_edit; ++i)
    for (const auto suggestion : edits[i].suggestions)
      if (auto words = style.note({suggestion}); words != last) page.note(last = std::move(words));
}

}  // namespace

std::string side_by_side(std::string_view text, const std::vector<Edit>& edits, std::string_view path, int columns,
                         const DiffStyle& style) {
  const auto words = word_edits(text, edits);
  const TextLines lines(text);
  const auto changes = line_changes(text, lines, words, false);
  Columns page(columns, style.color);
  if (!changes.empty()) page.head(std::string(path));
  for (const auto& hunk : hunks_of(changes, lines.count())) {
    page.head(hunk_head(hunk, {}, words, 0, 0));
    auto at = hunk.begin;
    for (auto c = hunk.first_change; c < hunk.last_change; ++c) {
      for (; at < changes[c].begin; ++at) page.same(lines[at]);
      change(page, text, lines, changes[c], words);
      notes(page, style, words, changes[c]);
      at = changes[c].end;
    }
    for (; at < hunk.end; ++at) page.same(lines[at]);
  }
  return page.take();
}

}  // namespace decalque
