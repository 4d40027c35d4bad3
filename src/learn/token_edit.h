#pragma once
// Tokens of a translation that became tokens of its post-edit, and what such a change is about.

#include <string>
#include <string_view>

#include "text/document.h"

namespace decalque {

/// What a change is about.
enum class ChangeSort : uint8_t {
  article,  ///< a, an, the: put in, taken out or exchanged.
  preposition,
  pronoun,  ///< Possessives too: "its" -> "his".
  auxiliary,
  conjunction,
  inflection,  ///< One word in another form of the same lemma.
  order,       ///< The same words in another order, or one half of a move.
  letter_case,
  punctuation,  ///< Marks, and the letter case that goes with them.
  spacing,      ///< Only the blanks between the tokens.
  spelling,     ///< One word by a word with mostly the same letters.
  words         ///< Anything else.
};
std::string_view name(ChangeSort sort);

/// No partner.
constexpr uint32_t kAlone = UINT32_MAX;

/// Tokens of the translation that became tokens of the post-edit; one of the ranges may be empty.
struct TokenEdit {
  TokenRange before;  ///< In the translation.
  TokenRange after;   ///< In the post-edit.
  ChangeSort sort = ChangeSort::words;
  uint32_t partner = kAlone;  ///< Index of the other half when words were taken out here and put in there.
  bool operator==(const TokenEdit&) const = default;
};

/// The words of a range; "" for an empty one.
std::string shown(const Document& document, TokenRange range);

/// Two words with mostly the same letters.
bool spelled_alike(std::string_view a, std::string_view b);

/// What a change of these tokens is about, order and blanks aside; tells by forms, lemmas and tags.
ChangeSort sort_of(const Document& translation, const Document& post_edit, const TokenEdit& edit);

}  // namespace decalque
