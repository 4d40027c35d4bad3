#pragma once
// Where patterns are tried, and what would have them tried more seldom.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "edit/anchor.h"
#include "rules/rule.h"
#include "text/document.h"

namespace decalque {

/// How common words, lemmas, tags and kinds are in some texts.
class TokenCounts {
 public:
  void add(const Document& document);
  uint64_t tokens() const { return tokens_; }
  /// Tokens in a thousand that `shown` (as AnchorWord::shown) stands for.
  double a_thousand(const std::string& shown) const;

 private:
  std::map<std::string, uint64_t> times_;
  uint64_t tokens_ = 0;
};

/// A word or class at which a pattern is tried: `the`, `<go>`, `{NOUN}`; in a thousand tokens of the texts.
struct AnchorWord {
  std::string shown;
  double a_thousand = 0;
};

/// Where one pattern of a rule is tried.
struct TriedAt {
  std::string pattern;            ///< As the rule's file writes it.
  std::vector<AnchorWord> words;  ///< The commonest first; none: every token.
  std::string advice;             ///< What would be better.
};

/// For each of the rule's patterns, the dearest first. Nothing of a detector.
std::vector<TriedAt> tried_at(const Rule& rule, const TokenCounts& counts);

}  // namespace decalque
