#pragma once
// Lemmas in patterns that no word has.

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "rules/rule.h"

namespace decalque {

/// A lemma that a rule asks for and that is written in an inflected form: "went", where the words have "go".
struct InflectedLemma {
  std::string written;
  std::string lemma;
};

/// Those of the rule's patterns and conditions, each once. A pattern that asks for one never meets it.
std::vector<InflectedLemma> inflected_lemmas(const Rule& rule, const Lexicon& lexicon);

}  // namespace decalque
