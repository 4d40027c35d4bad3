#pragma once
// Words of a command line that no command or option took.

#include <string>

namespace CLI {
class App;
}

namespace decalque {

/// "decalque rules new": a command with those above it.
std::string path_of(const CLI::App& app);
/// Throws Failure for the first such word, with what may have been meant.
void refuse_strays(CLI::App& top);

}  // namespace decalque
