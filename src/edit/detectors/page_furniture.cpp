// Lines that a web page brought along: "Related Posts", "Leave a Reply", rows of hashtags.
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

bool is_blank(std::string_view line) {
  for (size_t at = 0; at < line.size();) {
    if (!is_space(next_code_point(line, at))) return false;
  }
  return true;
}

// Lower case, ’ as ', white space as single blanks, marks and digits at both ends off: how phrases are compared.
std::string plain(std::string_view line) {
  std::string result;
  for (size_t at = 0; at < line.size();) {
    const size_t begin = at;
    const char32_t c = next_code_point(line, at);
    if (is_space(c)) {
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else if (c == 0x2019) {
      result += '\'';
    } else {
      result += to_lower(line.substr(begin, at - begin));
    }
  }
  return result;
}

std::string trimmed(std::string line) {
  const std::string_view marks = " .:!?,;|>-*•→»…0123456789()[]&#";
  const size_t begin = line.find_first_not_of(" >|*-");
  const size_t end = line.find_last_not_of(marks);
  if (begin == std::string::npos || end == std::string::npos || end < begin) return line;
  return line.substr(begin, end + 1 - begin);
}

class Furniture {
 public:
  Furniture(const Sight& sight, std::vector<Finding>& findings)
      : text_(sight.document.text), hashtags_(sight.flag("hashtags")), findings_(findings) {
    for (const std::string& phrase : sight.texts("phrases")) phrases_.push_back(trimmed(plain(phrase)));
    for (const std::string& prefix : sight.texts("prefixes")) prefixes_.push_back(plain(prefix));
    lines_ = lines_of(text_);
  }

  // The lines of a run that stand side by side go one by one, each with its line end, so that a rule may be accepted
  // for one line and not for the next.
  void run() {
    for (size_t i = 0; i < lines_.size(); ++i) furniture_.push_back(is_furniture(line(i)));
    tail_ = lines_.size();
    while (tail_ > 0 && (furniture_[tail_ - 1] || is_blank(line(tail_ - 1)))) --tail_;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (furniture_[i]) add(i);
    }
  }

 private:
  std::string_view line(size_t i) const { return text_.substr(lines_[i].begin, lines_[i].size()); }

  bool is_furniture(std::string_view line) const {
    if (is_blank(line)) return false;
    if (hashtags_ && is_row_of_hashtags(line)) return true;
    const std::string low = plain(line);
    if (std::find(phrases_.begin(), phrases_.end(), trimmed(low)) != phrases_.end()) return true;
    return std::any_of(prefixes_.begin(), prefixes_.end(), [&](const std::string& prefix) { return begins(low, prefix); });
  }

  // A prefix ends at a word's end.
  static bool begins(std::string_view line, std::string_view prefix) {
    if (prefix.empty() || !line.starts_with(prefix) || line.size() == prefix.size()) return false;
    return !is_letter(char_at(line, prefix.size())) || prefix.back() == ' ';
  }

  static bool is_row_of_hashtags(std::string_view line) {
    uint32_t tags = 0;
    for (size_t at = 0; at < line.size();) {
      const size_t end = std::min(line.find(' ', at), line.size());
      const std::string_view piece = line.substr(at, end - at);
      if (!piece.empty() && (piece[0] != '#' || piece.size() < 2)) return false;
      tags += piece.empty() ? 0 : 1;
      at = end + 1;
    }
    return tags >= 3;
  }

  void add(size_t i) {
    Finding finding = replace(lines_[i], doomed(i), "");
    finding.captures = {{"line", std::string(line(i))}};
    findings_.push_back(std::move(finding));
  }

  // The line with its line end, and the blank line behind it if one also stands before it (or nothing does). Lines at
  // the end of the text take the line ends before them instead, so that the text ends as it did.
  Span doomed(size_t i) const {
    uint32_t begin = lines_[i].begin;
    uint32_t end = i + 1 < lines_.size() ? lines_[i + 1].begin : lines_[i].end;
    const bool blank_before = i == 0 || is_blank(line(i - 1));
    const bool blank_after = i + 1 < lines_.size() && is_blank(line(i + 1));
    if (i >= tail_) {
      end = lines_[i].end;
      size_t k = i;
      while (k > 0 && is_blank(line(k - 1))) --k;
      if (k > 0) begin = lines_[k - 1].end;
    } else if (blank_before && blank_after) {
      end = i + 2 < lines_.size() ? lines_[i + 2].begin : lines_[i + 1].end;
    }
    return {begin, end};
  }

  std::string_view text_;
  bool hashtags_;
  std::vector<Finding>& findings_;
  std::vector<std::string> phrases_;
  std::vector<std::string> prefixes_;
  std::vector<Span> lines_;
  std::vector<bool> furniture_;
  size_t tail_ = 0;  // from this line on there is nothing but furniture and blank lines
};

}  // namespace

Detector page_furniture() {
  Detector detector;
  detector.spec = {"page-furniture",
                   "A whole line that belongs to the web page and not to the article; it is deleted with its line end.",
                   {{"phrases", "Lines to delete, whatever their case and the marks and digits at their end.",
                     std::vector<std::string>{}},
                    {"prefixes", "Beginnings of lines to delete.", std::vector<std::string>{}},
                    {"hashtags", "Also delete rows of three hashtags or more.", false}},
                   {"line"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { Furniture(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
