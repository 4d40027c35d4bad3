#pragma once
// A line of speech with one quotation mark, and where the other one must be.

#include <optional>

#include "edit/detectors/quotes.h"
#include "edit/detectors/speech.h"

namespace decalque {

/// A mark that was lost, by how it was, and the finding that puts it back or takes the lonely one away.
struct LostQuote {
  enum class Way : uint8_t {
    known,           ///< The only sentence before the attribution is plainly the speech, or plainly not.
    unclear,         ///< The same, but the speech may begin in a sentence before.
    later_sentence,  ///< Other sentences of the line stand before the one with the mark.
    dash,            ///< The speech opens with a dash.
    closing,         ///< The mark opens the line, and none closes it.
  };
  Way way = Way::known;
  Finding finding;
};

/// Refers to the document, which must outlive it.
class SpeechLine {
 public:
  /// `quote` is the only double quotation mark of the line.
  SpeechLine(const Document& document, Span line, const QuoteMark& quote);

  /// Nothing when the line is no speech, or is whole.
  std::optional<LostQuote> lost_quote() const;

 private:
  std::optional<LostQuote> lost_opening(const QuoteMark& closing) const;
  std::optional<LostQuote> lost_closing() const;
  LostQuote opening_of_sentence(const QuoteMark& closing, uint32_t mark) const;
  Finding open_all(const QuoteMark& closing, uint32_t from, uint32_t last) const;
  bool hangs_loose() const;
  bool begins_with_dash() const;
  bool says_briefly(uint32_t begin) const;
  uint32_t behind_last_colon(TokenRange range) const;
  Span before(uint32_t token) const;

  const Document& document_;
  const Speech speech_;
  const QuoteMark quote_;
  const Span line_;
  const TokenRange tokens_;
};

}  // namespace decalque
