#include "report/article_html.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/html.h"

namespace decalque {

namespace {

bool is_line_end(char c) { return c == '\n' || c == '\r'; }
bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

/// Behind the line that holds the offset, its end included.
size_t next_line(std::string_view text, size_t at) {
  const auto end = text.find_first_of("\r\n", at);
  if (end == text.npos) return text.size();
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

/// A paragraph with the blank lines behind it, for the first also those before it; together they are the whole text.
std::vector<Span> rows_of(std::string_view text) {
  std::vector<Span> rows;
  bool inked = false, parted = false;
  size_t begin = 0;
  for (size_t at = 0; at < text.size();) {
    const auto end = next_line(text, at);
    const bool blank = is_blank(text.substr(at, end - at));
    if (!blank && parted) {
      rows.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(at)});
      begin = at;
    }
    inked |= !blank;
    parted = blank && inked;
    at = end;
  }
  rows.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(text.size())});
  return rows;
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

class ArticleWriter {
 public:
  ArticleWriter(std::string_view text, const std::vector<ArticleMark>& marks) : text_(text), marks_(marks) {
    for (const auto& mark : marks) {
      for (const auto& edit : mark.edits) edits_.push_back({edit.span, &mark, &edit});
      if (mark.edits.empty()) looks_.push_back({visible(text, mark.focus), &mark, nullptr});
    }
    const auto by_place = [](const Place& a, const Place& b) { return a.span < b.span; };
    std::stable_sort(edits_.begin(), edits_.end(), by_place);
    std::stable_sort(looks_.begin(), looks_.end(), by_place);
    numbered_.resize(marks.size());
  }

  std::string write() {
    const auto rows = rows_of(text_);
    for (size_t i = 0; i < rows.size(); ++i) row(rows[i], i + 1 == rows.size());
    return std::move(html_);
  }

 private:
  /// The first place of a mark.
  static uint32_t begin_of(const ArticleMark& mark) {
    return mark.edits.empty() ? mark.focus.begin : mark.edits.front().span.begin;
  }

  void row(Span row, bool last) {
    html_ += "<div class=\"row\"><p dir=\"auto\">";
    take_looks(row);
    auto at = row.begin;
    while (next_edit_ < edits_.size()) {
      const auto& place = edits_[next_edit_];
      if (!last && place.span.begin >= row.end) break;
      const auto begin = std::max(place.span.begin, row.begin), end = std::min(place.span.end, row.end);
      plain({at, begin});
      change(place, {begin, end}, place.span.end <= row.end);
      at = end;
      if (place.span.end > row.end) break;
      ++next_edit_;
    }
    auto end = row.end;
    while (end > at && is_blank(text_.substr(end - 1, 1))) --end;
    plain({at, end});
    const auto first_mark = next_mark_;
    while (next_mark_ < marks_.size() && (last || begin_of(marks_[next_mark_]) < row.end)) ++next_mark_;
    for (auto i = first_mark; i < next_mark_; ++i) number(marks_[i]);
    html_ += "</p>";
    cards(first_mark, next_mark_);
    html_ += "</div>\n";
  }

  void cards(size_t first, size_t last) {
    std::string cards;
    for (auto i = first; i < last; ++i) cards += marks_[i].card;
    if (!cards.empty()) html_ += "<div class=\"cards\">" + cards + "</div>";
  }

  /// The looks that have a part in the row.
  void take_looks(Span row) {
    std::erase_if(open_looks_, [&](const Place& look) { return look.span.end <= row.begin; });
    for (; next_look_ < looks_.size() && looks_[next_look_].span.begin < row.end; ++next_look_)
      open_looks_.push_back(looks_[next_look_]);
  }

  /// Text that stays; looks cut it. At the row's begin, line ends before the first word are left out.
  void plain(Span span) {
    if (html_.ends_with("<p dir=\"auto\">"))
      while (!span.empty() && is_line_end(text_[span.begin])) ++span.begin;
    while (!span.empty()) {
      const Place* inner = nullptr;  // the look that began last
      auto end = span.end;
      for (const auto& look : open_looks_) {
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

  /// Once a mark.
  void number(const ArticleMark& mark) {
    const auto index = static_cast<size_t>(&mark - marks_.data());
    if (numbered_[index]) return;
    numbered_[index] = true;
    html_ += fmt::format("<a class=\"ref\" id=\"mark-{0}\" href=\"#card-{0}\">{0}</a>", mark.id);
  }

  static std::string data(const ArticleMark& mark) {
    return fmt::format(" data-mark=\"{}\"{}", mark.id,
                       mark.state.empty() ? "" : fmt::format(" data-state=\"{}\"", mark.state));
  }

  std::string_view text_;
  const std::vector<ArticleMark>& marks_;
  std::vector<Place> edits_, looks_, open_looks_;
  std::vector<bool> numbered_;
  size_t next_edit_ = 0, next_look_ = 0, next_mark_ = 0;
  std::string html_;
};

}  // namespace

std::string article_html(std::string_view text, const std::vector<ArticleMark>& marks) {
  return ArticleWriter(text, marks).write();
}

}  // namespace decalque
