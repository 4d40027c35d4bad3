#pragma once
// Documents of treebank sentences, without a tokeniser.

#include <vector>

#include "text/document.h"
#include "treebank.h"

namespace decalque::training {

/// The sentences as a document with their words as tokens, one segment a sentence, a blank between tokens. Nothing is
/// tagged.
Document gold_document(const std::vector<TaggedSentence>& sentences, WordTable& words);

/// How many tags of a tagged gold document are right.
struct Agreement {
  size_t tokens = 0, upos = 0, xpos = 0, both = 0;
};
Agreement agreement(const std::vector<TaggedSentence>& sentences, const Document& document);

}  // namespace decalque::training
