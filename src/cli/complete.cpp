#include <algorithm>
#include <filesystem>

#include "cli/commands.h"
#include "cli/completion_values.h"
#include "cli/loaded.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

Completion::Words rules_of(const CommandLine& options) {
  const Loaded loaded(options);
  Completion::Words words;
  for (const auto& rule : loaded.rules()) words.emplace_back(rule.id, rule.message);
  return words;
}

/// Those that the dictionaries know something of.
std::vector<std::string> languages() {
  std::vector<std::string> codes;
  for (const auto& entry : fs::directory_iterator(find_data_folders().dictionaries))
    if (auto name = entry.path().filename().string(); language_code(name) == name && name != "en")
      codes.push_back(std::move(name));
  std::sort(codes.begin(), codes.end());
  return codes;
}

const char* name(Completion::Kind kind) {
  switch (kind) {
    case Completion::Kind::files: return "files";
    case Completion::Kind::folders: return "folders";
    case Completion::Kind::words: break;
  }
  return "words";
}

}  // namespace

int complete(const CommandLine& options, const Streams& streams) {
  const auto found = completion(program_text(), options.files, {rules_of, languages});
  streams.out << name(found.kind) << '\n';
  for (const auto& [word, about] : found.words) streams.out << word << '\t' << about << '\n';
  streams.out.flush();
  return kDone;
}

}  // namespace decalque
