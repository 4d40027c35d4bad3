#pragma once
// What the examples of rules leave open.

#include <string>
#include <vector>

#include "decalque.h"

namespace decalque {

/// Something about a rule that its examples do not show, or that makes a part of it idle.
struct ExampleGap {
  enum class Sort : uint8_t {
    unreachable,  ///< A pattern or alternative that an earlier one leaves nothing to match.
    pattern,      ///< A pattern of several that no example is matched by.
    alternative,  ///< An alternative no example takes.
    optional,     ///< An optional part no example has.
    by_another,   ///< An example that holds with all rules only because of another rule.
    shadowed,     ///< All examples are corrected by other rules before this one comes to speak.
    undone,       ///< With all rules, what an example becomes is turned back.
    never         ///< The rule never spoke in the texts that were measured.
  };
  Sort sort = Sort::pattern;
  const Rule* rule = nullptr;
  Place place;        ///< Of the example, or of the rule.
  std::string what;   ///< The part as a pattern writes it, or the example's sentence.
  std::string other;  ///< The part or rules it is because of; "" when there is none.
};

/// Parts of the rule's patterns that can never be reached, and those no example reaches. Nothing of a detector.
std::vector<ExampleGap> pattern_gaps(const Engine& engine, const Rule& rule, Scratch& scratch);

/// How the rule fares among all rules of the engine. Hints make no correction: nothing is said of them.
std::vector<ExampleGap> interplay_gaps(const Engine& engine, const Rule& rule, Scratch& scratch);

/// "rulesets/en/x.yaml:12:5: en/x/y: no example takes the alternative `in the phone`", with a line end.
std::string gap_line(const ExampleGap& gap);

}  // namespace decalque
