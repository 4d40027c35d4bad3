#pragma once
// Private to the name judge: what the lists and all languages' rules say of one form as a name.

#include <string_view>
#include <vector>

#include "lexicon/names.h"

namespace decalque {

/// Found once for a word type, as it needs no context; kept in Word::name_guesses.
struct NameGuesses {
  struct Base {
    NameBase base;
    bool is_name = false;  ///< Of a list of names, whatever the language.
    bool known = false;    ///< NameLanguage::knows
  };
  struct InLanguage {
    const NameLanguage* language = nullptr;
    bool town = false;  ///< The form itself is a town there.
    std::vector<Base> bases;
  };

  NameGuesses(std::string_view stem, const Names& names);

  bool is_name = false;    ///< The form is a name as it stands.
  bool listed = false;     ///< It is in the gazetteer in some case of letters,
  bool listed_so = false;  ///< or just so.
  std::vector<InLanguage> languages;  ///< Those with anything to say, in order of their codes.
};

}  // namespace decalque
