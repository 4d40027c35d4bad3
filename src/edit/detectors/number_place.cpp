// What stands beside a number, and how the article writes its dates.
#include <re2/re2.h>

#include <algorithm>

#include "edit/detectors/number_format.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};

constexpr std::string_view kDigits = "0123456789";
constexpr size_t kBesideDigits = 4;  // bytes: a sign has a euro sign and a blank before its digit, or a comma and a dash

bool joins(char32_t c) {
  return c != 0 && c < 0x80 && std::string_view(".,:/-+#").find(static_cast<char>(c)) != std::string_view::npos;
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_ascii_digit(std::string_view text, size_t at) { return at < text.size() && is_ascii_digit(text[at]); }

// The sign stands in the text; a 1 at its ends is any digit.
bool holds(std::string_view text, std::string_view sign) {
  const bool digit_before = sign.front() == '1';
  const bool digit_behind = sign.back() == '1';
  const std::string_view mark = sign.substr(digit_before, sign.size() - digit_before - digit_behind);
  for (size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    if (digit_before && (at == 0 || !is_ascii_digit(text, at - 1))) continue;
    if (!digit_behind || is_ascii_digit(text, at + mark.size())) return true;
  }
  return false;
}

bool matches(std::string_view text, const RE2& pattern) {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

}  // namespace

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || c == '_'; }

int to_int(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::string with_commas(std::string_view number) {
  std::string result;
  for (size_t at = 0; at < number.size();) {
    const size_t begin = at;
    const char32_t c = next_code_point(number, at);
    result += is_space(c) || c == '.' ? "," : number.substr(begin, at - begin);
  }
  return result;
}

bool is_month(std::string_view name) {
  return std::find(std::begin(kMonths), std::end(kMonths), name) != std::end(kMonths);
}

const std::string& month_names() {
  static const std::string names = [] {
    std::string all;
    for (const std::string_view month : kMonths) all.append(all.empty() ? "" : "|").append(month);
    return all;
  }();
  return names;
}

bool DateOrder::is_month_first() const {
  static const RE2 month_first("\\b(?:" + month_names() + ") \\d{1,2}\\b");
  static const RE2 day_first("\\b\\d{1,2} (?:" + month_names() + ")\\b");
  if (!month_first_) month_first_ = matches(text_, month_first) && !matches(text_, day_first);
  return *month_first_;
}

std::string DateOrder::date(std::string_view day, std::string_view month, std::string_view year) const {
  const int d = to_int(day);
  const int m = to_int(month);
  if (d < 1 || d > 31 || m < 1 || m > 12) return "";
  const std::string name(kMonths[m - 1]);
  const std::string number = std::to_string(d);
  if (is_month_first()) return name + " " + number + (year.empty() ? "" : ", " + std::string(year));
  return number + " " + name + (year.empty() ? "" : " " + std::string(year));
}

bool NumberPlace::is_part_of_longer() const {
  if (is_word_character(before()) || is_word_character(behind())) return true;
  if (before() == '+' || before() == '#') return true;
  return (joins(before()) && is_digit(char_before(text, begin - 1))) ||
         (joins(behind()) && is_digit(char_at(text, end + 1)));
}

bool NumberPlace::begins_inside() const {
  return is_word_character(before()) || before() == '.' || before() == ',' || before() == '-';
}

bool NumberPlace::follows_digits() const { return before() == ' ' && is_digit(char_before(text, begin - 1)); }

bool NumberPlace::precedes_digits() const { return behind() == ' ' && is_digit(char_at(text, end + 1)); }

std::string_view NumberPlace::word_before() const {
  size_t last = begin;
  while (last > 0 && text[last - 1] == ' ') --last;
  size_t first = last;
  while (first > 0 && is_letter(char_before(text, first))) previous_code_point(text, first);
  return text.substr(first, last - first);
}

bool NumberPlace::follows(const WordSet& lower_case_words) const {
  return lower_case_words.has(to_lower(word_before()));
}

DigitLine::DigitLine(std::string_view text, Span place) : span(place), line(text.substr(place.begin, place.size())) {
  size_t end = 0;  // of what is taken
  for (size_t at = 0; at < line.size(); ++at) {
    if (!is_ascii_digit(line[at])) continue;
    const size_t begin = at - std::min(at, kBesideDigits);
    if (begin > end) digits += '\n';
    const size_t from = std::max(begin, end);
    while (at < line.size() && is_ascii_digit(line[at])) ++at;
    end = std::min(at + kBesideDigits, line.size());
    digits += line.substr(from, end - from);
  }
}

bool NumberFormat::may_match(const DigitLine& line) const {
  return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
    const bool of_digits = sign.find_first_of(kDigits) != std::string_view::npos;
    return holds(of_digits ? std::string_view(line.digits) : line.line, sign);
  });
}

}  // namespace decalque
