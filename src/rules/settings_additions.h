#pragma once
// New entries of `accept:` in a settings file that people write and comment.

#include <string>
#include <string_view>
#include <vector>

#include "rules/accepted_phrase.h"

namespace decalque {

/// Entries for `accept: words:`, `names:` and `phrases:`.
struct AcceptAdditions {
  std::vector<std::string> words;
  std::vector<std::string> names;
  std::vector<AcceptedPhrase> phrases;  ///< Their origins do not count.

  size_t size() const { return words.size() + names.size() + phrases.size(); }
};

/// The text of a settings file with the entries behind those it has, in the style it is written in; every byte it had
/// stays, in its order. Throws LoadError for a text that is no settings, std::invalid_argument where the entries cannot
/// be put in (a list in an unusual style); the message then shows them as they could be added by hand.
std::string with_additions(std::string_view text, const std::string& path, const AcceptAdditions& additions);

}  // namespace decalque
