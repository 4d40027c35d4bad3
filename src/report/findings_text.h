#pragma once
// Findings as lines of text, for people and for grep.

#include <string>
#include <string_view>

#include "decalque.h"

namespace decalque {

/// What is found in one article, as it is reported.
struct Findings {
  std::string file;       ///< As the user named it.
  std::string_view text;  ///< The given text.
  const Result& result;
  Level level = Level::likely;  ///< Suggestions less sure than this are left out.
};

/// True when there is anything to report: a suggestion sure enough, or a switch in the text that was of no use.
bool any(const Findings& findings);

/// One finding a line, in order of place, `file:line:col: level rule-id: message [before -> after]`; switches that were
/// of no use as `file:line:col: warning: message`. Each line ends with LF. `color` paints the level.
std::string findings_text(const Findings& findings, bool color = false);

}  // namespace decalque
