#pragma once
// A dictionary file that is searched where it lies.

#include <optional>
#include <string_view>

#include "lexicon/mapped_file.h"

namespace decalque {

/// A tab-separated text file whose lines are sorted by the bytes of their first column, each key once. Lines at its
/// beginning that start with `# ` are comment. Looked up by binary search in the mapped bytes: no time to load, and
/// only the pages touched cost memory.
class SortedTable {
 public:
  SortedTable() = default;  ///< Empty.
  /// Throws LexiconError when the file cannot be read.
  explicit SortedTable(const std::filesystem::path& path);

  /// What stands behind the key and its tab ("" for a line without tab); nullopt when there is no such key.
  std::optional<std::string_view> find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key).has_value(); }

 private:
  MappedFile file_;
  std::string_view lines_;
};

/// The text up to the next `separator`, which is taken off `rest` with it.
std::string_view next_field(std::string_view& rest, char separator = '\t');

}  // namespace decalque
