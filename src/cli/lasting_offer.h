#pragma once
// The offer, at the end of a review in the terminal, to make refusals lasting.

#include <ostream>

#include "cli/keyboard.h"
#include "review/desk.h"

namespace decalque {

/// Lists what the refusals would be in the settings, asks which of them to write there, and says what came of it. Asks
/// nothing when there are none; writes nothing when the input ends.
void offer_lasting(Desk& desk, Keyboard& keyboard, std::ostream& out);

}  // namespace decalque
