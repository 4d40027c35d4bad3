#pragma once
// The changes of a text as a diff, made from the edits themselves: nothing has to be compared.

#include <string>
#include <string_view>
#include <vector>

#include "edit/edit.h"

namespace decalque {

/// The unified diff (three lines around) that `git apply` and `patch -p1` turn `text` into apply_edits(text, edits)
/// with; "" when nothing changes. Edits are sorted and free of conflict. A line ends with LF; CR belongs to its line.
/// `path` is named in the headers by diff_name(). With `color` it is for eyes only.
std::string unified_diff(std::string_view text, const std::vector<Edit>& edits, std::string_view path,
                         bool color = false);

/// The same changes within their lines, `[-old-]{+new+}`, whole words as `git diff --word-diff` shows them. For eyes
/// only.
std::string word_diff(std::string_view text, const std::vector<Edit>& edits, std::string_view path, bool color = false);

/// `prefix` and `path` as git writes them in a diff's header. Without the leading `/` and `../`, which nobody would
/// apply; what is not printable ASCII makes the name quoted; a name with a blank is closed by a tab:
///   ("a/", "/x/y") -> a/x/y      ("a/", "my text") -> "a/my text\t"      ("a/", "Ü") -> "a/\303\234" with the quotes
std::string diff_name(std::string_view prefix, std::string_view path);

}  // namespace decalque
