#pragma once
// The article, analysed.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/word.h"

namespace decalque {

/// What the tokeniser saw. `mark` is punctuation (one mark a token, but "..." and "…" and "--" are one);
/// `number` has digits ("1,000.5", "12:30", "24.9.2025", "3rd", "50%" is number + symbol); `word` has letters
/// ("U.S.", "Ukraine’s", "don't", "13-year-old"); `handle` is "@name", `hashtag` "#tag".
enum class TokenType : uint8_t { word, number, mark, symbol, url, email, handle, hashtag };

/// What stands before a token. `none` also before the first token of the document.
enum class Gap : uint8_t { none, space, blanks, nbsp, tab, newline };

/// One token. Its word type holds what needs no context; what stands here was decided for this place.
struct Token {
  Span span;
  TokenType type = TokenType::word;
  Gap gap = Gap::none;         ///< One blank is `space`, several are `blanks`; any line end makes it `newline`.
  bool is_protected = false;   ///< No edit may touch it.
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  uint8_t confidence = 0;      ///< Of the tag, in percent.
  KindSet kinds;               ///< Of this token here.
  StringId lemma = 0;          ///< Lower case but for names ("Ukraine" for "Ukraine’s").
  Word* word = nullptr;        ///< In the document's WordTable; never null.
};

/// A segment's sort. Kickers, captions and titles are headings: no final stop, on a line of their own.
enum class SegmentType : uint8_t { sentence, heading, list_item };

/// One sentence, heading or list item; its tokens. Segments do not overlap and stand in text order.
struct Segment {
  Span span;              ///< From the first token's begin to the last token's end.
  TokenRange tokens;      ///< Never empty.
  SegmentType type = SegmentType::sentence;
  uint32_t paragraph = 0; ///< Counted from 0; a blank line or a hard line break starts another.
};

/// What the document's mentions of a name show together. Filled by the lexicon for every stem that is a name somewhere.
struct NameRecord {
  StringId stem = 0;           ///< Word::stem
  uint32_t times = 0;          ///< Tokens of that stem, as a name or not.
  bool subject = false;        ///< One of them is the subject of a verb.
  bool introduced = false;     ///< As a person or place.
  bool place = false;
  std::vector<StringId> given; ///< The given names before it (Word::stem), each once, in order of number.
};

/// The article, analysed: owns its text, tokens and segments; refers to the word table it was made with, which must
/// outlive it. Tokens lie in text order; between two of them stands only white space, control characters and
/// invisible format characters that belong to no word.
struct Document {
  std::string text;
  std::vector<Token> tokens;
  std::vector<Segment> segments;
  std::vector<Span> protected_spans;  ///< Sorted, without overlap.
  std::string language_of_original;   ///< ISO 639-1 ("fi"), or "" when not known.
  std::vector<NameRecord> names;      ///< In order of stem.
  uint32_t flavours = 0;              ///< Languages whose words stand in it untranslated; for the lexicon's own use.
  WordTable* words = nullptr;

  std::string_view view(Span span) const { return std::string_view(text).substr(span.begin, span.size()); }
  std::string_view view(const Token& token) const { return view(token.span); }
  std::string_view string(StringId id) const { return words->strings().view(id); }
  /// The bytes between a token and the one before it (or the document's start).
  Span gap_before(uint32_t token) const;
  /// The bytes from the first token's begin to the last one's end; the range must not be empty.
  Span span_of(TokenRange range) const { return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end}; }
  /// The segment that holds a token, by binary search.
  const Segment& segment_of(uint32_t token) const;
  const NameRecord* name(StringId stem) const;  ///< Null when no token of that stem is a name.
  bool is_protected(Span span) const;  ///< Shares a byte with a protected span, or lies strictly inside one.
};

/// One line a token for tests: `form/XPOS lemma kinds`, segments separated by a line `--`.
std::string dump(const Document& document);

}  // namespace decalque
