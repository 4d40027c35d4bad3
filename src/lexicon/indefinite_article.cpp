#include "lexicon/indefinite_article.h"

#include <charconv>
#include <string>

#include "lexicon/contraction.h"
#include "lexicon/sorted_table.h"
#include "text/unicode.h"

namespace decalque {
namespace {

constexpr int kByRule = 97;        // numbers: spoken in one way only
constexpr int kByLetters = 90;     // abbreviations: some are spoken as words
constexpr size_t kSpelledOut = 5;  // longer runs of capitals are words in capitals or spoken as words
constexpr std::string_view kOpening = "\"'([{*_#$<";

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
ArticleChoice choice(bool an, int confidence) { return {an ? "an" : "a", confidence}; }

std::string_view without_opening(std::string_view word) {
  constexpr std::string_view kMarks[] = {"“", "‘", "«", "„", "£", "€", "¥"};
  for (bool found = true; found && !word.empty();) {
    found = kOpening.find(word[0]) != std::string_view::npos;
    if (found) word.remove_prefix(1);
    for (const std::string_view mark : kMarks) {
      if (!word.starts_with(mark)) continue;
      word.remove_prefix(mark.size());
      found = true;
    }
  }
  return word;
}

/// "eight", "eleven" and "eighteen" begin with a vowel: 8, 80, 811, 8,000, 11, 18.5, 11,000, 1800 (a year), not 1,800.
ArticleChoice before_number(std::string_view word) {
  std::string digits;
  bool grouped = false;
  for (size_t i = 0; i < word.size(); ++i) {
    const bool separator = word[i] == ',' && i + 1 < word.size() && is_ascii_digit(word[i + 1]);
    if (!is_ascii_digit(word[i]) && !separator) break;
    grouped |= separator;
    if (!separator) digits += word[i];
  }
  if (digits[0] == '8') return choice(true, kByRule);
  const bool ten_and_more = digits.starts_with("11") || digits.starts_with("18");
  const bool hundreds = digits.size() == 4 && !grouped;
  return choice(ten_and_more && (digits.size() % 3 == 2 || hundreds), kByRule);
}

/// The capitals a word begins with, up to a mark: "EU" of "EU-wide", "MP" of "MPs", "FBI" of "FBI’s"; "" when it does
/// not begin with two, or they go over into a word ("McDonald").
std::string_view initials(std::string_view word) {
  size_t end = 0;
  while (end < word.size() && ((word[end] >= 'A' && word[end] <= 'Z') || is_ascii_digit(word[end]))) ++end;
  std::string_view rest = word.substr(end);
  if (rest.starts_with("s")) rest.remove_prefix(1);
  const bool ends = rest.empty() || !(is_letter(static_cast<unsigned char>(rest[0])));
  const bool single = end == 1 && (word.substr(1, 1) == "-" || word.substr(1, 1) == ".");
  return ends && (end > 1 || single) ? word.substr(0, end) : std::string_view{};
}

/// Consonant, vowel, consonant: "NATO", "SARS", "LEGO" can be said as a word; "FBI", "NHL", "MRSA" cannot.
bool can_be_said(std::string_view capitals) {
  constexpr std::string_view kVowels = "AEIOU";
  const auto vowel = [&](size_t i) { return kVowels.find(capitals[i]) != std::string_view::npos; };
  return capitals.size() >= 4 && !vowel(0) && vowel(1) && !vowel(2);
}

ArticleChoice before_initials(std::string_view capitals) {
  constexpr std::string_view kVowelNames = "AEFHILMNORSX";
  return choice(kVowelNames.find(capitals[0]) != std::string_view::npos, kByLetters);
}

class CountedArticle final : public IndefiniteArticle {
 public:
  explicit CountedArticle(const std::filesystem::path& path) : table_(path) {}
  ArticleChoice article(std::string_view next_word) const override;

 private:
  /// By the longest listed beginning, if that has at least `least` bytes.
  ArticleChoice counted(std::string_view word, size_t least) const;

  SortedTable table_;
};

ArticleChoice CountedArticle::article(std::string_view next_word) const {
  const std::string word = straight(without_opening(next_word));
  if (word.empty()) return choice(false, 0);
  if (is_ascii_digit(word[0])) return before_number(word);
  const std::string_view capitals = initials(word);
  if (!capitals.empty() && capitals.size() <= kSpelledOut) {
    const ArticleChoice seen = counted(word, std::max<size_t>(capitals.size(), 2));
    if (seen.confidence > 0) return seen;
    return can_be_said(capitals) ? counted(to_lower(word), 1) : before_initials(capitals);
  }
  if (word.size() < 2 || shape_of(word) != Shape::upper) return counted(word, 1);
  const ArticleChoice seen = counted(word, 4);
  return seen.confidence > 0 ? seen : counted(to_lower(word), 1);
}

ArticleChoice CountedArticle::counted(std::string_view word, size_t least) const {
  const std::string ended = std::string(word) + " ";
  for (size_t length = ended.size(); length >= least; --length) {
    const auto counts = table_.find(std::string_view(ended).substr(0, length));
    if (!counts) continue;
    std::string_view rest = *counts;
    double a = 0, an = 0;
    for (double* count : {&a, &an}) {
      const std::string_view field = next_field(rest);
      std::from_chars(field.data(), field.data() + field.size(), *count);
    }
    // One unseen case on each side keeps rare beginnings from looking certain.
    return choice(an > a, static_cast<int>(100 * (an > a ? an - a : a - an) / (a + an + 2)));
  }
  return choice(false, 0);
}

}  // namespace

std::shared_ptr<const IndefiniteArticle> IndefiniteArticle::load(const std::filesystem::path& folder) {
  return std::make_shared<CountedArticle>(folder / "a-vs-an.tsv");
}

}  // namespace decalque
