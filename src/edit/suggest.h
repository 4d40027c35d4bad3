#pragma once
// From a document to suggestions, and from suggestions to edits.

#include "edit/detector.h"
#include "edit/matcher.h"
#include "edit/suggestion.h"

namespace decalque {

/// A rule with a detector, ready to run.
struct ActiveDetector {
  const Rule* rule = nullptr;
  const Detector* detector = nullptr;
  Options options;  ///< The rule's over the standard ones.
};

/// Everything `suggest` works with but the document. Immutable.
struct Knowledge {
  const Ruleset& ruleset;
  const Matcher& matcher;
  const std::vector<ActiveDetector>& detectors;
  const Lexicon& lexicon;
};

/// What the chosen rules propose for the document, ordered by place, then rule id. Fixes that would touch protected spans or
/// cut a grapheme are left out; a rule with fixes of which none is left proposes nothing. Of one rule's proposals that
/// overlap, the leftmost is kept. `due` says by segment how far a rule with a pattern has to look to be asked there;
/// without it all are.
std::vector<Suggestion> suggest(const Document& document, const Knowledge& knowledge, const RuleChoice& choice,
                                Matcher::Scratch& scratch, const std::vector<Scope>& due = {});
/// Puts suggestions in the order that `suggest` gives them in.
void sort_suggestions(std::vector<Suggestion>& suggestions);

/// Settles overlaps: of suggestions whose first fixes conflict, or are of different rules and put in text side by side, the
/// one of the surer level is made, then the leftmost, then the longer, then the one whose rule id comes first. Gives the
/// edits of those made at `level` or surer, sorted and free of conflict; each edit names its suggestion by index, and those
/// suggestions are marked as applied.
std::vector<Edit> choose_edits(std::vector<Suggestion>& suggestions, Level level);

}  // namespace decalque
