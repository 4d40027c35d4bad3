#pragma once
// The stretch of text around a token that may be one sentence, whatever marks a machine strewed into it.

#include "edit/detectors/look.h"

namespace decalque {

/// Questions about the tokens around a mark within its line. Refers to the document, which must outlive it.
class SentenceView {
 public:
  explicit SentenceView(const Document& document) : document_(document) {}

  bool is_finite(uint32_t token) const;  ///< VBD, VBZ, VBP or a modal verb.
  /// A finite verb stands before (behind) the token, before the nearest final mark or line end on that side.
  bool is_clause_before(uint32_t token) const;
  bool is_clause_behind(uint32_t token) const;
  /// The mark stands within `reach` tokens behind the token, in the same sentence; or anywhere before it.
  bool has_behind(uint32_t token, std::string_view mark, uint32_t reach) const;
  bool has_before(uint32_t token, std::string_view mark) const;
  /// How often the mark stands in the token's line.
  int count_in_line(uint32_t token, std::string_view mark) const;
  /// The first token of the sentence that holds the token.
  uint32_t start(uint32_t token) const;

 private:
  bool breaks(uint32_t token) const;  // a line end before the token

  const Document& document_;
};

/// Words that always have something to go with behind them: no mark can follow.
const WordSet& words_that_go_on();
/// Words that mostly have, but may end a phrase ("the one he came with").
const WordSet& words_that_mostly_go_on();

}  // namespace decalque
