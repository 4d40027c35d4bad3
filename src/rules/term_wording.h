#pragma once
// A term as a terminology file writes it, and what it is in the language of rules.

#include <string>
#include <string_view>

#include "rules/rule.h"

namespace decalque {

/// A term or what it is to be called, as written on one side of the arrow.
struct Wording {
  std::string text;    ///< Without quotes, without "to".
  bool exact = false;  ///< It stood in quotes: this form only.
  bool verb = false;   ///< "to" stood before it.
};
Wording wording_of(std::string_view written);

/// The pattern that finds the term: the words as an article has them, token by token; the one that inflects by its lemma,
/// captured as `term`. "" when the term holds no word, or what no pattern can say.
std::string pattern_of(const Wording& term);

/// The preferred term in the form, the letter case and with the possessive ending of what stood there.
Fix fix_of(const Wording& preferred);

}  // namespace decalque
