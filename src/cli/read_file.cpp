#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "cli/failure.h"
#include "cli/files.h"
#include "cli/streams.h"

namespace decalque {

namespace {

struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

Failure too_large(const std::string& name) {
  return Failure(fmt::format("{}: 4 GiB or more; split it into articles", name));
}

/// `read` gives how many bytes it put there, 0 only at the end.
template <class Read>
std::string read_all(const std::string& name, size_t expected, Read read) {
  std::string bytes(expected + 1, '\0');
  for (size_t size = 0;;) {
    const size_t got = read(bytes.data() + size, bytes.size() - size);
    size += got;
    if (size > kLargestText) throw too_large(name);
    if (got == 0) {
      bytes.resize(size);
      return bytes;
    }
    if (size == bytes.size()) bytes.resize(size + std::max<size_t>(size, 65536));
  }
}

}  // namespace

std::string read_file(const std::string& file) {
  const Descriptor descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat status {};
  if (descriptor.number < 0 || ::fstat(descriptor.number, &status) != 0) throw file_failure(file, errno);
  if (S_ISDIR(status.st_mode)) throw file_failure(file, EISDIR);
  const auto size = static_cast<uint64_t>(status.st_size);
  if (size > kLargestText) throw too_large(file);
  return read_all(file, size, [&](char* to, size_t count) {
    const auto got = read_some(descriptor.number, to, count);
    if (got < 0) throw file_failure(file, errno);
    return static_cast<size_t>(got);
  });
}

std::string read_stream(std::istream& in, const std::string& name) {
  return read_all(name, 0, [&](char* to, size_t count) {
    in.read(to, static_cast<std::streamsize>(count));
    return static_cast<size_t>(in.gcount());
  });
}

}  // namespace decalque
