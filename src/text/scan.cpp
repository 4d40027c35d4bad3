#include "text/scan.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {
namespace {

Gap gap_of(std::string_view between) {
  if (between.empty()) return Gap::none;
  if (between == " ") return Gap::space;
  Gap gap = Gap::none;
  int blanks = 0;
  for (size_t at = 0; at < between.size();) {
    const char32_t c = next_code_point(between, at);
    if ((c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029) return Gap::newline;
    if (c == '\t') {
      gap = Gap::tab;
    } else if (c == ' ') {
      ++blanks;
    } else if (is_space(c) && gap == Gap::none) {
      gap = Gap::nbsp;
    }
  }
  if (gap != Gap::none || blanks == 0) return gap;
  return blanks == 1 ? Gap::space : Gap::blanks;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

/// Marks that are one token when they are repeated.
bool repeats(char32_t c) {
  return is_hyphen(c) || c == '.' || c == 0x2026 || c == 0x2013 || c == 0x2014 || c == 0x2015 || c == '=' || c == '*' ||
         c == '_' || c == '~' || c == '#' || c == '+';
}

}  // namespace

void TextScanner::scan(Span line) {
  line_ = line;
  apostrophes_known_ = false;
  while (!fixed_.empty() && fixed_.front().span.end <= line.begin) fixed_ = fixed_.subspan(1);
  // A comment may have reached into this line.
  const uint32_t begin = tokens_.empty() ? line.begin : std::max(line.begin, tokens_.back().span.end);
  for (uint32_t at = begin; at < line.end;) {
    if (!fixed_.empty() && fixed_.front().span.begin <= at) {
      if (fixed_.front().span.begin == at) emit(fixed_.front().span, fixed_.front().type);
      at = fixed_.front().span.end;
      fixed_ = fixed_.subspan(1);
      continue;
    }
    const uint32_t end = fixed_.empty() ? line.end : std::min(line.end, fixed_.front().span.begin);
    if (const uint32_t behind = plain_word(at, end); behind > at) {
      emit({at, behind}, TokenType::word);
      at = behind;
      continue;
    }
    const uint32_t next = chunk_.read(text_, at, end);
    if (next > at) {
      breaker_.find_breaks(text_, chunk_);
      for (size_t i = 0; i < chunk_.size();) i = next_token(i);
      at = next;
    } else {
      size_t behind = at;
      next_code_point(text_, behind);
      at = static_cast<uint32_t>(behind);
    }
  }
}

/// Most runs are a word of ASCII letters and nothing more: no rule has anything to say about them.
uint32_t TextScanner::plain_word(uint32_t begin, uint32_t end) const {
  uint32_t at = begin;
  while (at < end && is_ascii_letter(text_[at])) ++at;
  return at == end || text_[at] == ' ' ? at : begin;
}

size_t TextScanner::next_token(size_t begin) {
  const CharInfo info = chunk_.info[begin];
  if (info.sort == CharSort::format) return begin + 1;  // invisible: part of the gap
  if (info.is_alnum()) return word(begin);
  if (chunk_.at(begin) == '@' || chunk_.at(begin) == '#') return handle(begin);
  return mark(begin);
}

size_t TextScanner::word(size_t begin) {
  const size_t end = grow(begin);
  KindSet kinds;
  if (abbreviation_) kinds.add(Kind::ABBREVIATION);
  const bool number = !is_letter(begin) && std::none_of(&chunk_.point[begin], &chunk_.point[0] + end, is_hyphen);
  emit(begin, end, number || all_digits(begin, end) ? TokenType::number : TokenType::word, kinds);
  return end;
}

size_t TextScanner::handle(size_t begin) {
  const auto belongs = [&](size_t i) {
    return is_alnum(i) || chunk_.at(i) == '_' || chunk_.info_at(i).sort == CharSort::combining;
  };
  size_t end = begin + 1;
  bool letter = false;
  for (; belongs(end); ++end) letter |= is_letter(end);
  if (!letter || (begin > 0 && is_alnum(begin - 1))) return mark(begin);
  emit(begin, end, chunk_.at(begin) == '@' ? TokenType::handle : TokenType::hashtag);
  return end;
}

size_t TextScanner::mark(size_t begin) {
  if (const size_t end = clitic(begin); end > begin) {
    emit(begin, end, is_digit(end - 2) || is_digit(end - 1) ? TokenType::number : TokenType::word);
    return end;
  }
  if (const size_t end = entity(begin); end > begin) {
    emit(begin, end, TokenType::symbol);
    return end;
  }
  const size_t end = run(begin);
  const bool minus = end == begin + 1 && is_hyphen(chunk_.at(begin)) && is_digit(end) && !is_alnum(begin - 1);
  emit(begin, end, chunk_.info[begin].sort == CharSort::mark && !minus ? TokenType::mark : TokenType::symbol);
  return end;
}

size_t TextScanner::run(size_t begin) const {
  size_t end = begin + 1;
  if (repeats(chunk_.at(begin))) {
    while (chunk_.at(end) == chunk_.at(begin)) ++end;
  } else if (!chunk_.breaks[end]) {
    // A mark, or a flag or family of emoji, that Unicode keeps together; but no word that hangs on it by "_".
    end = word_break(begin);
    const auto alnum =
        std::find_if(&chunk_.info[begin], &chunk_.info[0] + end, [](CharInfo info) { return info.is_alnum(); });
    end = std::max<size_t>(begin + 1, static_cast<size_t>(alnum - chunk_.info.data()));
  }
  while (chunk_.info_at(end).sort == CharSort::combining) ++end;
  return end;
}

/// "&amp;" "&#39;" "&#x27;"
size_t TextScanner::entity(size_t begin) const {
  if (chunk_.at(begin) != '&') return begin;
  size_t end = begin + 1;
  if (chunk_.at(end) == '#') ++end;
  const size_t name = end;
  while (end - name < 9 && chunk_.at(end) < 0x80 && is_alnum(end)) ++end;
  const bool named = name == begin + 1 && is_letter(name) && end - name > 1;
  const bool numbered = name == begin + 2 && (is_digit(name) || chunk_.at(name) == 'x');
  return chunk_.at(end) == ';' && (named || numbered) ? end + 1 : begin;
}

/// "'s" and "'ll" that stand alone, "'90s", "'em", ".5": what begins with a mark and is a word or number.
size_t TextScanner::clitic(size_t begin) const {
  const bool first = begin == 0 || !is_alnum(begin - 1);
  if (chunk_.at(begin) == '.' && first && begin == 0 && is_digit(1)) return word_break(1);
  if (!is_apostrophe(begin) || begin != 0) return begin;
  const size_t end = word_break(begin + 1);
  if (end != chunk_.size() && is_alnum(end)) return begin;
  if (is_digit(1) && is_digit(2) && (end == 3 || (end == 4 && chunk_.at(3) == 's'))) return end;
  if (end > begin + 6 || !is_letter(1)) return begin;
  const std::string rest = to_lower(view(1, end));
  for (const std::string_view known : {"s", "t", "re", "ve", "ll", "d", "m", "em", "tis", "twas", "cause"}) {
    if (rest == known) return is_apostrophe(end) ? begin : end;
  }
  return begin;
}

size_t TextScanner::word_break(size_t from) const {
  size_t i = std::min(from + 1, chunk_.size());
  while (!chunk_.breaks[i]) ++i;
  return i;
}

bool TextScanner::all_digits(size_t begin, size_t end) const {
  for (size_t i = begin; i < end; ++i) {
    if (is_letter(i)) return false;
  }
  return true;
}

std::string_view TextScanner::view(size_t begin, size_t end) const {
  return text_.substr(chunk_.offset[begin], chunk_.offset[end] - chunk_.offset[begin]);
}

std::string_view TextScanner::form(const Token& token) const { return text_.substr(token.span.begin, token.span.size()); }

void TextScanner::emit(size_t begin, size_t end, TokenType type, KindSet kinds) {
  emit(Span{chunk_.offset[begin], chunk_.offset[end]}, type, kinds);
}

void TextScanner::emit(Span span, TokenType type, KindSet kinds) {
  Token token;
  token.span = span;
  token.type = type;
  token.kinds = kinds;
  if (type == TokenType::url) token.kinds.add(Kind::URL);
  if (!tokens_.empty()) {
    const uint32_t before = tokens_.back().span.end;
    token.gap = gap_of(text_.substr(before, span.begin - before));
  }
  token.word = &words_.word(form(token));
  tokens_.push_back(token);
}

}  // namespace decalque
