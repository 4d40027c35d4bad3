#pragma once
// Capitals that words have only because they stand first.

#include <vector>

#include "edit/edit.h"
#include "edit/predicate.h"

namespace decalque {

/// True when the token stands first in its segment (marks aside) and has its capital only for that.
bool capital_by_place(const TokenContext& context, uint32_t token);

/// Completes a fix's edits of one segment: what comes to stand first gets the capital that its first word had, and a
/// word that had its capital only by place loses it behind other words.
void settle_case(std::vector<Edit>& edits, const TokenContext& context, const Segment& segment);

}  // namespace decalque
