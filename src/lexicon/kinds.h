#pragma once
// What a form can name or be, wherever it stands.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/gazetteer.h"
#include "lexicon/phrase_table.h"
#include "lexicon/sorted_table.h"
#include "text/document.h"

namespace decalque {

/// The kinds of forms by list, gazetteer and shape. Immutable; thread-safe.
class Kinds {
 public:
  /// `folder` is the project's `dictionaries/`; `accepted` are the user's words, names when they have a capital.
  /// Throws LexiconError.
  Kinds(const std::filesystem::path& folder, const std::vector<std::string>& accepted);

  /// All kinds a word type can have; possessive forms have those of their stem.
  KindSet of_word(const Word& word, const StringPool& strings) const;
  /// The kinds of a token from its type and form alone: numbers, marks, addresses.
  KindSet of_token(const Document& document, uint32_t token) const;
  /// The longest listed word sequence (of two words or more) that begins at a token of the range, and its kinds;
  /// an empty range when there is none.
  TokenRange phrase_at(const Document& document, uint32_t token, uint32_t end, KindSet& kinds) const;

  std::string demonym(std::string_view country) const;  ///< "" when not a country.
  std::string country(std::string_view demonym) const;  ///< "" when not a demonym.
  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  PhraseTable phrases_;
  SortedTable countries_;
  SortedTable demonyms_;
  Gazetteer gazetteer_;
};

}  // namespace decalque
