#pragma once
// Forms that a Hunspell dictionary cannot know, told without loading it.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace decalque {

/// What a dictionary knows is a stem of its word list with a beginning and an ending of its affix file. A form of which
/// no stem is left whatever is taken off is unknown. Reading both files for that takes 2 ms where Hunspell takes 30 to
/// 60 to load them: names that no list has are what an article asks for most. Immutable, thread-safe.
class StemFilter {
 public:
  /// Reads `affixes` (.aff) and `words` (.dic). Of files it cannot read, and dictionaries that build words otherwise
  /// (compounds, endings on endings, letters replaced before look-up), it knows nothing, and may_know is always true.
  StemFilter(const std::filesystem::path& affixes, const std::filesystem::path& words);

  /// False when the dictionary surely does not know the form in any case. True of forms that are not letters only.
  bool may_know(std::string_view form) const;

 private:
  struct Affix {
    std::string cut, added;  // folded: what the stem loses for what the form has
    auto operator<=>(const Affix&) const = default;
  };
  bool read_affixes(std::string_view text);
  void read_words(std::string_view text);
  bool may_have_stem(const std::string& word) const;
  bool has(std::string_view stem) const;  // now and then true for one that is not there

  bool simple_ = false;  // words are built of stem, beginning and ending alone
  std::vector<Affix> beginnings_, endings_;
  std::vector<uint64_t> bits_;  // a Bloom filter of the stems
};

}  // namespace decalque
