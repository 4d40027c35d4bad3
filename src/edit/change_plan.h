#pragma once
// What is to become of the tokens of a match, gathered change by change.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "edit/edit.h"
#include "edit/render.h"

namespace decalque {

/// The changes of one fix, to be read as edits. Refers to the context, which must outlive it.
class ChangePlan {
 public:
  explicit ChangePlan(const RenderContext& context) : context_(context), document_(context.tokens.document) {}

  /// False when the change's template has no answer, or its target took no part in the match.
  bool add(const Change& change);

  /// Sorted; nullopt when replaced ranges overlap or an insertion falls into one. To be asked once.
  std::optional<std::vector<Edit>> edits();

 private:
  struct Insertion {
    std::string text;
    bool before = true;  // belongs to the token behind the boundary, not to the one before it
  };

  std::string_view next_word(uint32_t token) const;
  bool add_replacement(TokenRange range, const Template& pieces);
  bool add_insertion(uint32_t boundary, bool before, const Template& pieces);
  void insert(uint32_t boundary, bool before, const std::string& text);
  bool add_move(const Change& change, TokenRange range);
  bool settle();
  void take_insertion(uint32_t boundary, std::string& text, bool at_begin);
  Edit replacement(TokenRange range, const std::string& text) const;
  Edit trimmed(Span span, std::string_view text) const;
  Edit deletion(TokenRange range) const;
  bool after_opener(uint32_t token) const;
  Edit insertion_edit(uint32_t boundary, const Insertion& insertion) const;

  const RenderContext& context_;
  const Document& document_;
  std::vector<std::pair<TokenRange, std::string>> replacements_;
  std::map<uint32_t, Insertion> insertions_;  // by token boundary
};

}  // namespace decalque
