#pragma once
// The program: from a command line to an exit status.

#include <string>
#include <vector>

#include "cli/streams.h"

namespace decalque {

/// Runs a command line, without the program's name. Gives the exit status: 0 done and nothing found, 1 `diff` or
/// `check` found something, 2 an error. Never throws; what went wrong is on `err`.
int run(const std::vector<std::string>& arguments, const Streams& streams);

}  // namespace decalque
