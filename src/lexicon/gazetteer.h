#pragma once
// Names of people and towns.

#include <filesystem>
#include <string_view>

#include "lexicon/sorted_table.h"
#include "text/tag.h"

namespace decalque {

/// What the gazetteer says of a name.
struct GazetteerEntry {
  KindSet kinds;               ///< GIVEN, SURNAME, CITY (with PLACE), COUNTRY.
  bool is_word = false;        ///< Also an ordinary English word ("Hope", "Reading").
  bool begins_longer = false;  ///< Also the first word of a name of several words ("New" of "New York").
  bool found() const { return kinds.bits != 0; }
};

/// Given names, surnames and towns, in the mapped file `en/names.tsv` (see dictionaries/README.md for its sources).
/// A form not in it is tried again without diacritics. Immutable; thread-safe; about a microsecond a question.
class Gazetteer {
 public:
  Gazetteer() = default;
  explicit Gazetteer(const std::filesystem::path& names) : names_(names) {}

  GazetteerEntry find(std::string_view name) const;
  /// Holds the name as it stands, diacritics and all.
  bool has(std::string_view name) const { return names_.has(name); }

 private:
  SortedTable names_;
};

}  // namespace decalque
