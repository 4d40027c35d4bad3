#include "text/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace decalque {
namespace {

constexpr size_t kSmall = 64 << 10;

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
  size_ = regular ? static_cast<size_t>(status.st_size) : 0;
  int error = regular ? 0 : EISDIR;
  if (size_ > kSmall) {
    void* const data = ::mmap(nullptr, size_, PROT_READ, flags_for(reading), file, 0);
    if (data == MAP_FAILED)
      error = errno;
    else
      data_ = static_cast<const char*>(data);
  } else if (size_ > 0) {
    copy_ = std::make_unique_for_overwrite<char[]>(size_);
    data_ = copy_.get();
    const ssize_t got = ::read(file, copy_.get(), size_);
    if (got < 0) error = errno;
    size_ = static_cast<size_t>(std::max<ssize_t>(got, 0));
  }
  ::close(file);
  if (error != 0) fail(path, error);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)), copy_(std::move(other.copy_)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(copy_, other.copy_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ && !copy_) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace decalque
