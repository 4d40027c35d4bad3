#pragma once
// Compounds that a blank beside their hyphen tears apart: "a built- in camera", "a well -known problem".

#include <vector>

#include "edit/detectors/look.h"

namespace decalque {

/// Knows which two parts English writes as one word with a hyphen. Refers to the document, which must outlive it.
class HyphenCompounds {
 public:
  HyphenCompounds(const Document& document, const Lexicon& lexicon) : document_(document), lexicon_(lexicon) {}

  /// The token is a hyphen that a line's end left in a word, with a blank behind it: "Uni- versity", "infor- mation".
  bool parts_a_word(uint32_t hyphen) const;
  /// The token is the hyphen of a part left out, with a blank before it: "pre - and post-war".
  bool is_suspended_loosely(uint32_t hyphen) const;

  /// The token is a hyphen between two words or numbers of one compound, with a blank on one side of it. Not so in "pre-
  /// and post-war", where a part is left out.
  bool is_torn_at(uint32_t hyphen);

 private:
  bool is_listed(std::string_view compound) const;
  bool stands_elsewhere(std::string_view compound);
  bool is_measure(uint32_t before, uint32_t behind) const;
  bool is_prefixed(uint32_t before, uint32_t behind) const;
  bool ends_compound(uint32_t before, uint32_t behind) const;
  bool joins_names(uint32_t before, uint32_t behind) const;

  const Document& document_;
  const Lexicon& lexicon_;
  std::vector<std::string_view> written_;  // compounds of the document, sorted; made when first asked for
  bool is_read_ = false;
};

}  // namespace decalque
