#pragma once
// Where a pattern can begin.

#include <optional>
#include <vector>

#include "rules/pattern.h"
#include "text/string_pool.h"

namespace decalque {

/// The starts of every match: the start of a segment, when `at_segment_start`, and tokens with one of the forms.
struct Opening {
  bool at_segment_start = false;
  std::vector<StringId> forms;  ///< In lower case, sorted.

  template <class Archive>
  void parts(Archive& archive) {
    all(archive, at_segment_start, forms);
  }
};

/// nullopt when the pattern may also begin with a token that no form names. Enters the forms in `strings`.
std::optional<Opening> opening_of(const Pattern& pattern, StringPool& strings);

}  // namespace decalque
