#pragma once
// Why rules spoke or were silent, as text.

#include <string>
#include <vector>

#include "edit/explain.h"

namespace decalque {

/// The tokens of a document in columns, a paragraph for each segment: number, form, tags and how sure, lemma, kinds.
std::string token_table(const Document& document);

/// How a rule fared at one place, a paragraph:
///   en/calque-verbs/betray-talks (certain): no match
///     pattern  verb:<betray> the? {ADJ}* object:<talk|meeting>
///     came as far as “betrayed the fast”
///     item 4 object:<talk|meeting> did not match “food” (lemma food)
std::string explanation_text(const RuleExplanation& explanation, const Document& document, const Explainer& explainer);

/// The same in one line: the rule, and what became of it.
std::string explanation_line(const RuleExplanation& explanation, const Document& document, const Explainer& explainer);

}  // namespace decalque
