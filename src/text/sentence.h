#pragma once
// Private to text/: where a sentence ends.

#include <cstdint>

#include "text/document.h"

namespace decalque {

/// Finds sentence ends among the tokens of one paragraph, whose marks are classified. A sentence ends behind a final
/// mark (Unicode's Sentence_Terminal, an ellipsis) and what closes behind it, or behind an abbreviation, as far as what
/// follows can begin a sentence. Refers to the document; cheap to make.
class SentenceFinder {
 public:
  SentenceFinder(const Document& document, TokenRange paragraph) : document_(document), paragraph_(paragraph) {}

  /// The end of the sentence that begins at `begin`; it does not end with a token before `not_before`.
  uint32_t end_from(uint32_t begin, uint32_t not_before) const;
  /// A final mark stands at the end, closing marks aside.
  bool has_final_mark(TokenRange range) const;

 private:
  /// What ends a sentence, the surest last.
  enum class End : uint8_t { none, abbreviation, ellipsis, stop, mark };
  struct Place {
    End end;
    uint32_t begin;  ///< The sentence's first token.
    uint32_t mark;   ///< The token that may end it.
    uint32_t next;   ///< The first token that does not belong to it.
  };

  End end_of(uint32_t i) const;
  bool closes(uint32_t i) const;
  uint32_t behind_closers(uint32_t mark, End& end) const;
  uint32_t behind_note(uint32_t i) const;

  bool breaks(const Place& place) const;
  bool breaks_without_gap(const Place& place) const;
  bool breaks_before_lower(const Place& place) const;
  bool breaks_behind_abbreviation(const Place& place) const;
  bool breaks_behind_quotation(const Place& place) const;
  bool is_quoted(const Place& place) const {
    return place.next > place.mark + 1 && is(place.next - 1, Kind::CLOSEQUOTE);
  }
  bool is_ordinal(const Place& place) const;
  bool goes_on_with_date(uint32_t i) const;
  bool goes_on_with_time(uint32_t i) const;
  bool is_regnal_number(uint32_t i) const;
  bool is_name_with_mark(const Place& place) const;
  uint32_t reporting_verb(uint32_t i) const;
  uint32_t behind_opening_marks(uint32_t i) const;
  bool can_begin(uint32_t i) const;
  bool is_starter(uint32_t i) const;

  const Token& token(uint32_t i) const { return document_.tokens[i]; }
  std::string_view view(uint32_t i) const { return document_.view(token(i)); }
  bool is(uint32_t i, Kind kind) const { return token(i).kinds.has(kind); }
  bool is_word(uint32_t i) const { return token(i).type == TokenType::word; }
  Shape shape(uint32_t i) const { return token(i).word->shape; }
  bool begins_upper(uint32_t i) const;

  const Document& document_;
  TokenRange paragraph_;
};

}  // namespace decalque
