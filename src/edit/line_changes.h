#pragma once
// From edits to changed lines, for the diffs.

#include <string>
#include <string_view>
#include <vector>

#include "edit/edit.h"

namespace decalque {

/// The lines of a text; each holds its LF, the last one may have none. Refers to the text.
class TextLines {
 public:
  explicit TextLines(std::string_view text);
  size_t count() const { return starts_.size() - 1; }
  std::string_view operator[](size_t line) const { return slice(line, line + 1); }
  /// The bytes of the lines [begin, end).
  std::string_view slice(size_t begin, size_t end) const;
  /// The line that holds the byte offset; count() for the text's end when no unfinished line is there.
  size_t line_of(uint32_t offset) const;
  uint32_t start(size_t line) const { return starts_[line]; }

 private:
  std::string_view text_;
  std::vector<uint32_t> starts_;  // of each line, and the text's end
};

/// Neighbouring lines that change together: [begin, end) become `after`.
struct LineChange {
  size_t begin = 0;
  size_t end = 0;
  std::vector<std::string> after;
  size_t first_edit = 0;  ///< Its edits are [first_edit, last_edit).
  size_t last_edit = 0;
};

/// The changes of the edits, in order; at least one unchanged line lies between two of them. `trimmed` leaves out lines
/// at the ends that stay as they are, and changes that change nothing.
std::vector<LineChange> line_changes(std::string_view text, const TextLines& lines, const std::vector<Edit>& edits,
                                     bool trimmed);

/// Changes that are shown together with the lines around them: [begin, end) of the old text.
struct Hunk {
  size_t begin = 0;
  size_t end = 0;
  size_t new_begin = 0;
  size_t new_end = 0;
  size_t first_change = 0;
  size_t last_change = 0;
};

/// Three lines of context around each change, changes that share context in one hunk.
std::vector<Hunk> hunks_of(const std::vector<LineChange>& changes, size_t line_count);

/// The bytes of `span` with the edits [first, last), which lie inside it, made.
std::string edited(std::string_view text, Span span, const std::vector<Edit>& edits, size_t first, size_t last);

}  // namespace decalque
