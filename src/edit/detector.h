#pragma once
// What no token pattern can say: detectors, named by rules.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "edit/edit.h"
#include "edit/shared_work.h"
#include "lexicon/lexicon.h"
#include "rules/ruleset.h"

namespace decalque {

/// What a detector may look at. All of it outlives the call.
struct Sight {
  const Document& document;  ///< Tokenised and annotated.
  const Lexicon& lexicon;
  const Ruleset& ruleset;  ///< For its lists and maps.
  const Options& options;  ///< The rule's options over the standard ones: every option of the spec is there.
  SharedWork& shared;      ///< For what follows from the document alone, whatever the options.

  bool flag(std::string_view option) const;                              ///< The value of a bool option.
  double number(std::string_view option) const;                          ///< Of a number option.
  const std::string& text(std::string_view option) const;                ///< Of a text option.
  const std::vector<std::string>& texts(std::string_view option) const;  ///< Of a list option.
};

/// One place a detector found.
struct Finding {
  Span focus;                                                 ///< What the reader should look at.
  std::vector<std::vector<Edit>> fixes;                       ///< Best first; empty when the correction is not known.
  std::vector<std::pair<std::string, std::string>> captures;  ///< For the message: name and text.
};

/// A detector adds what it finds, in order of place. It keeps no state, and may be called from many threads at once.
/// Findings on protected text or off grapheme boundaries are dropped by the caller.
struct Detector {
  DetectorSpec spec;
  std::function<void(const Sight&, std::vector<Finding>&)> run;
};

/// All detectors, by name in order. Each is declared and implemented in its own file under edit/detectors/.
const std::vector<Detector>& all_detectors();

}  // namespace decalque
