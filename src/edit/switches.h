#pragma once
// In-text switches: what an author writes into an article to keep rules away.
//
//   decalque off                       nothing is changed or reported from here ...
//   decalque on                        ... to here
//   decalque ignore-next RULE [RULE]   these rules (id, family or own name) keep off the next line with text
//
// Each in a comment (<!-- ... -->, /* ... */, //, #, %) or on a line of its own.

#include <string>
#include <vector>

#include "edit/suggestion.h"
#include "text/document.h"

namespace decalque {

/// A switch that did nothing, or could not be understood.
struct SwitchProblem {
  Span span;
  std::string message;
};

/// The switches of a text, and what they kept away.
class Switches {
 public:
  /// Finds the switches. `ruleset_ids` are the ids of all rules, for names that mean none.
  Switches(std::string_view text, const std::vector<std::string>& rule_ids);

  bool empty() const { return entries_.empty(); }
  /// The places of the switches themselves: no edit may touch them.
  std::vector<Span> spans() const;
  /// Takes out the suggestions the switches keep away, and remembers which switches were of use.
  void filter(std::vector<Suggestion>& suggestions);
  /// Switches that were of no use so far, in order of place.
  std::vector<SwitchProblem> problems() const;

 private:
  struct Entry {
    Span span;                       // the switch itself
    Span reach;                      // where it keeps rules away
    std::vector<std::string> rules;  // none: all rules
    std::string problem;             // not understood
    bool used = false;
  };
  void add(std::string_view words, Span span, const std::vector<std::string>& rule_ids, std::string_view text);
  bool keeps_away(Entry& entry, const Suggestion& suggestion) const;

  std::vector<Entry> entries_;
};

}  // namespace decalque
