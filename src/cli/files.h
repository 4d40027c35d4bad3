#pragma once
// Reading and writing whole files.

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <string_view>

namespace decalque {

/// Offsets in a text are 32 bits wide.
inline constexpr uint64_t kLargestText = 0xFFFFFFFF;

/// The bytes of a file or stream. Throws Failure, which names it: missing, unreadable, a folder, 4 GiB or more.
std::string read_file(const std::string& file);
std::string read_stream(std::istream& in, const std::string& name);

/// A file being written. It comes into being beside its place under a temporary name (".decalque-XXXXXX") and takes
/// its place in commit(): at any moment the place holds the whole old or the whole new file. Permissions, and where
/// possible owner and group, are those of the file it replaces, else as usual for new files. Of a symbolic link the
/// target is replaced. What is no regular file (a pipe, /dev/stdout) is written to directly.
/// Without commit() nothing remains of it, nor when a signal ends the program; only SIGKILL and a power failure
/// can leave the temporary file behind.
/// All functions throw Failure, which names the file.
class NewFile {
 public:
  explicit NewFile(const std::string& file);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes);
  /// Flushes to disk, renames, and flushes the folder.
  void commit();

 private:
  void create_beside();
  void take_permissions();
  [[noreturn]] void fail(int error) const;

  std::string name_;              // as the user gave it
  std::filesystem::path target_;  // links resolved
  std::string temporary_;         // "" when written to directly
  int descriptor_ = -1;
};

/// A NewFile of these bytes, committed.
void write_file(const std::string& file, std::string_view bytes);

/// Refuses what cannot be replaced in place: what is no regular file, and what its owner protects from writing.
void require_replaceable(const std::string& file);

}  // namespace decalque
