#pragma once
// The changes of a text in two columns, for eyes.

#include <string>
#include <string_view>
#include <vector>

#include "edit/diff.h"

namespace decalque {

/// Old text left, new text right, in at most `columns` columns (at least 24), with three lines around each change; ""
/// when nothing changes. Between them stands `|` where a line changes, `<` where it goes, `>` where it comes. Long
/// lines go on in the next one. Widths are those of a terminal, so wide letters and combining marks keep the columns
/// straight. What is deleted and inserted is coloured with `style.color`, else it stands in [-...-] and {+...+}. What
/// `style.note` says of a hunk stands in its head.
std::string side_by_side(std::string_view text, const std::vector<Edit>& edits, std::string_view path, int columns,
                         const DiffStyle& style);

}  // namespace decalque
