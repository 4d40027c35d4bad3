#include "cli/sink.h"

#include <cstdlib>

namespace decalque {

namespace {

/// no-color.org: set and not empty, it keeps programs from colouring unless told to on the command line.
bool color_unwanted() {
  const char* said = std::getenv("NO_COLOR");
  return said && *said;
}

}  // namespace

bool wants_color(const CommandLine& options, bool on_terminal) {
  return options.color == Color::always || (options.color == Color::automatic && on_terminal && !color_unwanted());
}

Sink::Sink(const CommandLine& options, const Streams& streams) : out_(streams.out) {
  if (!options.output_file.empty() && options.output_file != "-")
    file_ = std::make_unique<NewFile>(options.output_file);
  color_ = wants_color(options, !file_ && streams.out_is_terminal);
  width_ = options.width > 0 ? options.width : !file_ && streams.out_columns >= 20 ? streams.out_columns : 100;
}

void Sink::write(std::string_view bytes) {
  if (file_)
    file_->write(bytes);
  else
    out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void Sink::flush() {
  if (!file_) out_.flush();
}

void Sink::finish() {
  if (file_)
    file_->commit();
  else
    out_.flush();
}

}  // namespace decalque
