#pragma once
// Words and lines that are not English.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/sorted_table.h"

namespace decalque {

/// What translation machines leave in the original's language. Immutable; thread-safe.
class Foreign {
 public:
  /// Reads `<lang>/leftovers.tsv` and `<lang>/signs.tsv` of every language that has them. Throws LexiconError.
  explicit Foreign(const std::filesystem::path& dictionaries);

  /// English for a word left untranslated ("Salibandy", fi -> "floorball"), lower case unless the entry is a name; ""
  /// when not known. With language "" all are asked, and all that know the word must agree.
  std::string leftover(std::string_view form, std::string_view language) const;
  /// The language a form looks like by letters that few languages have and by its ending; "" when not clear.
  std::string word_language(std::string_view form) const;

 private:
  struct Sign {
    std::string text;
    bool ending = false;
    int weight = 0;
  };
  static std::vector<Sign> read_signs(const std::filesystem::path& file);

  std::map<std::string, SortedTable, std::less<>> leftovers_;
  std::map<std::string, std::vector<Sign>, std::less<>> signs_;
};

/// ISO 639-1 code of the language a text is most likely in, by cld2; "" when cld2 is not sure. For lines of some
/// length, not for words. Thread-safe.
std::string language_of_text(std::string_view text);

}  // namespace decalque
