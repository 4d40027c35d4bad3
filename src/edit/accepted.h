#pragma once
// What a project takes as it is: words, names and phrases of its settings.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "edit/accepted_names.h"
#include "edit/suggestion.h"
#include "rules/accepted_phrase.h"
#include "rules/ruleset.h"

namespace decalque {

/// The lists as they are written in the settings.
struct AcceptLists {
  std::vector<std::string> words;
  std::vector<std::string> names;
  std::vector<AcceptedPhrase> phrases;
};

/// The texts by which a suggestion can be accepted as it stands, each once: its focus, what its first fix touches, and
/// that in whole words. Blanks and line ends are one blank each.
std::vector<std::string> touched_texts(std::string_view text, const Suggestion& suggestion);

/// Keeps suggestions away from what is accepted. Immutable; thread-safe.
///   A word: rules on spelling (issue misspelling) leave it alone, also with a capital it does not have in the list.
///   A phrase: its rules leave alone what reads so, case as written.
///   A name: see AcceptedNames.
class Accepted {
 public:
  Accepted() = default;
  /// A phrase whose rule names none of the ruleset is a problem at its origin.
  Accepted(const AcceptLists& lists, const Ruleset& ruleset, std::vector<Problem>& problems);

  /// Takes out the suggestions, and of those that stay the fixes, that what is accepted rules out. Their spans are
  /// bytes of the text.
  void filter(std::string_view text, const NameForms& forms, std::vector<Suggestion>& suggestions) const;

 private:
  bool takes(std::string_view text, const Suggestion& suggestion) const;

  std::set<std::string, std::less<>> words_;
  std::map<std::string, std::vector<std::string>, std::less<>> rules_;  // by phrase
  AcceptedNames names_;
};

}  // namespace decalque
