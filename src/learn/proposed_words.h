#pragma once
// What a proposed rule says of itself.

#include <string>

#include "learn/seen_error.h"

namespace decalque {

/// What stands in the bad sentence and in the good one where they differ, as a message.
std::string proposed_message(const Document& bad, const Document& good, const SeenError& error);

/// The rule's `issue`, by the first change or by the words that changed.
std::string proposed_issue(const Document& bad, const SeenError& error);

}  // namespace decalque
