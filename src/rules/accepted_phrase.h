#pragma once
// A text that a project takes as it is.

#include <string>

#include "rules/problem.h"

namespace decalque {

/// An entry of `accept: phrases:`.
struct AcceptedPhrase {
  std::string rule;  ///< Id, family or glob as names_rule() (edit/selection.h) takes it; "" for all rules.
  std::string text;  ///< As written in articles; a run of blanks and line ends stands for any other.
  Problem origin;    ///< Where the rule is named, for errors; its message is empty.
};

}  // namespace decalque
