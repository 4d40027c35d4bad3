#pragma once
// Which dictionary forms there are, and how common.

#include <string_view>
#include <vector>

#include "lexicon/sorted_table.h"
#include "text/tag.h"

namespace decalque {

/// The English lemmas of the open classes, in `lemmas.tsv`: `lemma TAB n5v3`, a letter for each part of speech (n noun,
/// v verb, a adjective, r adverb, u uncountable noun) and behind it how common it is, in powers of two of a count in
/// running text. Immutable; thread-safe; about a microsecond a question.
class LemmaList {
 public:
  explicit LemmaList(const std::filesystem::path& path) : table_(path) {}

  /// How common a lemma is under NOUN, VERB, ADJ or ADV: 0 and above, or -1 when there is no such lemma.
  int commonness(std::string_view lemma, Upos upos) const;
  bool has(std::string_view lemma, Upos upos) const { return commonness(lemma, upos) >= 0; }
  bool has(std::string_view lemma) const { return table_.has(lemma); }
  bool is_uncountable(std::string_view lemma) const;

 private:
  SortedTable table_;
};

}  // namespace decalque
