#pragma once
// What stops a command, or one of its files.

#include <stdexcept>
#include <string>

namespace decalque {

/// One line for the user, `FILE: what; what to do`, without the program's name before it and a line end behind it.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// "FILE: what; what to do" for an error number of the system.
Failure file_failure(const std::string& file, int error);

/// What messages call standard input and output.
inline constexpr const char* kStandardInput = "standard input";
inline constexpr const char* kStandardOutput = "standard output";

}  // namespace decalque
