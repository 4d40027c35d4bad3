#pragma once
// How number-format tells one sort of foreign number from the next. Each sort is a row: a name, a regular expression
// and what its matches become.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edit/detectors/look.h"
#include "edit/lazy_regex.h"

namespace decalque {

/// Whether an article writes "September 24" or "24 September". Asked at the first date only, as that takes a look at
/// all of the text, which must outlive it.
class DateOrder {
 public:
  explicit DateOrder(std::string_view text) : text_(text) {}
  bool is_month_first() const;
  /// "24 September 2025" or "September 24, 2025"; the year may be empty. "" when there is no such day or month.
  std::string date(std::string_view day, std::string_view month, std::string_view year) const;

 private:
  std::string_view text_;
  mutable std::optional<bool> month_first_;
};

/// A match in its article. Scores, versions, sections, addresses and telephone numbers look like other numbers, and are
/// told by what stands beside.
struct NumberPlace {
  std::string_view text;  ///< The article.
  const DateOrder& order;
  size_t begin = 0;
  size_t end = 0;
  std::array<std::string_view, 8> parts;  ///< The whole match and its groups.

  std::string_view operator[](size_t group) const { return parts[group]; }
  char32_t before() const { return char_before(text, begin); }
  char32_t behind() const { return char_at(text, end); }

  /// A letter or digit stands right before or behind, or a mark with a digit beyond it: this is part of something
  /// longer.
  bool is_part_of_longer() const;
  /// A letter, digit or mark of numbers stands right before.
  bool begins_inside() const;
  /// A blank stands before or behind, and a digit beyond it.
  bool follows_digits() const;
  bool precedes_digits() const;
  /// The letters before the blanks before.
  std::string_view word_before() const;
  /// That word, in any case, is one of these.
  bool follows(const WordSet& lower_case_words) const;
};

/// A line that has digits.
struct DigitLine {
  DigitLine(std::string_view text, Span place);

  Span span;
  std::string_view line;
  std::string digits;  ///< Its digits, with the few bytes beside them; short, as most of a line is words.
};

/// One sort of number.
struct NumberFormat {
  std::string_view what;  ///< Its name among the detector's options.
  /// A match holds one of these, where 1 stands for any digit. Cheap to look for, so that few lines are searched with
  /// the pattern, and most articles compile few.
  std::vector<std::string_view> signs;
  LazyRegex pattern;  ///< Matches no line break, and no text without a digit.
  std::string (*rewrite)(const NumberPlace&);  ///< What becomes of a match; "" leaves it.

  bool may_match(const DigitLine& line) const;
};

/// The sorts; where two begin at one place, the first has it.
std::span<const NumberFormat> decimal_formats();
std::span<const NumberFormat> thousands_formats();
std::span<const NumberFormat> date_formats();
std::span<const NumberFormat> day_formats();
std::span<const NumberFormat> amount_formats();

bool is_word_character(char32_t c);
/// Of ASCII digits, few.
int to_int(std::string_view digits);
/// The number with a comma in place of every blank and stop.
std::string with_commas(std::string_view number);
/// "January|February|..."
const std::string& month_names();
bool is_month(std::string_view name);

}  // namespace decalque
