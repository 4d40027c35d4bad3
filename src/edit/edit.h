#pragma once
// A decision to change the text, and what can be done with a list of them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace decalque {

/// Replaces the bytes of `span` by `after`. An empty span inserts; an empty `after` deletes.
struct Edit {
  Span span;
  std::string after;
  std::vector<uint32_t> suggestions;  ///< Indices of the suggestions it comes from; their list is the caller's.
  bool operator==(const Edit&) const = default;
};

/// True when the two cannot both be made without the order mattering: they share a byte, insert at the same place,
/// or one inserts strictly inside the other. Neighbours do not conflict:
///   [0,3) and [3,5) no; [0,3) and insert at 3 no; insert at 3 and insert at 3 yes; [0,3) and insert at 1 yes.
bool conflict(const Edit& a, const Edit& b);

/// The text with the edits made. Edits are sorted by span and free of conflict; everything outside them stays byte for
/// byte.
std::string apply_edits(std::string_view text, const std::vector<Edit>& edits);

/// One list that does to `text` what `first` and then `second` (in the bytes of the result of `first`) do. Edits that
/// run into one another become one with the suggestions of both. The result is sorted, free of conflict, and has no
/// edit that changes nothing.
std::vector<Edit> compose_edits(std::string_view text, const std::vector<Edit>& first, const std::vector<Edit>& second);

}  // namespace decalque
