#pragma once
// From lemma to form.

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/irregulars.h"
#include "lexicon/lemma_list.h"
#include "text/tag.h"

namespace decalque {

/// Inflects lemmas of one word or several, by the table of irregular forms and else by rule; the contract is that of
/// Morphology (morphology.h). Refers to both tables, which must outlive it. Thread-safe.
class Inflection {
 public:
  Inflection(const Irregulars& irregulars, const LemmaList& lemmas) : irregulars_(irregulars), lemmas_(lemmas) {}

  std::string inflect(std::string_view lemma, Xpos tag) const;
  /// Every accepted form of one word in lower case, the preferred first: ("burn", VBD) -> burned, burnt;
  /// ("travel", VBG) -> travelling, traveling.
  std::vector<std::string> forms(std::string_view word, Xpos tag) const;
  /// True when the form is one of forms(word, tag).
  bool makes(std::string_view word, Xpos tag, std::string_view form) const;

 private:
  std::string word_form(std::string_view word, Xpos tag) const;
  std::string phrase_form(std::string_view phrase, Xpos tag) const;
  std::string degree_form(std::string_view word, Xpos tag) const;

  const Irregulars& irregulars_;
  const LemmaList& lemmas_;
};

}  // namespace decalque
