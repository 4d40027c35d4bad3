#pragma once
// The reader's browser.

#include <string>

namespace decalque {

/// Starts what opens addresses here, xdg-open, and does not wait for it. False when there is no screen or no such
/// program.
bool open_browser(const std::string& address);

}  // namespace decalque
