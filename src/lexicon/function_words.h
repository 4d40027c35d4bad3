#pragma once
// Words of the closed classes, and what else has a lemma of its own.

#include <string_view>
#include <vector>

#include "lexicon/sorted_table.h"
#include "text/tag.h"

namespace decalque {

/// One reading of a closed-class form: "me" is I PRON PRP.
struct FunctionReading {
  std::string_view lemma;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
};

/// The table `function-words.tsv`: a form in lower case, then its readings `lemma UPOS XPOS`, likeliest first. Also
/// open classes where no rule leads to the lemma ("thanks" NOUN). Immutable; thread-safe.
class FunctionWords {
 public:
  explicit FunctionWords(const std::filesystem::path& path) : table_(path) {}

  /// The readings of a form; empty for other words. Lemmas point into the mapped file.
  std::vector<FunctionReading> readings(std::string_view lower) const;
  /// The lemma under these tags, else under that part of speech where `xpos` has no line; "" when there is none.
  std::string_view lemma(std::string_view lower, Upos upos, Xpos xpos) const;

 private:
  SortedTable table_;
};

}  // namespace decalque
