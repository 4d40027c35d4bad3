#pragma once
// Sentences of a treebank, in the two ways words can be parted.

#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/morphology.h"
#include "text/tag.h"

namespace decalque::training {

/// A word with its tags.
struct TaggedWord {
  std::string form;  ///< With ’ as '.
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
};
using TaggedSentence = std::vector<TaggedWord>;

/// A sentence as the treebank parts it ("do n't", "13 - year - old") and as decalque's tokeniser does ("don't",
/// "13-year-old"); a joined word has the tags of its first part if that is a contraction or possessive, else of its
/// last, and is an adjective when it modifies a noun.
struct TreebankSentence {
  TaggedSentence syntactic;
  TaggedSentence joined;
};

/// Reads gzipped (or plain) CoNLL-U; throws std::runtime_error when the file cannot be read.
std::vector<TreebankSentence> read_treebank(const std::string& path);

/// A word with its lemma, for measuring.
struct LemmaLine {
  TaggedWord word;
  std::string lemma;
};
std::vector<LemmaLine> read_lemmas(const std::string& path);

/// Numbers that are the same on every machine: a 64-bit mixer. `below(n)` gives 0 to n - 1, `chance(p)` is true with
/// that probability.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t next();
  uint32_t below(uint32_t limit) { return static_cast<uint32_t>((next() >> 32) * limit >> 32); }
  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  bool chance(double p) { return unit() < p; }

 private:
  uint64_t state_;
};

/// A copy of a sentence as it might stand elsewhere: in lower case, in capitals, with capitalised words, as a headline
/// without articles and in the present tense, with typographic quotes; most often as it is.
TaggedSentence varied(const TaggedSentence& sentence, const Morphology& morphology, Random& random);

/// The sentence with every word in lower case.
TaggedSentence lowered(const TaggedSentence& sentence);

}  // namespace decalque::training
