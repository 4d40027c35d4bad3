#pragma once
// A segment that begins in lower case, and what speaks for a lost capital.

#include "edit/detectors/look.h"

namespace decalque {

/// Refers to the document, which must outlive it; cheap to make.
class SmallStart {
 public:
  /// The segment of that index must begin in lower case (`begins_small`).
  SmallStart(const Document& document, uint32_t segment);

  uint32_t word() const { return word_; }  ///< The token that is to have the capital.
  bool opens_paragraph() const;
  /// A whole sentence, behind nothing that it could go on from; and no name or unit that is written small.
  bool is_sentence() const;
  /// Not the rest of a sentence whose beginning is lost ("was led by him.").
  bool has_its_beginning() const;

 private:
  bool is_whole() const;
  bool is_title() const;
  bool stands_first() const;
  bool follows_well() const;
  bool is_kept_small() const;
  bool asks() const;

  const Document& document_;
  const uint32_t index_;
  const Segment& segment_;
  const uint32_t word_;
};

bool begins_small(const Document& document, const Segment& segment);
/// A word that no stop can belong to as an abbreviation's.
bool is_plain_word(const Document& document, uint32_t token);

}  // namespace decalque
