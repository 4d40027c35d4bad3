#pragma once
// A replacement written as the words it replaces.

#include <string>

#include "edit/predicate.h"

namespace decalque {

/// The text as the words of the range stand there: in a heading in capitals or with a capital each, in capitals of its
/// own, before a name as a title, and owning. The range must not be empty.
std::string written_like(const TokenContext& context, std::string text, TokenRange range);

}  // namespace decalque
