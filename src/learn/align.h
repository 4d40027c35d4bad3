#pragma once
// What a person changed: a translation and its post-edit, token by token.

#include <string_view>
#include <vector>

#include "edit/edit.h"
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

/// The smallest changes that make one document of the other, in text order and without overlap. The tokens between two
/// of them correspond one to one, form by form. Words that are kin (by lemma, letters, part of speech) are held against
/// each other first; neighbouring changes are one where only together they make sense ("federal state" ->
/// "Commonwealth") and several where each stands for itself (an inflected verb beside a new comma).
/// Both documents are analysed; they may come from different word tables. Texts without common beginning and end whose
/// middle parts are beyond a few thousand tokens each become a single change.
std::vector<TokenEdit> token_edits(const Document& translation, const Document& post_edit);

/// One change in bytes of the translation, for itself: the gaps that come or go with its tokens are part of it.
Edit byte_edit(const Document& translation, const Document& post_edit, const TokenEdit& edit);
/// All of them, one a change: made together the translation is the post-edit, byte for byte (but for blanks before the
/// first and after the last token). Of two changes side by side the first has the gap between them.
std::vector<Edit> byte_edits(const Document& translation, const Document& post_edit,
                             const std::vector<TokenEdit>& edits);

/// One change a line, `sort [before] -> [after]`, for tests and for reading.
std::string dump(const Document& translation, const Document& post_edit, const std::vector<TokenEdit>& edits);

}  // namespace decalque
