#pragma once
// From places in a corrected text to those in the text it was made from.

#include <vector>

#include "edit/edit.h"

namespace decalque {

/// Positions of a corrected text in the text it was made from; a question costs the logarithm of the number of edits.
class WayBack {
 public:
  /// The edits are sorted and free of conflict.
  explicit WayBack(const std::vector<Edit>& edits);

  /// The place in the given text; a place inside what an edit wrote becomes the edit's begin, or its end.
  uint32_t position(uint32_t place, bool to_end) const;
  Span span(Span after) const;
  /// An edit changes what is in the span of the given text, or stands at its border.
  bool touches_edit(Span before) const;

 private:
  struct Written {
    Span before;  // of the given text
    Span after;   // of the corrected one
  };
  std::vector<Written> edits_;
};

}  // namespace decalque
