#pragma once
// Private to learn/: real sentences as tests of learnt rules.

#include "decalque.h"
#include "learn/measure.h"
#include "rules/rule_writer.h"

namespace decalque {

/// The engine without rules that are detectors: those mend what no learnt pattern could, and some are slow.
Engine without_detectors(const Engine& engine);

/// Looks for sentences that show what one rule does, whatever other rules are there. One thread.
class ExampleFinder {
 public:
  /// `all` has the rule and everything it will live with.
  explicit ExampleFinder(const Engine& all);

  /// The sentence of the translation at this byte, as the rule alone changes it; `to` is "" when others have a say.
  RuleText::Example changed(const Rule& rule, const Pair& pair, uint32_t at);
  /// A sentence around that byte about which the rule is silent; `from` is "" when it is not.
  RuleText::Example kept(const Rule& rule, std::string_view text, std::string_view language, uint32_t at);

 private:
  std::string sentence(std::string_view text, uint32_t at);

  const Engine& all_;
  Engine patterns_;  // asked first, as detectors may take long
  Scratch scratch_, scratch_of_patterns_;
};

}  // namespace decalque
