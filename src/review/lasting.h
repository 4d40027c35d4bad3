#pragma once
// Refusals made lasting: what a review's refusals would be in the settings.

#include <string>
#include <vector>

#include "review/session.h"
#include "rules/settings_additions.h"

namespace decalque {

/// A refusal, or several alike, in its lasting form.
struct LastingRefusal {
  AcceptAdditions entries;  ///< Never empty.
  std::string label;        ///< For the reviewer: "the word “teh”", "“hold a sauna” for en/calque-verbs/hold".
  std::vector<uint32_t> items;  ///< The refused items it stands for.
};

/// The lasting forms of all refused items, each once, in order of place: a word where a rule on spelling was refused, a
/// name where one on names was, else each rule with what it would touch, so that no rule proposes the refused any more.
/// `found` is what Engine::suggestions gives for the session's text.
std::vector<LastingRefusal> lasting_refusals(const Session& session, const std::vector<Suggestion>& found);

/// What several come to, each entry once.
AcceptAdditions together(const std::vector<LastingRefusal>& refusals);

}  // namespace decalque
