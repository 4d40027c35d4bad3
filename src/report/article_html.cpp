#include "report/article_html.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/html.h"
#include "report/sentences.h"

namespace decalque {

namespace {

constexpr size_t kLongLine = 160;  // bytes; longer ones are not wrapped by hand
constexpr size_t kLongRow = 1200;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }
bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

/// Behind the line that holds the offset, its end included.
size_t next_line(std::string_view text, size_t at) {
  const auto end = text.find_first_of("\r\n", at);
  if (end == text.npos) return text.size();
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

/// An edit or a look, and the mark it belongs to.
struct Place {
  Span span;
  const ArticleMark* mark = nullptr;
  const Edit* edit = nullptr;  // none: a look
};

/// Something to see even where nothing stands: the character behind an empty span, or the one before it.
Span visible(std::string_view text, Span span) {
  const auto inside = [&](uint32_t i) { return i < text.size() && (text[i] & 0xC0) == 0x80; };
  if (!span.empty()) return span;
  if (span.end < text.size() && !is_line_end(text[span.end])) {
    do ++span.end;
    while (inside(span.end));
  } else if (span.begin > 0) {
    do --span.begin;
    while (span.begin > 0 && inside(span.begin));
  }
  return span;
}

/// The first place of a mark.
uint32_t begin_of(const ArticleMark& mark) {
  return mark.edits.empty() ? mark.focus.begin : mark.edits.front().span.begin;
}

/// Writes one row.
class RowWriter {
 public:
  RowWriter(std::string_view text, Span row, bool last, const std::vector<const ArticleMark*>& marks)
      : text_(text), row_(row), last_(last) {
    for (const auto* mark : marks) {
      for (const auto& edit : mark->edits)
        if (in_row(edit.span)) edits_.push_back({edit.span, mark, &edit});
      if (mark->edits.empty())
        if (const auto look = visible(text, mark->focus); in_row(look)) looks_.push_back({look, mark, nullptr});
      const auto begin = begin_of(*mark);
      if (begin >= row.begin && (begin < row.end || last)) beginning_.push_back(mark);
    }
    const auto by_place = [](const Place& a, const Place& b) { return a.span < b.span; };
    std::stable_sort(edits_.begin(), edits_.end(), by_place);
    std::stable_sort(looks_.begin(), looks_.end(), by_place);
    numbered_.resize(beginning_.size());
  }

  std::string write(bool more) {
    html_ = more ? "<div class=\"row more\"><p dir=\"auto\">" : "<div class=\"row\"><p dir=\"auto\">";
    auto at = row_.begin;
    for (const auto& place : edits_) {
      const Span part = {std::max(place.span.begin, row_.begin), std::min(place.span.end, row_.end)};
      plain({at, part.begin});
      change(place, part, place.span.end <= row_.end);
      at = part.end;
    }
    auto end = row_.end;
    while (end > at && is_blank(text_.substr(end - 1, 1))) --end;
    plain({at, end});
    for (const auto* mark : beginning_) number(*mark);
    html_ += "</p>" + cards() + "</div>\n";
    return std::move(html_);
  }

 private:
  /// What is inserted between two rows belongs to the second.
  bool in_row(Span span) const {
    const bool behind_begin = span.empty() ? span.begin >= row_.begin : span.end > row_.begin;
    return behind_begin && (span.begin < row_.end || last_);
  }

  std::string cards() const {
    std::string cards;
    for (const auto* mark : beginning_) cards += mark->card;
    return cards.empty() ? cards : "<div class=\"cards\">" + cards + "</div>";
  }

  /// Text that stays; looks cut it. At the row's begin, line ends before the first word are left out.
  void plain(Span span) {
    if (html_.ends_with("<p dir=\"auto\">"))
      while (!span.empty() && is_line_end(text_[span.begin])) ++span.begin;
    while (!span.empty()) {
      const Place* inner = nullptr;  // the look that began last
      auto end = span.end;
      for (const auto& look : looks_) {
        if (look.span.begin <= span.begin && span.begin < look.span.end) {
          inner = &look;
          end = std::min(end, look.span.end);
        } else if (look.span.begin > span.begin) {
          end = std::min(end, look.span.begin);
        }
      }
      piece({span.begin, end}, inner);
      span.begin = end;
    }
  }

  void piece(Span span, const Place* look) {
    const auto words = html_escaped(text_.substr(span.begin, span.size()));
    if (!look) {
      html_ += words;
      return;
    }
    html_ += fmt::format("<mark class=\"look {}\"{}>{}</mark>", name(look->mark->level), data(*look->mark), words);
    number(*look->mark);
  }

  void change(const Place& place, Span part, bool whole) {
    const auto after = whole ? std::string_view(place.edit->after) : std::string_view();
    html_ += fmt::format("<span class=\"change {}\"{}>", name(place.mark->level), data(*place.mark));
    tagged("del", text_.substr(part.begin, part.size()));
    tagged("ins", after);
    html_ += "</span>";
    number(*place.mark);
  }

  /// Blanks alone are shown by a sign, line ends always.
  void tagged(std::string_view tag, std::string_view words) {
    if (words.empty()) return;
    html_ += fmt::format("<{}>", tag);
    for (size_t at = 0; at < words.size();) {
      const auto end = std::min(words.find_first_of("\r\n", at), words.size());
      const auto line = words.substr(at, end - at);
      if (is_blank(words))
        for (size_t i = 0; i < line.size(); ++i) html_ += "<span class=\"blank\">␣</span>";
      else
        html_ += html_escaped(line);
      at = next_line(words, at);
      if (end < words.size())
        html_ += at < words.size() ? "<span class=\"eol\">¶</span>\n" : "<span class=\"eol\">¶</span>";
    }
    html_ += fmt::format("</{}>", tag);
  }

  /// Once a mark, in the row where it begins.
  void number(const ArticleMark& mark) {
    const auto at = std::find(beginning_.begin(), beginning_.end(), &mark);
    if (at == beginning_.end()) return;
    const auto index = static_cast<size_t>(at - beginning_.begin());
    if (numbered_[index]) return;
    numbered_[index] = true;
    html_ += fmt::format("<a class=\"ref\" id=\"mark-{0}\" href=\"#card-{0}\">{0}</a>", mark.id);
  }

  static std::string data(const ArticleMark& mark) {
    return fmt::format(" data-mark=\"{}\"{}", mark.id,
                       mark.state.empty() ? "" : fmt::format(" data-state=\"{}\"", mark.state));
  }

  std::string_view text_;
  Span row_;
  bool last_;
  std::vector<Place> edits_, looks_;
  std::vector<const ArticleMark*> beginning_;
  std::vector<bool> numbered_;
  std::string html_;
};

}  // namespace

ArticleRows::ArticleRows(std::string_view text) : text_(text) {
  // The blank lines behind a paragraph belong to it, to the first also those before it: rows together are the text.
  bool inked = false, parted = false;
  uint32_t begin = 0;
  for (size_t at = 0; at < text.size();) {
    const auto end = next_line(text, at);
    const bool blank = is_blank(text.substr(at, end - at));
    if (!blank && parted) {
      add_paragraph({begin, static_cast<uint32_t>(at)});
      begin = static_cast<uint32_t>(at);
    }
    inked |= !blank;
    parted = blank && inked;
    at = end;
  }
  add_paragraph({begin, static_cast<uint32_t>(text.size())});
}

void ArticleRows::add_paragraph(Span span) {
  auto begin = span.begin;
  for (size_t at = span.begin; at < span.end;) {
    const auto end = next_line(text_, at), behind = next_line(text_, end);
    const bool by_itself = std::max(end - at, behind - end) > kLongLine && !is_blank(text_.substr(end, behind - end));
    if (by_itself && end < span.end && !is_blank(text_.substr(begin, end - begin))) {
      add_long({begin, static_cast<uint32_t>(end)});
      begin = static_cast<uint32_t>(end);
    }
    at = end;
  }
  add_long({begin, span.end});
}

void ArticleRows::add_long(Span span) {
  if (span.size() <= 2 * kLongRow) return rows_.push_back({span});
  const Sentences sentences(text_.substr(span.begin, span.size()));
  auto begin = span.begin;
  for (const auto& sentence : sentences.all()) {
    const auto at = span.begin + sentence.begin;
    if (at < begin + kLongRow || is_blank(text_.substr(begin, at - begin))) continue;
    rows_.push_back({{begin, at}, begin > span.begin});
    begin = at;
  }
  rows_.push_back({{begin, span.end}, begin > span.begin});
}

size_t ArticleRows::at(uint32_t offset) const {
  const auto behind =
      std::partition_point(rows_.begin(), rows_.end(), [&](const Row& row) { return row.span.begin <= offset; });
  return behind == rows_.begin() ? 0 : static_cast<size_t>(behind - rows_.begin()) - 1;
}

std::string ArticleRows::html(size_t row, const std::vector<const ArticleMark*>& marks) const {
  return RowWriter(text_, rows_[row].span, row + 1 == rows_.size(), marks).write(rows_[row].more);
}

std::string article_html(std::string_view text, const std::vector<ArticleMark>& marks) {
  const ArticleRows rows(text);
  std::vector<std::vector<const ArticleMark*>> in_row(rows.size());
  for (const auto& mark : marks) {
    const auto end = mark.edits.empty() ? visible(text, mark.focus).end : mark.edits.back().span.end;
    const auto first = rows.at(mark.edits.empty() ? visible(text, mark.focus).begin : begin_of(mark));
    for (auto row = first; row <= rows.at(end); ++row) in_row[row].push_back(&mark);
  }
  std::string html;
  for (size_t row = 0; row < rows.size(); ++row) html += rows.html(row, in_row[row]);
  return html;
}

}  // namespace decalque
