#pragma once
// Private to the lexicon: what a document's mentions of a name show together.

#include <string_view>

#include "text/document.h"

namespace decalque {

/// Fills Document::names. The kinds of the tokens must have been decided.
void record_names(Document& document);

/// The other mentions of a base form as a name.
struct NameMentions {
  bool any = false;
  bool introduced = false;  ///< As a person or place.
  bool place = false;
  bool same_given = false;   ///< With the given name asked for.
  bool other_given = false;  ///< With another.
};
NameMentions mentions_of(const Document& document, std::string_view base, StringId given);

}  // namespace decalque
