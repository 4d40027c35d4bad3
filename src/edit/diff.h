#pragma once
// The changes of a text as a diff, made from the edits themselves: nothing has to be compared.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/line_changes.h"

namespace decalque {

/// How a diff is written.
struct DiffStyle {
  using Note = std::function<std::string(const std::vector<uint32_t>& suggestions)>;
  DiffStyle(bool in_color = false, Note says = {}) : color(in_color), note(std::move(says)) {}
  bool color;  ///< For eyes only.
  Note note;   ///< What stands in a hunk's head, where tools expect a heading and pass over it, by the suggestions of
               ///< its edits; one line of it is taken.
};

/// The unified diff (three lines around) that `git apply` and `patch -p1` turn `text` into apply_edits(text, edits)
/// with; "" when nothing changes. Edits are sorted and free of conflict. A line ends with LF; CR belongs to its line.
/// `path` is named in the headers by diff_name().
std::string unified_diff(std::string_view text, const std::vector<Edit>& edits, std::string_view path,
                         const DiffStyle& style = {});

/// The same changes within their lines, `[-old-]{+new+}`, whole words as `git diff --word-diff` shows them. For eyes
/// only.
std::string word_diff(std::string_view text, const std::vector<Edit>& edits, std::string_view path,
                      const DiffStyle& style = {});

/// The same for programs, as `git diff --word-diff=porcelain` writes it: words that stay behind a blank, that go behind
/// `-`, that come behind `+`, each stretch on a line of its own, and `~` where a line ends.
std::string porcelain_word_diff(std::string_view text, const std::vector<Edit>& edits, std::string_view path,
                                const DiffStyle& style = {});

/// The head of a hunk, "@@ -1,7 +1,7 @@ note", without line end.
std::string hunk_head(const Hunk& hunk, const DiffStyle& style, const std::vector<Edit>& edits, size_t first_edit,
                      size_t last_edit);

/// `prefix` and `path` as git writes them in a diff's header. Without the leading `/` and `../`, which nobody would
/// apply; what is not printable ASCII makes the name quoted; a name with a blank is closed by a tab:
///   ("a/", "/x/y") -> a/x/y      ("a/", "my text") -> "a/my text\t"      ("a/", "Ü") -> "a/\303\234" with the quotes
std::string diff_name(std::string_view prefix, std::string_view path);

}  // namespace decalque
