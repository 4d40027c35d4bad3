#pragma once
// Where a command's results go: standard output, or the file of -o.

#include <memory>
#include <string_view>

#include "cli/files.h"
#include "cli/options.h"
#include "cli/streams.h"

namespace decalque {

/// By --color, and for `auto` whether a person looks on who did not say NO_COLOR.
bool wants_color(const CommandLine& options, bool on_terminal);

/// Takes results as they come. The file of -o takes its place only in finish(). Throws Failure.
class Sink {
 public:
  Sink(const CommandLine& options, const Streams& streams);
  void write(std::string_view bytes);
  void flush();
  void finish();
  /// See wants_color(); a file is no person.
  bool color() const { return color_; }
  /// Columns to lay things out in: of --width, or the terminal, or 100.
  int width() const { return width_; }

 private:
  std::ostream& out_;
  std::unique_ptr<NewFile> file_;
  bool color_;
  int width_;
};

}  // namespace decalque
