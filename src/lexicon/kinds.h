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

/// What is kept of a word type in Word::lexicon_entry, as bits.
enum WordFact : uint32_t {
  kEnglishWord = 1U << 0,       ///< Its lower case is an English word ("Hope").
  kEnglishName = 1U << 1,       ///< English spells it so only with a capital ("Moscow").
  kFunctionWord = 1U << 2,      ///< A capital on it means nothing ("After").
  kWeakTitle = 1U << 3,         ///< A title only before a name ("general", "star").
  kOrganisationHead = 1U << 4,  ///< Last word of organisations' names ("Ministry").
  kPlaceHead = 1U << 5,         ///< Last word of places' names ("River").
  kPlaceFront = 1U << 6,        ///< First word of places' names ("Mount").
  kParticle = 1U << 7,          ///< Stands in lower case inside names ("van").
  kPlacePreposition = 1U << 8,  ///< A place stands behind it ("near").
  kBeginsTown = 1U << 9,        ///< First word of a town's name ("Buenos").
  kBeginsPhrase = 1U << 10,     ///< First word of an entry of the kind lists.
  kInPhrase = 1U << 14,         ///< It, or its stem, stands in an entry of the kind lists behind the first word.
  kSubjectVerb = 1U << 13,      ///< A name before it is its subject ("said").
  kForeignMark = 1U << 12,      ///< No English; a word or place of a language in ForeignMarks ("Salibandy", "Kiova").
  kListedPlace = 1U << 11,      ///< A place or country by the kind lists, not only by the gazetteer.
};

/// The kinds of forms by list, gazetteer and shape. Immutable; thread-safe.
class Kinds {
 public:
  /// `folder` is the project's `dictionaries/`; `accepted` are the user's words, names when they have a capital.
  /// Throws LexiconError.
  Kinds(const std::filesystem::path& folder, const std::vector<std::string>& accepted);

  /// Fills `kinds` (all kinds the type can have; possessive forms those of their stem) and `lexicon_entry` (WordFact).
  void look_up(Word& word, const StringPool& strings) const;
  /// The longest listed word sequence of two words or more that begins at a token and ends before `end`, and its
  /// kinds; an empty range when there is none.
  TokenRange phrase_at(const Document& document, uint32_t token, uint32_t end, KindSet& kinds) const;
  /// The same for towns of several words in the gazetteer.
  TokenRange town_at(const Document& document, uint32_t token, uint32_t end) const;

  std::string demonym(std::string_view country) const;  ///< "" when not a country.
  std::string country(std::string_view demonym) const;  ///< "" when not a demonym.
  /// "Polish-Baltic", "Franco-German": the last part is a demonym and every part has a capital.
  bool is_compound_demonym(std::string_view form) const;
  const Gazetteer& gazetteer() const { return gazetteer_; }
  /// A form of American English, case as in running text.
  bool is_english(std::string_view form) const { return words_.has(form); }

 private:
  uint32_t facts(const Word& word, const StringPool& strings, std::string_view stem) const;

  PhraseTable phrases_;
  SortedTable countries_;
  SortedTable demonyms_;
  SortedTable words_;
  SortedTable parts_;
  Gazetteer gazetteer_;
};

/// The form without a possessive ending, case kept.
std::string_view stem_of(const Word& word, const StringPool& strings);

}  // namespace decalque
