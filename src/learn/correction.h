#pragma once
// Private to learn/: a change of one place as a correction that can be made at others.

#include <string>
#include <vector>

#include "learn/align.h"
#include "learn/element.h"
#include "lexicon/lexicon.h"

namespace decalque {

/// The most tokens a learnt correction takes out or puts in.
constexpr uint32_t kLongestFocus = 5;
constexpr uint32_t kLongestFix = 6;

/// One way to see a change: how closely each word in its place is looked at, and the template that replaces them.
/// Captures in the template are w1, w2, ... by place; "" takes the words out. Without words in its place `fix` comes
/// in between two others.
struct Correction {
  std::vector<Closeness> focus;
  std::string fix;
  bool name = false;  ///< A word that is no English is spelled otherwise: a name that the machine twisted.
  bool operator==(const Correction&) const = default;
};

/// A change and, for a move, the words in between: what is corrected together.
struct CorrectedPlace {
  TokenRange before;  ///< In the translation.
  std::string after;  ///< The words of the post-edit, in lower case, a blank before, behind and between them.
  std::vector<Correction> corrections;
};

/// The places that were changed, in order, each with the corrections it may be an example of, narrow to wide. None:
/// the change is too long, too far a move, or only of blanks; such a place teaches nothing but that it was touched.
std::vector<CorrectedPlace> corrected_places(const Document& translation, const Document& post_edit,
                                             const Lexicon& lexicon);

}  // namespace decalque
