#pragma once
// A dictionary file in memory, read by page as it is needed.

#include "text/mapped_file.h"

namespace decalque {

/// A mapped file of the dictionaries folder.
class DictionaryFile : public MappedFile {
 public:
  DictionaryFile() = default;  ///< No bytes.
  /// Throws LexiconError when the file cannot be read.
  explicit DictionaryFile(const std::filesystem::path& path);
};

}  // namespace decalque
