#pragma once
// Compounds that a blank beside their hyphen tears apart: "a built- in camera", "a well -known problem".

#include <vector>

#include "edit/detectors/look.h"

namespace decalque {

/// Knows which two parts English writes as one word with a hyphen. Refers to the document, which must outlive it.
class HyphenCompounds {
 public:
  explicit HyphenCompounds(const Document& document) : document_(document) {}

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
  std::vector<std::string_view> written_;  // compounds of the document, sorted; made when first asked for
  bool is_read_ = false;
};

}  // namespace decalque
