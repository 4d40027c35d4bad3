#pragma once
// What the reviewer types: single keys on a terminal, lines of a script otherwise.

#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "cli/streams.h"

namespace decalque {

class Keyboard {
 public:
  virtual ~Keyboard() = default;
  /// The next key: a character, a number of several digits where lines are read, kRedraw, kStop, or "" at the end of
  /// the input. Arrow keys are j and k, Enter is "\n".
  virtual std::string key() = 0;
  /// A line to be edited, beginning as `text`; nullopt when that was given up or the input has ended.
  virtual std::optional<std::string> line(const std::string& prompt, const std::string& text) = 0;
  /// Columns to write in.
  virtual unsigned columns() const = 0;

  static constexpr const char* kRedraw = "redraw";  ///< The terminal is of another size, or was given back.
  static constexpr const char* kStop = "stop";      ///< Ctrl-C, Ctrl-D.
};

/// The terminal at standard input and output when both are one, else the lines of `streams.in`: the first character of
/// a line is the key, the rest of it answers the line() that comes of it. Throws Failure for a terminal that is too
/// narrow. At most one at a time: a terminal's mode is given back when it goes, and when a signal ends the program.
std::unique_ptr<Keyboard> keyboard(const Streams& streams);

/// The narrowest terminal a review fits on.
inline constexpr unsigned kFewestColumns = 24;

}  // namespace decalque
