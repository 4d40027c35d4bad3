#pragma once
// Who does what a verb says, and when: what a verb's form follows.

#include "text/document.h"

namespace decalque {

/// Person and number as far as verbs show them.
enum class Subject : uint8_t {
  none,      ///< No subject was found: a command, or a clause without one.
  first,     ///< "I"
  singular,  ///< "he", "the minister"
  plural     ///< "you", "we", "they", "the talks", "Biden and Putin"
};

/// The subject of the finite verb at a token: the nearest noun or pronoun before it that no preposition governs.
Subject subject_of(const Document& document, uint32_t verb);

/// What stands before a verb and governs its form, adverbs and negation aside.
enum class Helper : uint8_t { none, base, have, be };  ///< base: "to", "will", "did".
Helper helper_before(const Document& document, uint32_t verb);

/// Sentences before and behind its own that tell the tense of a verb.
constexpr uint32_t kSentencesAround = 4;

/// True when what is told around the verb is told in the past: by the time that its sentence names, its other verbs,
/// those of the sentences around it. Headings are in the present; where nothing decides, the past is right in news.
bool told_in_past(const Document& document, uint32_t verb);

}  // namespace decalque
