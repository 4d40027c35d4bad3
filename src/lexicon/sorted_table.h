#pragma once
// A dictionary file that is searched where it lies.

#include <memory>
#include <optional>
#include <string_view>

#include "lexicon/dictionary_file.h"

namespace decalque {

/// A tab-separated text file whose lines are sorted by the bytes of their first column, each key once. Lines at its
/// beginning that start with `# ` are comment. Searched in the mapped bytes: no time to load. A question costs about a
/// microsecond; after some hundred of them a table of more than a page gets an index (12 bytes for 64 of the table, 400
/// microseconds a megabyte), and a question costs 0.1 microseconds. Movable; thread-safe.
class SortedTable {
 public:
  SortedTable();  ///< Empty.
  /// Throws LexiconError when the file cannot be read.
  explicit SortedTable(const std::filesystem::path& path);
  SortedTable(SortedTable&&) noexcept;
  SortedTable& operator=(SortedTable&&) noexcept;
  ~SortedTable();

  /// What stands behind the key and its tab ("" for a line without tab); nullopt when there is no such key.
  std::optional<std::string_view> find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key).has_value(); }

 private:
  struct Index;
  std::string_view lines_from(std::string_view key) const;  // the lines from a bit before the key's on
  std::string_view halved(std::string_view key) const;      // the same, without the index

  DictionaryFile file_;
  std::string_view lines_;
  std::unique_ptr<Index> index_;  // null: a small table
};

/// The text up to the next `separator`, which is taken off `rest` with it.
std::string_view next_field(std::string_view& rest, char separator = '\t');

}  // namespace decalque
