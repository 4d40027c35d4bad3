#pragma once
// Private to learn/: a sentence in the pieces a pattern would have for it.

#include <string>
#include <vector>

#include "text/document.h"

namespace decalque {

/// Tokens that a pattern speaks of as one, and how it may say it.
struct Unit {
  enum class Sort : uint8_t {
    verb,  ///< One verb; auxiliaries are helpers.
    helper,
    noun_phrase,  ///< Determiner, adjectives, nouns: "the peace talks".
    modifiers,    ///< A noun phrase cut off before its noun: "the long".
    name,         ///< "Prime Minister Petteri Orpo", "Tallinn".
    time,         ///< "Monday", "last week", "2019".
    number,
    adjective,
    adverb,
    function,  ///< Prepositions, conjunctions, pronouns, particles.
    mark
  };
  Sort sort = Sort::function;
  TokenRange tokens;
  std::string name;         ///< What a capture of it may be called.
  std::string narrow;       ///< The words as they stand; verbs and nouns by lemma.
  std::string middle;       ///< What inflects by lemma, what may be left away optional, names and numbers by kind.
  std::string wide;         ///< Open classes by tag.
  std::string tight;        ///< As `middle`, but a determiner that is there must be there.
  std::string front;        ///< Of a noun phrase, what stands before its noun in `middle` and `wide`; may be left away.
  bool adjectives = false;  ///< Of modifiers: not only determiners and numbers.
};

/// The units of a range within one segment, in order; they cover it.
std::vector<Unit> units_of(const Document& document, TokenRange range);

/// One token's form as a pattern asks for it: `talks`, `","`, `[form="u.s."%c]`.
std::string form_item(const Document& document, uint32_t token);
/// Any form of the token's lemma: `<talk>`; the form where a lemma cannot be written.
std::string lemma_item(const Document& document, uint32_t token);
/// The same for a range, token by token: verbs and the last noun by lemma, the rest by form.
std::string words_item(const Document& document, TokenRange range);

/// What a capture of the token may be called: verb, noun, prep, ...
std::string role_of(const Token& token);
/// Verbs but auxiliaries, nouns, names, adjectives, adverbs that are no function words.
bool is_content(const Document& document, uint32_t token);

}  // namespace decalque
