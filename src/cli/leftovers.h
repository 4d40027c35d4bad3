#pragma once
// Temporary files that must not outlive the program.

#include <string>

namespace decalque {

/// Notes a temporary file, which a signal that ends the program (after clean_up_on_signals) then takes along.
/// Thread-safe; beyond some hundred files at once the rest is not noted.
void remember_leftover(const std::string& file);
void forget_leftover(const std::string& file);

/// From now on SIGINT, SIGTERM, SIGHUP and SIGQUIT first delete what was noted, then do what they always do.
void clean_up_on_signals();

}  // namespace decalque
