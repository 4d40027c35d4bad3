#pragma once
// Questions that several detectors put to a document.

#include <string>
#include <string_view>
#include <vector>

#include "edit/detector.h"

namespace decalque {

/// A fixed set of words, written as one text with blanks between them. Immutable.
class WordSet {
 public:
  explicit WordSet(std::string_view words);
  WordSet(const WordSet&) = delete;
  WordSet& operator=(const WordSet&) = delete;
  bool has(std::string_view word) const;

 private:
  static uint32_t hash(std::string_view word);

  std::string text_;
  std::vector<std::string_view> slots_;  // open addressing, power of two; parts of text_
  uint64_t sizes_ = 0;                   // a bit a size that some word has
};

/// The token's word in lower case, ’ as '.
inline std::string_view lower(const Document& document, uint32_t token) {
  return document.string(document.tokens[token].word->lower);
}
/// The same of every token, as numbers: equal words have equal ones. Worked out once for all detectors.
const std::vector<StringId>& lower_words(const Sight& sight);
inline bool is_word(const Token& token) { return token.type == TokenType::word; }
inline bool is_mark(const Token& token) { return token.type == TokenType::mark; }
inline Shape shape(const Token& token) { return token.word->shape; }

/// True when the token is the mark written so.
bool is_mark(const Document& document, uint32_t token, std::string_view mark);
/// One of . ? ! … or "...", the marks a sentence ends with.
bool is_final_mark(const Document& document, uint32_t token);
/// A quotation mark of any kind, or a bracket that closes.
bool is_closing(const Document& document, uint32_t token);
/// Nothing but marks stands behind the token in its segment.
bool ends_segment(const Document& document, const Segment& segment, uint32_t token);
/// The segment's first token that is a word or number; its end when it has none.
uint32_t first_word(const Document& document, const Segment& segment);
/// Words (not marks) in the range.
uint32_t count_words(const Document& document, TokenRange range);

/// The code point before or at a byte offset; 0 at the text's ends.
char32_t char_before(std::string_view text, size_t offset);
char32_t char_at(std::string_view text, size_t offset);
/// The letters from a byte offset on.
std::string_view letters_at(std::string_view text, size_t offset);
/// What stands behind an apostrophe at a word's end, in lower case: "s", "ve".
bool is_clitic(std::string_view letters);
/// No cased letter in the text is upper case, and it has letters.
bool all_in_lower_case(std::string_view text);

/// English knows the token's word.
bool is_known(const Lexicon& lexicon, const Document& document, const Token& token);

/// A finding with one fix of one edit.
Finding replace(Span span, std::string after);
/// The same, with a wider place for the reader to look at.
Finding replace(Span focus, Span span, std::string after);

/// In order of place; those of one place as they were added.
void sort_by_place(std::vector<Finding>& findings);

/// A list option that names parts of a detector's work: true when `part` is in it.
bool wants(const Sight& sight, std::string_view part);

/// The word is in a list of `dictionaries/lists` that is sorted by bytes; false when there is no such list.
bool is_listed(const Sight& sight, std::string_view list, std::string_view word);

/// A line of the text: its span without the line end.
std::vector<Span> lines_of(std::string_view text);

}  // namespace decalque
