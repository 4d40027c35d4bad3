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
///   2. ../share/decalque from the program's folder, as installed
///   3. share/decalque in the program's folder: a build folder links to its source tree there
/// Links on the way to 2 and 3 are followed. No place is compiled in, so that an installed program can be moved with its
/// data. Throws Failure, which names the places.
DataFolders find_data_folders();

/// The same with the environment given: `wanted` is $DECALQUE_DATA or "", `program` the program's own file.
DataFolders find_data_folders(const std::string& wanted, const std::filesystem::path& program);

}  // namespace decalque
