#pragma once
// The forms of English words: from form to dictionary form and back.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/tag.h"

namespace decalque {

/// A dictionary form a word may come from, under a part of speech.
struct LemmaReading {
  std::string lemma;
  Upos upos = Upos::X;
  bool operator==(const LemmaReading&) const = default;
};

/// English word forms by rule, with a table of exceptions (`irregulars.tsv`), a list of lemmas by part of speech
/// (`lemmas.tsv`) and closed classes (`function-words.tsv`). American and British spellings. Words it does not know
/// follow the regular rules. ’ and ' are one in everything it is given. Immutable once loaded; thread-safe.
class Morphology {
 public:
  /// Reads the tables in the folder `dictionaries/en`. Throws LexiconError.
  static std::shared_ptr<const Morphology> load(const std::filesystem::path& folder);
  virtual ~Morphology() = default;

  /// Every dictionary form that a form in lower case may come from, the likeliest first, without repetition; at least
  /// one: "leaves" -> leaf NOUN, leave VERB, leave NOUN; "saw" -> see VERB, saw NOUN, saw VERB. A possessive ending
  /// is taken off first. A form of no known lemma gets a regular analysis for each part of speech it looks like.
  virtual std::vector<LemmaReading> readings(std::string_view lower) const = 0;
  /// The lemma of a form as written that has these tags where it stands: ("Leaves", VERB, VBZ) -> "leave". Lower case
  /// but for names (PROPN and Penn's NNP, NNPS), which keep their case and lose a possessive ending: "Ukraine’s" ->
  /// "Ukraine". Contractions have the lemma of their first word: "don’t" -> "do", "won’t" -> "will".
  virtual std::string lemma(std::string_view form, Upos upos, Xpos xpos) const = 0;

  /// The form of a lemma under a Penn tag: ("pave", VBD) -> "paved", ("good", JJR) -> "better"; VBP of "be" is "are",
  /// VBD "was". A lemma of several words inflects its first word as a verb or its last noun (the one before a
  /// preposition: "chief of staff" -> "chiefs of staff"). Long adjectives have "more" and "most". Modal verbs and other
  /// tags give the lemma. A first letter in upper case stays so.
  virtual std::string inflect(std::string_view lemma, Xpos tag) const = 0;
  virtual std::string plural(std::string_view noun) const = 0;    ///< "city" -> "cities"; also of phrases.
  virtual std::string singular(std::string_view noun) const = 0;  ///< "cities" -> "city"; a singular stays as it is.
  virtual std::string possessive(
      std::string_view noun) const = 0;  ///< "Putin" -> "Putin’s", "ministers" -> "ministers’".
  /// Nouns without plural and without "a": "information", "furniture", "news".
  virtual bool is_uncountable(std::string_view noun_lemma) const = 0;
};

}  // namespace decalque
