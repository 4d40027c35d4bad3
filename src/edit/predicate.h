#pragma once
// Questions to a token, ready to be asked quickly.

#include <map>
#include <memory>
#include <vector>

#include "edit/lazy_regex.h"
#include "lexicon/lexicon.h"
#include "rules/pattern.h"
#include "text/document.h"

namespace decalque {

/// A pattern's condition with its strings as numbers of the engine's base pool. Immutable; may be asked by many
/// threads.
struct Predicate {
  Condition::Op op = Condition::Op::test;
  Test::Field field = Test::Field::any;
  std::vector<StringId> ids;  ///< Sorted. Numbers of values for string fields.
  uint64_t mask = 0;          ///< Bits of tags, kinds, types, shapes or gaps.
  int number = 0;
  std::vector<std::string> values;  ///< For `lang` and `evidence`.
  std::shared_ptr<const LazyRegex> regex;
  std::vector<Predicate> children;
};

/// Turns a condition into a predicate and enters its strings in `strings`. A regular expression that RE2 refuses gives
/// a predicate that is never true, and its message in `error`.
Predicate compile(const Condition& condition, StringPool& strings, std::string& error);

/// What the document shows of its words beyond single tokens; made when first asked for.
struct Evidence {
  explicit Evidence(const Document& document) : document_(document) {}
  /// Times the lower-case form stands in the document.
  int count(StringId lower) const;
  /// The form stands somewhere as a person with another person token or a given name before it.
  bool introduced(StringId lower) const;

  /// What a question came to that looks at all of a place from its first segment on. Every match of a rule asks it, so it
  /// is worked out once; else a text of one long line would cost matches times length.
  template <typename Answer>
  bool once(const void* question, size_t first_segment, Answer answer) const {
    const auto [kept, is_new] = answers_.try_emplace({question, first_segment}, false);
    if (is_new) kept->second = answer();
    return kept->second;
  }

 private:
  void gather() const;
  const Document& document_;
  mutable bool gathered_ = false;
  mutable std::vector<std::pair<StringId, int>> counts_;
  mutable std::vector<StringId> introduced_;
  mutable std::map<std::pair<const void*, size_t>, bool> answers_;
};

/// What a predicate may look at.
struct TokenContext {
  const Document& document;
  const Lexicon& lexicon;
  const Evidence& evidence;
};

/// The predicate's answer for the token.
bool holds(const Predicate& predicate, const TokenContext& context, uint32_t token);

}  // namespace decalque
