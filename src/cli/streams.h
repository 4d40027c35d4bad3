#pragma once
// What a command reads from and writes to besides files.

#include <istream>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

namespace decalque {

/// The seam between a command and its process. A stream that fails throws Failure out of the operation (the program's
/// do, as their `exceptions` say so).
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool in_is_terminal = false;
  int out_columns = 0;  ///< Of the terminal; 0 when there is none, or it does not say.
};

/// A file descriptor to read from, not closed. Throws Failure with this name when reading fails.
class DescriptorInput : public std::streambuf {
 public:
  DescriptorInput(int descriptor, std::string name);

 protected:
  int_type underflow() override;
  std::streamsize xsgetn(char* to, std::streamsize count) override;

 private:
  int descriptor_;
  std::string name_;
  std::vector<char> buffer_;
};

/// A file descriptor to write to, not closed. Throws Failure, named as standard output, when writing fails; what was
/// not written by then is dropped, so the failure comes once.
class DescriptorOutput : public std::streambuf {
 public:
  explicit DescriptorOutput(int descriptor, size_t buffer = 65536);

 protected:
  int_type overflow(int_type c) override;
  int sync() override;
  std::streamsize xsputn(const char* from, std::streamsize count) override;

 private:
  int descriptor_;
  std::vector<char> buffer_;
};

/// Reads or writes all of it, going on after interruptions. On errors the number is in errno, and the result is short
/// (read_some: negative).
std::streamsize read_some(int descriptor, char* to, size_t count);
size_t write_all(int descriptor, const char* from, size_t count);

}  // namespace decalque
