// The one place of this room that opens files.

#include <algorithm>
#include <fstream>
#include <iterator>

#include "rules/ruleset.h"
#include "rules/scanner.h"
#include "rules/source_text.h"
#include "text/encoding.h"

namespace decalque {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, std::string message) {
  throw LoadError({{{path.generic_string(), 0, 0}, std::move(message), ""}});
}

std::string read_file(const fs::path& path) {
  std::error_code error;
  const uintmax_t size = fs::file_size(path, error);
  std::ifstream stream(path, std::ios::binary);
  std::string text(error ? 0 : static_cast<size_t>(size), '\0');
  if (error || !stream.read(text.data(), static_cast<std::streamsize>(size))) refuse(path, "this file cannot be read");
  return text;
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// All files below a folder with one ending, sorted, so that the order on disk never shows.
std::vector<fs::path> files_below(const fs::path& folder, std::string_view ending) {
  std::error_code error;
  std::vector<fs::path> paths;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::follow_directory_symlink, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->path().extension() == ending && entry->is_regular_file()) {
      paths.push_back(entry->path());
    }
  }
  if (error) refuse(folder, "this folder cannot be read: " + error.message());
  std::sort(paths.begin(), paths.end());
  return paths;
}

// `#` begins a comment at the start of a line and behind a blank.
std::string_view without_comment(std::string_view line) {
  if (line.starts_with('#')) return {};
  return trim(line.substr(0, line.find(" #")));
}

std::vector<std::string> entries_of(std::string_view text) {
  std::vector<std::string> entries;
  text = without_bom(text);
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view entry = without_comment(text.substr(0, end));
    if (!entry.empty()) entries.emplace_back(entry);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return entries;
}

}  // namespace

std::vector<RulesetFile> read_ruleset_files(const fs::path& folder) {
  std::vector<RulesetFile> files;
  std::error_code error;
  if (fs::is_regular_file(folder, error)) return {{folder.generic_string(), read_file(folder)}};
  for (const std::string_view ending : {".yaml", ".terms"})
    for (const fs::path& path : files_below(folder, ending)) files.push_back({path.generic_string(), read_file(path)});
  return files;
}

std::map<std::string, std::vector<std::string>, std::less<>> read_lists(const fs::path& folder) {
  std::map<std::string, std::vector<std::string>, std::less<>> lists;
  for (const fs::path& path : files_below(folder, ".txt")) {
    const std::string text = read_file(path);
    if (const auto bad = first_invalid_utf8(text)) {
      throw LoadError({{SourceText(path.generic_string(), text).place(*bad), "this byte is not UTF-8", ""}});
    }
    lists[path.stem().string()] = entries_of(text);
  }
  return lists;
}

std::string yaml_version() {
#ifdef DECALQUE_YAML_VERSION
  return DECALQUE_YAML_VERSION;
#else
  return "0.7";  // yaml-cpp does not say itself; the build asks for this version or a later one.
#endif
}

}  // namespace decalque
