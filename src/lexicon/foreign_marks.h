#pragma once
// Forms that show which language a text was translated from.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace decalque {

/// Words left untranslated and places under their names in another language, of all languages in one table of hashes
/// (10,000 entries, 160 kB), so that asking is cheap enough for every word type. Immutable; thread-safe.
class ForeignMarks {
 public:
  /// Reads `<lang>/leftovers.tsv` and `<lang>/places.tsv` of every language. Throws LexiconError.
  explicit ForeignMarks(const std::filesystem::path& dictionaries);

  /// The languages, as bits, that have the form; 0 for a form of none, and for one that is the same in English.
  uint32_t languages(std::string_view form) const;
  /// The bit of a language; 0 when it has no such files.
  uint32_t bit(std::string_view language) const;

 private:
  struct Entry {
    uint64_t hash;
    uint32_t languages;
  };
  void add(const std::filesystem::path& file, uint32_t language);

  std::vector<std::string> codes_;
  std::vector<Entry> entries_;  // sorted by hash
};

}  // namespace decalque
