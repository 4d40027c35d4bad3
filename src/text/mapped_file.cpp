#include "text/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace decalque {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  throw std::filesystem::filesystem_error("cannot be read", path, std::error_code(error, std::generic_category()));
}

int flags_for(MappedFile::Reading reading) {
#ifdef MAP_POPULATE
  if (reading == MappedFile::Reading::at_once) return MAP_PRIVATE | MAP_POPULATE;
#endif
  return MAP_PRIVATE;
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path, Reading reading) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(path, errno);
  struct stat status {};
  const bool regular = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  void* data = nullptr;
  if (regular && status.st_size > 0) {
    data = ::mmap(nullptr, static_cast<size_t>(status.st_size), PROT_READ, flags_for(reading), file, 0);
  }
  const int error = regular ? errno : EISDIR;
  ::close(file);
  if (!regular || data == MAP_FAILED) fail(path, error);
  data_ = static_cast<const char*>(data);
  size_ = data ? static_cast<size_t>(status.st_size) : 0;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace decalque
