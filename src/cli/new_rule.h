#pragma once
// Candidates for a new rule, held against running text and laid out for their author.

#include <string>
#include <vector>

#include "cli/loaded.h"
#include "learn/alarms.h"
#include "learn/propose.h"

namespace decalque {

/// A proposal and what it would change in running text.
struct Candidate {
  Proposal proposal;
  std::vector<Alarm> clean;    ///< In text that has no errors.
  std::vector<Alarm> samples;  ///< In the sample translations.
  uint64_t clean_words = 0;

  /// It keeps what is to be kept and is silent about clean text, but for one place in 100,000 words.
  bool holds() const;
};

/// The proposals counted over clean text (the files or folders given, else what comes beside the program) and the
/// samples. First the one that is preferred among those that hold; the others follow from narrow to wide.
/// Throws Failure and NoProposal.
std::vector<Candidate> candidates_for(const Loaded& loaded, const ErrorSeen& error,
                                      const std::vector<std::string>& clean);

/// The list for the author: pattern, fix and counts of each, and the first places in clean text.
std::string candidates_text(const std::vector<Candidate>& candidates);

/// Adds the rule to the family's file, which is made when it is not there, and gives the rule's id; another id is
/// taken when the file has it already. The file is replaced whole, and only by one that loads. Throws Failure and
/// LoadError (then nothing was written).
std::string write_rule(const Loaded& loaded, const std::string& file, RuleText rule, const std::string& about);

}  // namespace decalque
