#include "edit/scope.h"

#include <algorithm>

namespace decalque {

namespace {

template <typename Parts, typename ScopeOf>
Scope farthest(const Parts& parts, ScopeOf scope) {
  Scope result = Scope::segment;
  for (const auto& part : parts) result = std::max(result, scope(part));
  return result;
}

// The document's evidence counts words of all of it.
Scope scope_of(const Condition& condition) {
  if (condition.op != Condition::Op::test)
    return farthest(condition.children, [](const Condition& child) { return scope_of(child); });
  return condition.test.field == Test::Field::evidence ? Scope::document : Scope::segment;
}

Scope scope_of(const Pattern& pattern) {
  if (pattern.op == Pattern::Op::token) return scope_of(pattern.condition);
  if (pattern.op == Pattern::Op::document_start) return Scope::document;
  return farthest(pattern.children, [](const Pattern& child) { return scope_of(child); });
}

// A name's base form follows from the document's other mentions, the apostrophe of a possessive from its other ones.
Scope scope_of(const Piece::Step& step) {
  const bool wide = step.filter == Piece::Filter::base || step.filter == Piece::Filter::possessive;
  return wide ? Scope::document : Scope::segment;
}

// A verb's tense follows the sentences around it.
Scope scope_of(const Piece& piece) {
  const Scope own = piece.sort == Piece::Sort::inflect ? Scope::around : Scope::segment;
  return std::max(own, farthest(piece.filters, [](const Piece::Step& step) { return scope_of(step); }));
}

Scope scope_of(const Template& pieces) {
  return farthest(pieces, [](const Piece& piece) { return scope_of(piece); });
}

Scope scope_of(const RuleCondition& condition) {
  Scope own = Scope::segment;
  if (condition.subject == RuleCondition::Subject::paragraph) own = Scope::around;
  if (condition.subject == RuleCondition::Subject::document) own = Scope::document;
  return std::max(own, scope_of(condition.pattern));
}

Scope scope_of(const Fix& fix) {
  return farthest(fix, [](const Change& change) { return scope_of(change.text); });
}

}  // namespace

Scope scope_of(const Rule& rule) {
  const auto one = [](const auto& part) { return scope_of(part); };
  return std::max({scope_of(rule.message_template), farthest(rule.patterns, one), farthest(rule.conditions, one),
                   farthest(rule.fixes, one)});
}

}  // namespace decalque
