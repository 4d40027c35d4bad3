#pragma once
// What a word is: spelling, tags, lemmas, inflection, kinds, names.

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace decalque {

/// Dictionaries that cannot be used; what() says which file, what is wrong and what to do.
class LexiconError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct LexiconOptions {
  std::filesystem::path dictionaries;              ///< The project's `dictionaries/` folder.
  std::filesystem::path hunspell = "/usr/share/hunspell";  ///< Where en_US.aff and en_GB.aff are.
  std::vector<std::string> accepted_words;         ///< A user's own words: spelled right, and names when capitalised.
};

/// A possible dictionary form of an inflected foreign name.
struct NameBase {
  std::string base;        ///< "Kuleba"
  std::string ending;      ///< What was taken off: "n"
  std::string grammar;     ///< "genitive"
  uint8_t score = 0;       ///< 0 to 100, from the language's rules and the gazetteers alone.
};

/// Everything decalque knows of words. Immutable once loaded (spelling fills a cache behind a lock); shared between
/// threads. Dictionaries are mapped or loaded when first needed.
class Lexicon {
 public:
  /// Throws LexiconError.
  static std::shared_ptr<const Lexicon> load(const LexiconOptions& options);
  virtual ~Lexicon() = default;

  // --- a document ---------------------------------------------------------------------------------------------------

  /// Gives every token its tags, lemma and kinds, from its word type, its sentence and the document's evidence.
  /// Segments whose index is true in `tagged` have their tags already: those they had in a document with the same
  /// segment.
  virtual void annotate(Document& document, const std::vector<bool>& tagged = {}) const = 0;

  // --- a word -------------------------------------------------------------------------------------------------------

  /// Spelled right in American or British English, or in the project's or the user's word lists. Numbers and marks
  /// are. Remembered in the word.
  virtual bool known(const Word& word, const StringPool& strings) const = 0;
  virtual bool known(std::string_view form) const = 0;
  /// Hunspell's corrections, best first. Dear (tens of milliseconds): never in bulk.
  virtual std::vector<std::string> spelling_suggestions(std::string_view form) const = 0;

  // --- inflection (lower-case English; unknown words follow the regular rules) -----------------------------------------

  /// The form of a lemma under a Penn tag: ("pave", VBD) -> "paved", ("city", NNS) -> "cities", ("good", JJR) -> "better".
  /// A lemma of several words inflects its first verb or last noun: ("pave the way", VBZ) -> "paves the way".
  /// Other tags give the lemma.
  virtual std::string inflect(std::string_view lemma, Xpos tag) const = 0;
  /// Every dictionary form the word may come from under that part of speech, likeliest first:
  /// ("leaves", NOUN) -> {"leaf", "leave"}; X asks for all parts of speech.
  virtual std::vector<std::string> lemmas(std::string_view form, Upos upos) const = 0;
  virtual std::string plural(std::string_view noun) const = 0;
  virtual std::string singular(std::string_view noun) const = 0;
  virtual std::string possessive(std::string_view noun) const = 0;  ///< "Putin" -> "Putin’s", "ministers" -> "ministers’"
  /// "a" or "an" before a word as written ("hour" -> "an", "EU" -> "an", "UN" -> "a", "8" -> "an").
  virtual std::string_view indefinite_article(std::string_view next_word) const = 0;
  /// How one-sided the evidence for that article is, 0 to 100.
  virtual int article_confidence(std::string_view next_word) const = 0;
  virtual bool is_uncountable(std::string_view noun_lemma) const = 0;

  // --- names --------------------------------------------------------------------------------------------------------

  virtual std::string demonym(std::string_view country) const = 0;  ///< "Russia" -> "Russian"; "" when not a country.
  virtual std::string country(std::string_view demonym) const = 0;  ///< "Russian" -> "Russia"; "" when not a demonym.
  /// The English name of a place in another language's dictionary or inflected form ("Moskovassa", fi -> "Moscow");
  /// "" when not known. `language` "" tries them all and answers only when all that know it agree.
  virtual std::string english_place(std::string_view form, std::string_view language) const = 0;
  /// The possible base forms of an inflected name by the rules of `language` ("" tries all), best first, from the form
  /// alone; gazetteers weigh in, the document does not.
  virtual std::vector<NameBase> name_bases(std::string_view form, std::string_view language) const = 0;
  /// The base form of the name at a token, by all evidence: the document's other mentions, gazetteers, how English the
  /// form is, what stands around it. "" when the token is no name or already in base form, or the evidence is thin.
  /// A person in the genitive before what is owned, in languages that put it there, has a possessive: "Macronin visit"
  /// is "Macron’s". The score (0 to 100) goes to `confidence`.
  virtual std::string name_base(const Document& document, uint32_t token, std::string_view language, int& confidence) const = 0;
  /// English for a word that translation machines leave behind ("Salibandy", fi -> "floorball"); "" when not known.
  virtual std::string leftover(std::string_view form, std::string_view language) const = 0;
  /// ISO 639-1 code of the language the text is most likely in, "" when not clear. For lines, not for words.
  virtual std::string language_of(std::string_view text) const = 0;
  /// The language an unknown form looks like by letters and endings; "" for English or not clear.
  virtual std::string word_language(std::string_view form) const = 0;
};

}  // namespace decalque
