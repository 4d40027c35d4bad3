#pragma once
// Private to text/: from a line to tokens. The merging rules on top of Unicode's word boundaries.

#include <span>
#include <string_view>
#include <vector>

#include "text/chunk.h"
#include "text/document.h"
#include "text/protect.h"

namespace decalque {

/// Appends the tokens of a text's lines, one line after another. A token never reaches over a blank, but for those of
/// `fixed`. Sets span, type, gap, word, and the kinds ABBREVIATION and URL; for marks see marks.h.
class TextScanner {
 public:
  TextScanner(std::string_view text, std::span<const Fixed> fixed, WordTable& words, std::vector<Token>& tokens)
      : text_(text), fixed_(fixed), words_(words), tokens_(tokens) {}

  void scan(Span line);

 private:
  uint32_t plain_word(uint32_t begin, uint32_t end) const;
  // Each takes the index of a token's first code point in the chunk and gives that of the next one's (scan.cpp).
  size_t next_token(size_t begin);
  size_t word(size_t begin);
  size_t handle(size_t begin);
  size_t mark(size_t begin);
  // Where the word that begins at `begin` ends (grow.cpp).
  size_t grow(size_t begin);
  size_t dotted(size_t begin, size_t end);
  size_t leading_letters(size_t begin, size_t end);
  size_t joined(size_t begin, size_t end);
  size_t joined_by_hyphen(size_t begin, size_t end) const;
  size_t joined_numbers(size_t begin, size_t end) const;
  size_t joined_letters(size_t begin, size_t end) const;
  size_t apostrophe(size_t begin, size_t end);
  bool takes_stop(size_t begin, size_t end);
  bool is_initial(size_t begin) const;
  // Marks of more than one character (scan.cpp).
  size_t run(size_t begin) const;
  size_t entity(size_t begin) const;
  size_t clitic(size_t begin) const;

  size_t word_break(size_t from) const;  ///< The first boundary behind `from`.
  bool is_alnum(size_t i) const { return chunk_.info_at(i).is_alnum(); }
  bool is_letter(size_t i) const { return chunk_.info_at(i).is_letter(); }
  bool is_digit(size_t i) const { return chunk_.info_at(i).sort == CharSort::digit; }
  bool is_apostrophe(size_t i) const { return chunk_.at(i) == '\'' || chunk_.at(i) == 0x2019; }
  bool all_digits(size_t begin, size_t end) const;
  std::string_view view(size_t begin, size_t end) const;
  std::string_view last_form() const { return tokens_.empty() ? std::string_view() : form(tokens_.back()); }
  std::string_view form(const Token& token) const;
  std::string_view following(size_t end) const;  ///< The next run without blanks on the line, from chunk index `end`.
  bool is_possessive_apostrophe(uint32_t offset);

  void emit(Span span, TokenType type, KindSet kinds = {});
  void emit(size_t begin, size_t end, TokenType type, KindSet kinds = {});

  std::string_view text_;
  std::span<const Fixed> fixed_;  // those that no line has reached yet
  WordTable& words_;
  std::vector<Token>& tokens_;
  WordBreaker breaker_;
  Chunk chunk_;
  Span line_;
  bool abbreviation_ = false;       // the word that grows took a stop
  bool apostrophes_known_ = false;  // of this line
  std::vector<uint32_t> apostrophes_;
};

}  // namespace decalque
