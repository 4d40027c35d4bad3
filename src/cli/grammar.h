#pragma once
// What command lines may say: commands, their options and their help. CLI11 is seen only here, in the files of options
// and in stray_words.cpp.

#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/streams.h"

namespace decalque {

/// What a command line asks for: a command, or a text to be shown.
struct Wish {
  int (*act)(const CommandLine&, const Streams&) = nullptr;
  std::string text;    ///< Help or versions, when there is no command.
  bool asked = false;  ///< The text was asked for; else it is help for someone who named no command.
};

/// Reads a command line into `options`. Throws Failure for what it cannot be, with the nearest that it could.
Wish parse(const std::vector<std::string>& arguments, CommandLine& options);

}  // namespace decalque
