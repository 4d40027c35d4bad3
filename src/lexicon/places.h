#pragma once
// What places are called in other languages.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/names.h"
#include "lexicon/sorted_table.h"

namespace decalque {

/// English names of places in other languages' dictionary and inflected forms, from `<lang>/places.tsv`. Immutable;
/// thread-safe.
class Places {
 public:
  /// `names` must live as long. Throws LexiconError.
  Places(const std::filesystem::path& dictionaries, const Names& names);

  /// ("Moskovassa", fi) -> "Moscow", ("Viini", fi) -> "Vienna"; "" when not known. With language "" all languages are
  /// asked, and the answer is "" unless all that know the form agree. A possessive ending does not count.
  std::string english(std::string_view form, std::string_view language) const;

 private:
  std::string in_language(std::string_view form, std::string_view language, const SortedTable& table) const;

  const Names& names_;
  std::map<std::string, SortedTable, std::less<>> tables_;
};

}  // namespace decalque
