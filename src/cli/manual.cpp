#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/files.h"
#include "cli/manual_page.h"
#include "cli/version.h"
#include "rules/problem.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

const CommandText& command_at(const CommandText& program, const std::vector<std::string>& words) {
  const auto* command = &program;
  for (const auto& word : words) {
    const CommandText* found = nullptr;
    std::vector<std::string> names;
    for (const auto& below : command->commands) {
      names.push_back(below.path.substr(command->path.size() + 1));
      if (names.back() == word) found = &below;
    }
    if (!found) {
      const auto near = nearest(word, names);
      throw Failure(fmt::format("unknown command '{} {}'; {}see {} --help", command->path, word,
                                near.empty() ? "" : fmt::format("did you mean {}? ", near), command->path));
    }
    command = found;
  }
  return *command;
}

void write_pages(const fs::path& folder, const CommandText& command, const CommandText& program) {
  write_file((folder / (page_name(command) + ".1")).string(), manual_page(command, program, version()));
  for (const auto& below : command.commands) write_pages(folder, below, program);
}

}  // namespace

int manual(const CommandLine& options, const Streams& streams) {
  const auto program = program_text();
  const auto& command = command_at(program, options.files);
  if (options.output_file.empty()) {
    streams.out << manual_page(command, program, version()) << std::flush;
  } else {
    std::error_code error;
    fs::create_directories(options.output_file, error);
    if (error) throw file_failure(options.output_file, error.value());
    write_pages(options.output_file, program, program);
  }
  return kDone;
}

}  // namespace decalque
