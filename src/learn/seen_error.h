#pragma once
// Private to learn/: an error, beside how it was put right.

#include <utility>
#include <vector>

#include "learn/propose_changes.h"
#include "learn/propose_units.h"
#include "lexicon/lexicon.h"

namespace decalque {

/// A bad sentence, the good one and what changed; all of it in one segment. Refers to the documents.
struct SeenError {
  const Document& bad;
  const Document& good;
  const Lexicon& lexicon;
  std::vector<SeenChange> changes;
  TokenRange core;          ///< Of `bad`: from the first change to the last.
  std::vector<Unit> left;   ///< Before the core, the nearest last.
  std::vector<Unit> right;  ///< Behind it, the nearest first.

  /// The only change puts in a, an or the.
  bool puts_in_article() const;
  /// The only change exchanges or takes out a word that means something.
  bool is_lexical() const;
  /// Of an exchange: the word whose form is carried over and the word that takes it; kAlone when there are no such.
  std::pair<uint32_t, uint32_t> heads(const SeenChange& exchange) const;
};
SeenError seen_error(const Document& bad, const Document& good, const Lexicon& lexicon,
                     std::vector<SeenChange> changes);

/// A, an or the.
bool is_article(std::string_view lower);
bool is_article(const Document& document, uint32_t token);

}  // namespace decalque
