#pragma once
// Literal text in patterns, split as documents are.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/word.h"

namespace decalque {

/// Splits literal text into forms, and remembers the word lists it has split. One thread at a time.
class Literals {
 public:
  /// A word list ready for patterns.
  struct List {
    std::vector<std::string> words;                 ///< Entries of one token, in lower case, each once.
    std::vector<std::string> lemmas;                ///< The same as written.
    std::vector<std::vector<std::string>> phrases;  ///< Entries of several tokens as written, the longest first.
  };

  /// The forms of the text as written, ’ as '. Valid UTF-8 without NUL.
  std::vector<std::string> forms(std::string_view text);
  /// The list with these entries; remembered by their address, which must stay as long as this object lives.
  const List& list(const std::vector<std::string>& entries);

 private:
  WordTable words_;
  std::map<const std::vector<std::string>*, List> lists_;
};

}  // namespace decalque
