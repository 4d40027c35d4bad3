#pragma once
// Forms that no rule makes.

#include <filesystem>
#include <string_view>
#include <vector>

#include "lexicon/dictionary_file.h"
#include "text/tag.h"

namespace decalque {

/// One line of `irregulars.tsv`: the forms a lemma has under a tag, a bar between them, the preferred first. Lemmas may
/// have several words.
struct Irregular {
  std::string_view lemma;
  Xpos tag = Xpos::XX;
  std::string_view forms;
};

/// The table of irregular forms, in lower case, sorted by lemma and tag. Points into the mapped file. Immutable;
/// thread-safe.
class Irregulars {
 public:
  /// Reads lines `lemma TAB tag TAB forms`; `# ` lines are comment. Throws LexiconError.
  explicit Irregulars(const std::filesystem::path& path);

  /// The forms of a lemma under a tag, the preferred first; "" when they are regular.
  std::string_view forms(std::string_view lemma, Xpos tag) const;
  /// The lines in which a form stands.
  std::vector<const Irregular*> origins(std::string_view form) const;

 private:
  struct Form {
    std::string_view form;
    uint32_t line;
  };
  DictionaryFile file_;
  std::vector<Irregular> lines_;
  std::vector<Form> by_form_;  // sorted by form, then line
};

}  // namespace decalque
