#pragma once
// The questions of stray-mark: one for each sort of mark, each answered in a file of its own.

#include <optional>

#include "edit/detectors/hyphens.h"
#include "edit/detectors/sentence_view.h"

namespace decalque {

/// An article, as these questions see it. Refers to the document and the lexicon, which must outlive it; of one thread.
class MarkedText {
 public:
  MarkedText(const Document& whole, const Lexicon& words)
      : document(whole), lexicon(words), sentence(whole), compounds(whole, words) {}

  uint32_t size() const { return static_cast<uint32_t>(document.tokens.size()); }
  const Token& token(uint32_t i) const { return document.tokens[i]; }
  std::string_view form(uint32_t i) const { return document.view(token(i)); }
  std::string_view word(uint32_t i) const { return lower(document, i); }
  bool is_word(uint32_t i) const { return decalque::is_word(token(i)); }
  bool is_mark(uint32_t i) const { return decalque::is_mark(token(i)); }
  bool is_number(uint32_t i) const { return token(i).type == TokenType::number; }
  bool is_lower(uint32_t i) const { return is_word(i) && shape(token(i)) == Shape::lower; }

  /// Nothing can part this word from what follows; or seldom.
  bool goes_on(uint32_t i) const;
  bool mostly_goes_on(uint32_t i) const;
  /// The line has such a character before the token: "_this_" and "`so'" are meant.
  bool stands_before(uint32_t i, char mark) const;
  /// So many tokens of the article, or more, are written so.
  bool has(int times, std::string_view form) const;

  const Document& document;
  const Lexicon& lexicon;
  const SentenceView sentence;
  HyphenCompounds compounds;  ///< Gathers the article's compounds when first asked.
};

/// The mark that is too many, and where the reader should look.
struct StrayMark {
  Span span;
  Span focus;
};

/// The token is a mark that hangs on the word before it and stands before a blank. It cannot stand there:
/// a stop within a clause ("the. town"),
bool is_stray_stop(const MarkedText& text, uint32_t mark);
/// a question mark or exclamation mark within a clause,
bool is_stray_question(const MarkedText& text, uint32_t mark);
/// a comma, semicolon or colon that cuts a phrase in two ("of international: law"),
bool is_stray_comma(const MarkedText& text, uint32_t mark);
/// a quotation mark that nothing has opened in this line,
bool is_stray_quote(const MarkedText& text, uint32_t mark);
/// a hyphen that joins nothing ("breeding- them"),
bool is_stray_hyphen(MarkedText& text, uint32_t mark);
/// a symbol at a word's end that means nothing there.
bool is_stray_symbol(const MarkedText& text, uint32_t mark);

/// "negatively_ impacted": the tokeniser takes the line as part of the word. Of a word that ends so and is not the last.
std::optional<StrayMark> low_line(const MarkedText& text, uint32_t word);
/// Two marks in a row, of which one is too many; the token is the first of them and neither the first nor last of all.
std::optional<StrayMark> doubled_mark(const MarkedText& text, uint32_t mark);
/// "on 1 January 2025..": a stop too many, in one token that is not the first.
std::optional<StrayMark> doubled_stop(const MarkedText& text, uint32_t stops);

}  // namespace decalque
