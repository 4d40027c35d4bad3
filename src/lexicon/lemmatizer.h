#pragma once
// From form to lemma.

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/function_words.h"
#include "lexicon/inflection.h"
#include "lexicon/inflection_rules.h"
#include "lexicon/morphology.h"

namespace decalque {

/// The tables that lemmas come from; they must outlive who refers to them.
struct LemmaTables {
  const Irregulars& irregulars;
  const LemmaList& lemmas;
  const FunctionWords& function_words;
  const Inflection& inflection;
};

/// Finds dictionary forms; the contract is that of Morphology (morphology.h). Thread-safe.
class Lemmatizer {
 public:
  explicit Lemmatizer(LemmaTables tables) : tables_(tables) {}

  std::vector<LemmaReading> readings(std::string_view lower) const;
  std::string lemma(std::string_view form, Upos upos, Xpos xpos) const;
  /// The singular of a plural noun in lower case; "" when the form is no plural.
  std::string singular(std::string_view lower) const;

 private:
  /// A candidate with its commonness; unlisted lemmas have -1.
  struct Candidate {
    std::string lemma;
    Xpos tag = Xpos::XX;
    int score = -1;
  };
  std::vector<Candidate> candidates(std::string_view lower) const;
  std::vector<LemmaReading> guesses(std::string_view lower) const;
  std::string best(std::string_view lower, Upos upos, Xpos xpos) const;
  std::string guess(std::string_view lower, Xpos xpos) const;
  std::string of_name(std::string_view form, Xpos xpos) const;

  LemmaTables tables_;
};

}  // namespace decalque
