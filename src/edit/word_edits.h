#pragma once
// Edits as a reader takes them in: by whole words.

#include "edit/edit.h"

namespace decalque {

/// The same changes by whole words: an edit that cuts a word takes in all of it, edits that then touch become one with
/// the suggestions of both, and what changes nothing is left out. Edits are sorted and free of conflict; so is the
/// result.
///   "many talk here", "s" after "talk" -> "talk" becomes "talks"
std::vector<Edit> word_edits(std::string_view text, const std::vector<Edit>& edits);

}  // namespace decalque
