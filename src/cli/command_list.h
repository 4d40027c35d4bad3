#pragma once
// The commands of the program.

#include <vector>

#include "cli/commands.h"

namespace decalque {

/// A command: what it is called, what its help says, what it takes and what it does.
struct Command {
  const char* parent;  // "" or "rules"
  const char* name;
  const char* about;
  const char* example;
  std::vector<void (*)(CLI::App&, CommandLine&)> groups;  // of options
  int (*act)(const CommandLine&, const Streams&);
  bool hidden = false;  // from people; for other programs
};

/// All of them, in the order in which help shows them.
const std::vector<Command>& commands();

}  // namespace decalque
