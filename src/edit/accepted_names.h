#pragma once
// Names that a project takes as they are.

#include <string>
#include <string_view>
#include <vector>

#include "edit/suggestion.h"
#include "lexicon/lexicon.h"

namespace decalque {

/// How names are inflected in the article at hand.
struct NameForms {
  const Lexicon* lexicon = nullptr;
  std::string_view language;  ///< Of the original; "" tries all that are known.
};

/// Names of one or several words. One stands in a text where its words do, each as written or in a case ending of the
/// languages the lexicon knows, a possessive, or an ending behind a colon: "Nokia", "Nokian", "Nokia's", "EU:n".
/// Immutable; thread-safe.
class AcceptedNames {
 public:
  AcceptedNames() = default;
  explicit AcceptedNames(const std::vector<std::string>& names);

  /// Takes out the fixes after which a name in the text no longer stands as it stood. False when the suggestion itself
  /// has to go: its first fix is such a one, or it has none and looks at nothing but a name.
  bool spare(std::string_view text, const NameForms& forms, Suggestion& suggestion) const;

 private:
  using Words = std::vector<std::string>;
  std::vector<std::string> found(std::string_view text, const NameForms& forms) const;
  bool changes(std::string_view text, const NameForms& forms, const std::vector<Edit>& fix) const;
  bool is_name(std::string_view text, const NameForms& forms, Span span) const;
  Span around(std::string_view text, Span span) const;

  std::vector<Words> names_;
  size_t longest_ = 0;  // in words
};

}  // namespace decalque
