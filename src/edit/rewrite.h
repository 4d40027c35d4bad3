#pragma once
// A fix's changes of tokens, made into edits of bytes: blanks and letter case look after themselves.

#include <optional>
#include <string>
#include <vector>

#include "edit/edit.h"
#include "edit/render.h"

namespace decalque {

/// The edits of one fix of a rule for a match: sorted, free of conflict, on token boundaries. nullopt when a template
/// has no answer, changes run into one another, or nothing would change.
///
/// Deleting takes one of the gaps beside the tokens along; inserting brings a blank where one belongs. What comes to
/// stand first in the segment is capitalised if its first word was; a word that had its capital only for standing there
/// loses it when it moves behind other words.
std::optional<std::vector<Edit>> rewrite(const Fix& fix, const RenderContext& context);

}  // namespace decalque
