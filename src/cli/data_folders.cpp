#include "cli/data_folders.h"

#include <fmt/format.h>

#include <cstdlib>
#include <vector>

#include "cli/failure.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

/// Paths that people are shown, and write to, are those of the files themselves.
fs::path behind_links(const fs::path& folder) {
  std::error_code error;
  const auto real = fs::canonical(folder, error);
  return error ? folder : real;
}

}  // namespace

DataFolders find_data_folders(const std::string& wanted, const fs::path& program) {
  std::vector<fs::path> places;
  const auto folder = program.parent_path();
  if (wanted.empty())
    places = {folder.parent_path() / "share" / "decalque", folder / "share" / "decalque"};
  else
    places = {wanted};
  std::string tried;
  for (const auto& place : places) {
    std::error_code error;
    if (fs::is_directory(place / "rulesets", error) && fs::is_directory(place / "dictionaries", error)) {
      const auto data = wanted.empty() ? behind_links(place) : place;
      return {data / "rulesets", data / "dictionaries"};
    }
    tried += (tried.empty() ? "" : " nor ") + place.string();
  }
  throw Failure(
      fmt::format("no folders rulesets and dictionaries in {}; set DECALQUE_DATA to the folder that has both", tried));
}

DataFolders find_data_folders() {
  const char* wanted = std::getenv("DECALQUE_DATA");
  std::error_code error;
  return find_data_folders(wanted ? wanted : "", fs::read_symlink("/proc/self/exe", error));
}

}  // namespace decalque
