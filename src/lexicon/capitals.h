#pragma once
// What the capitals of a document say.

#include <vector>

#include "text/document.h"

namespace decalque {

/// How far capitals can be trusted, segment by segment and word by word. Made once a document.
class Capitals {
 public:
  explicit Capitals(const Document& document);

  /// The token stands capitalised where an ordinary word would not.
  bool meaningful(uint32_t token) const { return meaningful_[token] != 0; }
  /// The word's stem stands meaningfully capitalised somewhere and never in lower case.
  bool always(const Word& word) const;
  /// The word's stem stands in lower case somewhere in the document.
  bool seen_lower(const Word& word) const;

 private:
  static constexpr uint8_t kCapital = 1, kLower = 2;
  std::vector<uint8_t> meaningful_;
  std::vector<uint8_t> seen_;  // by stem
};

/// Begins with a capital letter, or with a lower-case article of names ("al-Assad", "d'Estaing") and a capital.
bool has_capital(const Word& word, std::string_view form);

}  // namespace decalque
