#pragma once
// A file's bytes in memory, as a rule without a copy.

#include <filesystem>
#include <memory>
#include <string_view>

namespace decalque {

/// The bytes of a file, mapped read-only; of a small one a copy, which is sooner made than a mapping. Who keeps a part of
/// them keeps the file: it must not be cut short while it is mapped (programs that replace files whole do no harm).
/// Movable, immutable, thread-safe.
class MappedFile {
 public:
  /// `when_touched` reads a page when it is first asked for, `at_once` all of them: sooner done when all are wanted.
  enum class Reading : uint8_t { when_touched, at_once };

  MappedFile() = default;  ///< No bytes.
  /// Throws std::filesystem::filesystem_error when the file cannot be read.
  explicit MappedFile(const std::filesystem::path& path, Reading reading = Reading::when_touched);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  size_t size_ = 0;
  std::unique_ptr<char[]> copy_;  // what data_ points to, of a small file
};

}  // namespace decalque
