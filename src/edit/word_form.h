#pragma once
// A template's word in the form of captured words.

#include <string>
#include <string_view>

#include "edit/predicate.h"

namespace decalque {

/// The lemma (or phrase) in the form in which the words of the range stand: "{pave the way:verb}" is "paves the way"
/// where the verb is "betrays". The tag is reconciled with what the captured word can be and with what the template's
/// word is: "falls" after a singular noun is third person whatever tag it has; what may be base or past ("hit") follows
/// its subject and the tense around it. "be" agrees with the subject: "was" or "were".
std::string inflected_like(const TokenContext& context, TokenRange range, std::string_view lemma);

}  // namespace decalque
