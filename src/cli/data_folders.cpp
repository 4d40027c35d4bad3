#include "cli/data_folders.h"

#include <fmt/format.h>

#include <cstdlib>
#include <vector>

#include "cli/failure.h"

namespace decalque {

namespace fs = std::filesystem;

DataFolders find_data_folders(const std::string& wanted, const fs::path& program, const fs::path& source_tree) {
  std::vector<fs::path> places;
  if (wanted.empty())
    places = {program.parent_path().parent_path() / "share" / "decalque", source_tree};
  else
    places = {wanted};
  std::string tried;
  for (const auto& place : places) {
    std::error_code error;
    if (fs::is_directory(place / "rulesets", error) && fs::is_directory(place / "dictionaries", error))
      return {place / "rulesets", place / "dictionaries"};
    tried += (tried.empty() ? "" : " nor ") + place.string();
  }
  throw Failure(
      fmt::format("no folders rulesets and dictionaries in {}; set DECALQUE_DATA to the folder that has both", tried));
}

DataFolders find_data_folders() {
  const char* wanted = std::getenv("DECALQUE_DATA");
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error);
  return find_data_folders(wanted ? wanted : "", program, DECALQUE_SOURCE_DIR);
}

}  // namespace decalque
