#pragma once
// Where the program finds its rulesets and dictionaries.

#include <filesystem>
#include <string>

namespace decalque {

struct DataFolders {
  std::filesystem::path rulesets;
  std::filesystem::path dictionaries;
};

/// The folders `rulesets` and `dictionaries` in the first of these that has both:
///   1. $DECALQUE_DATA (when it is set, no other is tried)
///   2. ../share/decalque beside the program's folder, as installed
///   3. the source tree the program was built from
/// Throws Failure, which names the places.
DataFolders find_data_folders();

/// The same with the environment given: `wanted` is $DECALQUE_DATA or "", `program` the program's own file.
DataFolders find_data_folders(const std::string& wanted, const std::filesystem::path& program,
                              const std::filesystem::path& source_tree);

}  // namespace decalque
