#include <algorithm>

#include "text/lines.h"
#include "text/unicode.h"

namespace decalque {
namespace {

// A page of typescript has 60 to 80 columns; mail is wrapped at 72 to 78, code comments at up to 100.
constexpr size_t kNarrowest = 55;
constexpr size_t kWidest = 100;
constexpr size_t kSimilar = 15;

std::string_view trimmed(std::string_view line) {
  const size_t begin = line.find_first_not_of(" \t");
  return begin == std::string_view::npos ? std::string_view()
                                         : line.substr(begin, line.find_last_not_of(" \t") + 1 - begin);
}

size_t width(std::string_view text) {
  return static_cast<size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

bool ends_sentence(std::string_view line) {
  while (!line.empty() && (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')'))) line.remove_suffix(1);
  while (line.ends_with("”") || line.ends_with("’")) line.remove_suffix(3);
  return line.ends_with('.') || line.ends_with('?') || line.ends_with('!') || line.ends_with(':') ||
         line.ends_with("…");
}

bool begins_lower(std::string_view line) {
  size_t at = 0;
  return !line.empty() && is_lower(next_code_point(line, at));
}

/// Tells hard-wrapped text from lines of their own. `breaks` are the places where one line follows another.
class WrapTest {
 public:
  void line(std::string_view text) {
    if (count_++ > 0) line_break(trimmed(text));
    last_ = trimmed(text);
    last_width_ = width(text.substr(0, text.find_last_not_of(" \t") + 1));
  }
  bool wrapped() const {
    const size_t breaks = count_ - 1;
    if (breaks == 0 || narrowest_ < kNarrowest || widest_ > kWidest || finished_ * 2 > breaks) return false;
    const bool full = least_overflow_ + 2 > widest_;  // no line had room for the next one's first word
    if (in_mid_sentence_ * 2 >= breaks) return full || widest_ - narrowest_ <= kSimilar;
    return full && breaks >= 3 && in_mid_sentence_ * 3 >= breaks;
  }

 private:
  void line_break(std::string_view next) {
    narrowest_ = std::min(narrowest_, last_width_);
    widest_ = std::max(widest_, last_width_);
    least_overflow_ = std::min(least_overflow_, last_width_ + 1 + width(next.substr(0, next.find(' '))));
    const bool finished = ends_sentence(last_);
    finished_ += finished;
    in_mid_sentence_ += !finished && begins_lower(next);
  }

  std::string_view last_;
  size_t last_width_ = 0, count_ = 0, finished_ = 0, in_mid_sentence_ = 0;
  size_t narrowest_ = ~size_t{0}, widest_ = 0, least_overflow_ = ~size_t{0} / 2;
};

bool begins_block(std::string_view text, const Line& line) {
  size_t length = 0;
  const std::string_view view = text.substr(line.span.begin, line.span.size());
  return line.after_blank || line_start(view, length) != LineStart::text;
}

}  // namespace

std::vector<TokenRange> split_paragraphs(std::string_view text, const std::vector<Line>& lines) {
  std::vector<TokenRange> paragraphs;
  const auto count = static_cast<uint32_t>(lines.size());
  for (uint32_t begin = 0; begin < count;) {
    WrapTest test;
    uint32_t end = begin;
    do {
      test.line(text.substr(lines[end].span.begin, lines[end].span.size()));
    } while (++end < count && !begins_block(text, lines[end]));
    if (test.wrapped()) {
      paragraphs.push_back({begin, end});
    } else {
      for (uint32_t i = begin; i < end; ++i) paragraphs.push_back({i, i + 1});
    }
    begin = end;
  }
  return paragraphs;
}

}  // namespace decalque
