#pragma once
// From an error seen to rules that would correct it.

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "decalque.h"
#include "rules/rule_writer.h"

namespace decalque {

/// A sentence as it should not be, as it should be, and sentences that must stay as they are.
struct ErrorSeen {
  std::string from;
  std::string to;
  std::vector<std::string> keeps;
  std::string language;  ///< Of the original, ISO 639-1, or "".
};

/// A rule for it.
struct Proposal {
  RuleText rule;  ///< Complete: it loads, corrects the pair, and is silent about the good sentence.
  int width = 0;  ///< How general it is, compared with the others of the same error.
  std::vector<std::string> broken_keeps;  ///< Sentences to keep that it would change.
};

/// Why no rule can be proposed; one line for the author.
class NoProposal : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The rules that correct the pair, in the order in which they are to be preferred: what seems to carry the error is
/// kept, and the rest generalised (inflected forms, names, numbers, weekdays, adjectives that may stand between). Where
/// one would change a sentence to keep, a condition `unless` is looked for that tells it from the pair.
/// Which of them hold in running text is for the caller to count. Throws NoProposal.
std::vector<Proposal> propose(const Engine& engine, const ErrorSeen& error);

/// A rule of that text alone, with the words of this engine. Throws LoadError.
Engine engine_for(const Engine& engine, const std::vector<RuleText>& rules);

}  // namespace decalque
