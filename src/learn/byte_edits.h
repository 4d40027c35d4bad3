#pragma once
// Changes of tokens as edits of bytes.

#include <vector>

#include "edit/edit.h"
#include "learn/align.h"

namespace decalque {

/// One change in bytes of the translation, for itself: the gaps that come or go with its tokens are part of it.
Edit byte_edit(const Document& translation, const Document& post_edit, const TokenEdit& edit);
/// All of them, one a change: made together the translation is the post-edit, byte for byte (but for blanks before the
/// first and after the last token). Of two changes side by side the first has the gap between them.
std::vector<Edit> byte_edits(const Document& translation, const Document& post_edit,
                             const std::vector<TokenEdit>& edits);

}  // namespace decalque
