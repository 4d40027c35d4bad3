// The one place of this room that opens files.

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <iterator>

#include "rules/packed.h"
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

// All files below a folder with such an ending, sorted, so that the order on disk never shows.
std::vector<fs::path> files_below(const fs::path& folder, std::initializer_list<std::string_view> endings) {
  std::error_code error;
  std::vector<fs::path> paths;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::follow_directory_symlink, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (std::ranges::find(endings, entry->path().extension().native()) != endings.end() &&
               entry->is_regular_file()) {
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
    for (const fs::path& path : files_below(folder, {ending})) files.push_back({path.generic_string(), read_file(path)});
  return files;
}

std::map<std::string, std::vector<std::string>, std::less<>> read_lists(const fs::path& folder) {
  std::map<std::string, std::vector<std::string>, std::less<>> lists;
  for (const fs::path& path : files_below(folder, {".txt"})) {
    const std::string text = read_file(path);
    if (const auto bad = first_invalid_utf8(text)) {
      throw LoadError({{SourceText(path.generic_string(), text).place(*bad), "this byte is not UTF-8", ""}});
    }
    lists[path.stem().string()] = entries_of(text);
  }
  return lists;
}

std::optional<uint64_t> sources_stamp(const std::vector<fs::path>& folders) {
  constexpr time_t kMoment = 2;  // seconds; the coarsest clock of a file system in use (FAT's)
  const time_t now = ::time(nullptr);
  uint64_t stamp = 0;
  const auto look_at = [&](const fs::path& path) {
    struct stat file = {};
    if (::stat(path.c_str(), &file) != 0) return false;
    const std::array<int64_t, 7> told = {static_cast<int64_t>(file.st_dev),  static_cast<int64_t>(file.st_ino),
                                         static_cast<int64_t>(file.st_size), file.st_mtim.tv_sec,
                                         file.st_mtim.tv_nsec,               file.st_ctim.tv_sec,
                                         file.st_ctim.tv_nsec};
    stamp = content_hash(path.native(), stamp);
    stamp = content_hash({reinterpret_cast<const char*>(told.data()), sizeof told}, stamp);
    return std::max(file.st_mtim.tv_sec, file.st_ctim.tv_sec) < now - kMoment;
  };
  for (const fs::path& folder : folders) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
      if (!look_at(folder)) return std::nullopt;
      continue;
    }
    for (const fs::path& path : files_below(folder, {".yaml", ".terms", ".txt"}))
      if (!look_at(path)) return std::nullopt;
  }
  return stamp;
}

std::string yaml_version() {
#ifdef DECALQUE_YAML_VERSION
  return DECALQUE_YAML_VERSION;
#else
  return "0.7";  // yaml-cpp does not say itself; the build asks for this version or a later one.
#endif
}

}  // namespace decalque
