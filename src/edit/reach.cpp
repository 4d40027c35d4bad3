#include "edit/reach.h"

#include <algorithm>

namespace decalque {

namespace {

bool looks_beyond(const Condition& condition) {
  if (condition.op == Condition::Op::test) return condition.test.field == Test::Field::evidence;
  return std::any_of(condition.children.begin(), condition.children.end(),
                     [](const Condition& child) { return looks_beyond(child); });
}

bool looks_beyond(const Pattern& pattern) {
  if (pattern.op == Pattern::Op::token) return looks_beyond(pattern.condition);
  if (pattern.op == Pattern::Op::document_start) return true;
  return std::any_of(pattern.children.begin(), pattern.children.end(),
                     [](const Pattern& child) { return looks_beyond(child); });
}

// A name's base form follows from the document's other mentions.
bool looks_beyond(const Template& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return std::any_of(piece.filters.begin(), piece.filters.end(),
                       [](const Piece::Step& step) { return step.filter == Piece::Filter::base; });
  });
}

bool looks_beyond(const RuleCondition& condition) {
  return condition.subject == RuleCondition::Subject::document || looks_beyond(condition.pattern);
}

}  // namespace

bool looks_beyond(const Rule& rule) {
  const auto one = [](const auto& part) { return looks_beyond(part); };
  const auto in_fix = [](const Fix& fix) {
    return std::any_of(fix.begin(), fix.end(), [](const Change& change) { return looks_beyond(change.text); });
  };
  return looks_beyond(rule.message_template) || std::any_of(rule.patterns.begin(), rule.patterns.end(), one) ||
         std::any_of(rule.conditions.begin(), rule.conditions.end(), one) ||
         std::any_of(rule.fixes.begin(), rule.fixes.end(), in_fix);
}

}  // namespace decalque
