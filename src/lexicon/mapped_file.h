#pragma once
// A dictionary file in memory, read by page as it is needed.

#include <filesystem>
#include <string_view>

namespace decalque {

/// The bytes of a file, mapped read-only; pages are read when first touched. Movable, immutable, thread-safe.
class MappedFile {
 public:
  MappedFile() = default;  ///< No bytes.
  /// Throws LexiconError when the file cannot be read.
  explicit MappedFile(const std::filesystem::path& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace decalque
