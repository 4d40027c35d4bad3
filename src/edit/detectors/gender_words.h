#pragma once
// What words say of whom they stand for: a woman, a man, somebody.

#include <string>
#include <string_view>
#include <vector>

#include "edit/detectors/look.h"

namespace decalque {

/// What is known of a word in lower case. A name may be of both women and men.
enum class GenderWord : uint16_t {
  hers = 1,  ///< "she", "herself"
  his = 2,
  woman = 4,  ///< "sister", "spokeswoman"
  man = 8,
  person = 16,  ///< "driver", "suspect": of either
  womans_name = 32,
  mans_name = 64,
  madam = 128,  ///< Before a name: "Mrs"
  mister = 256,
};

/// The words of a document, each looked up once. Refers to the document and the lists of names (sorted, in lower case),
/// which must outlive it; of one thread.
class GenderWords {
 public:
  using List = std::vector<std::string>;
  GenderWords(const Document& document, const List& womens_names, const List& mens_names);

  bool is(StringId word, GenderWord sort) const { return (facts(word) & static_cast<uint16_t>(sort)) != 0; }

 private:
  uint16_t facts(StringId word) const {
    if (known_[word] == 0) known_[word] = look_up(document_.string(word));
    return known_[word];
  }
  uint16_t look_up(std::string_view word) const;

  const Document& document_;
  const List& womens_names_;
  const List& mens_names_;
  mutable std::vector<uint16_t> known_;  // by word; 0 when not yet asked for
};

}  // namespace decalque
