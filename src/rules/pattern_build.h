#pragma once
// Trees in their simplest form: what parsing makes, dumping writes and parsing reads again.

#include <string>
#include <vector>

#include "rules/pattern.h"

namespace decalque {

Condition condition_of(Test::Field field, std::vector<std::string> values = {});
/// Either holds; tests of one field become one test. The list is not empty.
Condition any_of(std::vector<Condition> choices);
/// All hold; the list is not empty.
Condition all_of(std::vector<Condition> parts);
Condition none_of(Condition condition);
/// The condition, and the token is not possessive.
Condition not_possessive(Condition condition);
/// The X of not_possessive(X), or nullptr.
const Condition* inside_not_possessive(const Condition& condition);

Pattern token_of(Condition condition, uint32_t offset);
/// Sequences inside are taken apart; a single child stands for itself.
Pattern sequence_of(std::vector<Pattern> children, uint32_t offset);
/// Alternatives inside are taken apart, tokens among themselves become one token; a single child stands for itself.
Pattern alternatives_of(std::vector<Pattern> children, uint32_t offset);
/// A token for each of the forms, each asking `field`.
Pattern phrase_of(const std::vector<std::string>& forms, Test::Field field, uint32_t offset);

}  // namespace decalque
