#pragma once
// What the program is, for --version and reports.

#include <string>

namespace decalque {

/// "0.1.0"
std::string version();
/// decalque's version and those of the libraries it was built with, a line each.
std::string version_lines();

}  // namespace decalque
