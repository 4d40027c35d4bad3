// How far a word reaches: the joins that Unicode's word boundaries do not make, and the dots they should not.

#include <algorithm>

#include "text/abbreviations.h"
#include "text/address.h"
#include "text/apostrophes.h"
#include "text/scan.h"
#include "text/unicode.h"

namespace decalque {
namespace {

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool begins_with_digit(std::string_view text) { return !text.empty() && text[0] >= '0' && text[0] <= '9'; }

/// The letters at the beginning, after an opening quotation mark or bracket.
std::string_view first_word(std::string_view run) {
  size_t begin = 0, end = 0;
  for (size_t at = 0; at < run.size();) {
    const size_t here = at;
    if (is_letter(next_code_point(run, at))) {
      if (end == 0) begin = here;
      end = at;
    } else if (end > 0) {
      break;
    }
  }
  return run.substr(begin, end - begin);
}

}  // namespace

size_t TextScanner::grow(size_t begin) {
  abbreviation_ = false;
  size_t end = word_break(begin);
  for (size_t i = begin + 1; i < end; ++i) {
    if (chunk_.at(i) == '.') {
      end = dotted(begin, end);
      break;
    }
  }
  if (chunk_.at(end) == '.' && chunk_.at(end + 1) != '.' && !abbreviation_ && takes_stop(begin, end)) {
    abbreviation_ = true;
    ++end;
  }
  for (size_t further = joined(begin, end); further > end; further = joined(begin, end)) end = further;
  return end;
}

/// Unicode keeps "U.S" and "Node.js" together, but also "said.Kremlin", which lacks a blank.
size_t TextScanner::dotted(size_t begin, size_t end) {
  if (is_digit(begin)) return end;
  if (abbreviation_of(view(begin, end)) == Abbreviation::era) return end;
  const size_t letters = leading_letters(begin, end);
  if (letters == end || letters > begin) {
    abbreviation_ = letters > begin && chunk_.at(letters - 1) == '.';
    return letters;
  }
  size_t first = begin, last = end;
  while (chunk_.at(first) != '.') ++first;
  while (chunk_.at(last - 1) != '.') --last;
  if (abbreviation_of(view(begin, end)) != Abbreviation::none || is_file_ending(view(last, end))) return end;
  if (takes_stop(begin, first)) {
    abbreviation_ = true;
    return first + 1;
  }
  return first;
}

/// "U.S" and the stop behind it, "J.K." of "J.K.Rowling"; `begin` when the word does not begin with single letters.
size_t TextScanner::leading_letters(size_t begin, size_t end) {
  size_t at = begin;
  int count = 0;
  while (at + 1 < end && is_letter(at) && chunk_.at(at + 1) == '.') at += 2, ++count;
  if (count == 0) return begin;
  const bool last_letter = at + 1 == end || (at < end && is_apostrophe(at + 1));
  if (!last_letter) return chunk_.info[begin].upper || count > 1 ? at : begin;
  const bool stop = chunk_.at(at + 1) == '.' && chunk_.at(at + 2) != '.';
  if (stop) return at + 2;
  return end;
}

/// One step further from `end`, or `end`.
size_t TextScanner::joined(size_t begin, size_t end) {
  const char32_t c = chunk_.at(end);
  if (c == 0) return end;
  if (chunk_.info[end].sort == CharSort::number) return end + 1;  // km²
  if (chunk_.info[end].sort == CharSort::combining) return end + 1;
  if (is_hyphen(c)) return joined_by_hyphen(begin, end);
  if (c == ':' || c == '/') return joined_numbers(begin, end);
  if (is_apostrophe(end)) return apostrophe(begin, end);
  const bool initials = c == '&' && chunk_.info[end - 1].upper && chunk_.info_at(end + 1).upper;  // AT&T
  return initials ? word_break(end + 1) : end;
}

/// "13-year-old", "COVID-19", "2021-12-03"; but "2019-2021" and "2-0" are two numbers.
size_t TextScanner::joined_by_hyphen(size_t begin, size_t end) const {
  if (!is_alnum(end + 1)) return end;
  size_t next = word_break(end + 1);
  // A dotted word behind the hyphen is cut at its first dot unless it is a number or file: "US-based.The".
  if (!is_digit(end + 1)) {
    size_t dot = end + 1;
    while (dot < next && chunk_.at(dot) != '.') ++dot;
    if (dot < next && !is_file_ending(view(dot + 1, next))) next = dot;
  }
  if (!is_digit(end - 1) || !all_digits(begin, end) || !all_digits(end + 1, next)) return next;
  const bool year_month = end - begin == 4 && next - end == 3;
  const bool day = end - begin == 7 && next - end == 3 && chunk_.at(begin + 4) == '-';
  if (day) return next;
  return year_month && is_hyphen(chunk_.at(next)) && is_digit(next + 1) && word_break(next + 1) == next + 3 ? next
                                                                                                            : end;
}

/// "12:30", "24/7".
size_t TextScanner::joined_numbers(size_t begin, size_t end) const {
  if (chunk_.at(end) == ':' && is_letter(begin)) return joined_letters(begin, end);
  if (!is_digit(end - 1) || !is_digit(end + 1) || !all_digits(begin, end)) return end;
  const size_t next = word_break(end + 1);
  return chunk_.at(end) == ':' || all_digits(end + 1, next) ? next : end;
}

/// "EU:n", "WHO:ssa": a Finnish or Swedish ending on an acronym, left behind in translation.
size_t TextScanner::joined_letters(size_t begin, size_t end) const {
  for (size_t i = begin; i < end; ++i) {
    if (!chunk_.info[i].upper) return end;
  }
  size_t next = end + 1;
  while (is_letter(next) && chunk_.info[next].lower) ++next;
  const bool ending = end - begin >= 2 && next > end + 1 && next <= end + 5 && !is_alnum(next);
  return ending ? next : end;
}

/// "ministers’", "U.S.’s".
size_t TextScanner::apostrophe(size_t begin, size_t end) {
  const char32_t before = chunk_.at(end - 1), after = chunk_.at(end + 1);
  if ((after == 's' || after == 'S') && !is_alnum(end + 2) && !is_apostrophe(end + 2)) return end + 2;
  if ((before != 's' && before != 'S') || is_alnum(end + 1) || end - begin < 2) return end;
  return is_possessive_apostrophe(chunk_.offset[end]) ? end + 1 : end;
}

bool TextScanner::takes_stop(size_t begin, size_t end) {
  if (end - begin == 1 && chunk_.info[begin].upper && is_initial(begin)) return true;
  const std::string_view word = view(begin, end);
  const auto beside_number = [&] {
    return begins_with_digit(following(end + 1)) || (!tokens_.empty() && tokens_.back().type == TokenType::number);
  };
  switch (abbreviation_of(word)) {
    case Abbreviation::none:
      return word == "al" && last_form() == "et";
    case Abbreviation::before_number:
      return begins_with_digit(following(end + 1)) || (word == "Sec" && following(end + 1).starts_with("Gen."));
    case Abbreviation::after_number:
      return !tokens_.empty() && tokens_.back().type == TokenType::number;
    case Abbreviation::short_month:
      return beside_number();
    case Abbreviation::short_state:
      return last_form() == ",";
    default:
      return true;
  }
}

/// "J." of "J. K. Rowling"; but "vitamin C. It", "World War I. The".
bool TextScanner::is_initial(size_t begin) const {
  const std::string_view next = following(begin + 2);
  const std::string_view word = first_word(next);
  size_t at = 0;
  if (word.empty() || !is_upper(next_code_point(word, at)) || !next.starts_with(word)) return false;
  const bool another = at == word.size() && next.substr(at).starts_with('.');
  if (another) return true;
  if (begins_sentences(word) || takes_a_letter(last_form())) return false;
  if (chunk_.at(begin) != 'I') return true;
  const bool behind_initial = !tokens_.empty() && tokens_.back().kinds.has(Kind::ABBREVIATION);
  return behind_initial || tokens_.empty() || tokens_.back().span.end <= line_.begin;
}

std::string_view TextScanner::following(size_t end) const {
  constexpr size_t kEnough = 48;  // bytes; no abbreviation's neighbour is longer
  size_t at = chunk_.offset[std::min(end, chunk_.size())];
  const std::string_view line = text_.substr(0, line_.end);
  while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
  if (line.substr(at).starts_with("\u00A0")) at += 2;
  const std::string_view rest = line.substr(at, kEnough);
  size_t size = std::min(rest.find(' '), rest.size());
  while (size > 0 && at + size < line.size() && (line[at + size] & 0xC0) == 0x80) --size;
  return rest.substr(0, size);
}

bool TextScanner::is_possessive_apostrophe(uint32_t offset) {
  if (!apostrophes_known_) apostrophes_ = possessive_apostrophes(text_, line_);
  apostrophes_known_ = true;
  return std::ranges::binary_search(apostrophes_, offset);
}

}  // namespace decalque
