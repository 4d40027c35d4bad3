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

/// An option, or an operand: a word that goes without one.
struct OptionText {
  std::vector<std::string> names;  ///< "-j", "--jobs"; none for an operand.
  std::string operand;             ///< "FILE"; "" for an option.
  /// In capitals what the value is ("FILE", "N"), in small letters the values there are ("auto|always|never"); "" for a
  /// flag, and for an operand whose name says it. Several words are several values ("MT PE").
  std::string value;
  std::string about;
  bool required = false;
  bool repeats = false;
};

/// A command as its help tells of it.
struct CommandText {
  std::string path;  ///< "decalque rules new"
  std::string about;
  std::string example;  ///< A command line.
  std::vector<OptionText> operands;
  std::vector<OptionText> options;
  std::vector<CommandText> commands;  ///< Those below it, but for hidden ones.
};

/// The program, from the same grammar as parse(): for manual pages and for completing command lines.
CommandText program_text();

}  // namespace decalque
