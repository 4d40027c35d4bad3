#pragma once
// A line edited on the terminal. libedit is seen only here.

#include <optional>
#include <string>

namespace decalque {

/// Shows `prompt` and `text`, lets the text be edited with the keys of readline, and gives what Enter ends; nullopt
/// after Ctrl-C or at the end of the input. Standard input and output are a terminal.
std::optional<std::string> edit_line(const std::string& prompt, const std::string& text);

}  // namespace decalque
