#pragma once
// What counts for an article: the command line over `.decalque.yaml` over what is usual.

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "cli/data_folders.h"
#include "cli/options.h"
#include "decalque.h"

namespace decalque {

/// What counts for the articles of one folder.
struct Setup {
  EngineOptions engine;
  std::optional<Level> level;  ///< Not said anywhere: the command's own.
  std::string from;            ///< "" when not said.
  unsigned jobs = 0;           ///< 0 when not said.
  std::map<std::string, std::string> said_by;  ///< `only`, `skip`, `levels`: the option or the settings' key.
};

/// Finds and reads settings; each file of settings once. Not for several threads.
///
/// The command line wins: --level, --from and --jobs replace the settings'; --rules come after the settings' folders
/// and may replace their rules; --only replaces the settings' `only` and `skip`; --skip adds to what is skipped.
class Configuration {
 public:
  Configuration(const CommandLine& options, DataFolders data);

  /// For an article at this path, or standard input ("-"; the current folder counts). Lives as long as this object.
  /// Throws LoadError for settings with problems, Failure for such as cannot be read.
  const Setup& for_file(const std::string& file);

 private:
  std::filesystem::path settings_for(const std::string& file);
  const Setup& from_settings(const std::filesystem::path& settings);

  const CommandLine& options_;
  DataFolders data_;
  std::map<std::filesystem::path, std::filesystem::path> settings_of_folder_;  // "" when there are none
  std::map<std::filesystem::path, Setup> setups_;                              // by file of settings
};

/// The `.decalque.yaml` in the folder or the nearest one above it; "" when there is none.
std::filesystem::path find_settings(std::filesystem::path folder);

}  // namespace decalque
