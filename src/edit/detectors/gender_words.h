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

/// Words, each looked up once a word table. Refers to the document and the lists of names (sorted, in lower case), which
/// must outlive it.
class GenderWords {
 public:
  using List = std::vector<std::string>;
  GenderWords(const Document& document, const List& womens_names, const List& mens_names);

  /// `hers` and `his` are told by the whole word, the rest without a possessive ending.
  bool is(const Word& word, GenderWord sort) const {
    if (word.gender == 0) word.gender = look_up(word);
    return (word.gender & static_cast<uint16_t>(sort)) != 0;
  }

 private:
  uint16_t look_up(const Word& word) const;

  const Document& document_;
  const List& womens_names_;
  const List& mens_names_;
};

}  // namespace decalque
