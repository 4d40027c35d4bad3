#pragma once
// What a person changed: a translation and its post-edit, token by token.

#include <string>
#include <vector>

#include "learn/token_edit.h"

namespace decalque {

/// The smallest changes that make one document of the other, in text order and without overlap. The tokens between two
/// of them correspond one to one, form by form. Words that are kin (by lemma, letters, part of speech) are held against
/// each other first; neighbouring changes are one where only together they make sense ("federal state" ->
/// "Commonwealth") and several where each stands for itself (an inflected verb beside a new comma).
/// Both documents are analysed; they may come from different word tables. Texts without common beginning and end whose
/// middle parts are beyond a few thousand tokens each become a single change.
std::vector<TokenEdit> token_edits(const Document& translation, const Document& post_edit);

/// One change a line, `sort [before] -> [after]`, for tests and for reading.
std::string dump(const Document& translation, const Document& post_edit, const std::vector<TokenEdit>& edits);

}  // namespace decalque
