#pragma once
// Words and word sequences with the kinds they have.

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "text/document.h"

namespace decalque {

/// What the kind lists say of a word or sequence of words, by the case of its first word in the list.
struct Phrase {
  KindSet any;    ///< Of an entry in lower case: any case of it.
  KindSet title;  ///< Of an entry with a capital: only when its first word stands with one.
  KindSet upper;  ///< Of an entry whose first word is in capitals ("US"): only when it stands so.

  /// The kinds when the first word stands in this shape.
  KindSet in_shape(Shape shape) const;
};

/// The lists in a folder, one kind a file (`weekday.txt` has the WEEKDAY entries), one entry a line, `# ` comments.
/// Immutable after loading; thread-safe.
class PhraseTable {
 public:
  /// Reads every *.txt of the folder. Throws LexiconError when the folder is missing or a file is named after no kind.
  void load(const std::filesystem::path& folder);
  void add(std::string_view entry, Kind kind);

  /// The entry that reads so in lower case, words joined by one blank; nullptr when there is none.
  const Phrase* find(const std::string& lower) const;
  /// Words of the longest entry that begins with this word (lower case); 0 when none does.
  int longest_from(const std::string& lower_word) const;
  /// Some entry has this word (lower case) behind its first.
  bool has_inside(std::string_view lower_word) const { return inside_.contains(lower_word); }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, Phrase> phrases_;
  std::unordered_map<std::string, int> longest_;
  std::unordered_set<std::string, Hash, std::equal_to<>> inside_;
};

}  // namespace decalque
