#include "cli/streams.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "cli/failure.h"

namespace decalque {

std::streamsize read_some(int descriptor, char* to, size_t count) {
  for (;;) {
    const auto got = ::read(descriptor, to, count);
    if (got >= 0 || errno != EINTR) return got;
  }
}

size_t write_all(int descriptor, const char* from, size_t count) {
  size_t done = 0;
  while (done < count) {
    const auto put = ::write(descriptor, from + done, count - done);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) break;
    done += static_cast<size_t>(put);
  }
  return done;
}

DescriptorInput::DescriptorInput(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)), buffer_(65536) {}

DescriptorInput::int_type DescriptorInput::underflow() {
  const auto got = read_some(descriptor_, buffer_.data(), buffer_.size());
  if (got < 0) throw file_failure(name_, errno);
  if (got == 0) return traits_type::eof();
  setg(buffer_.data(), buffer_.data(), buffer_.data() + got);
  return traits_type::to_int_type(*gptr());
}

std::streamsize DescriptorInput::xsgetn(char* to, std::streamsize count) {
  std::streamsize done = 0;
  while (done < count) {
    if (gptr() == egptr() && underflow() == traits_type::eof()) break;
    const auto part = std::min<std::streamsize>(egptr() - gptr(), count - done);
    std::memcpy(to + done, gptr(), static_cast<size_t>(part));
    gbump(static_cast<int>(part));
    done += part;
  }
  return done;
}

DescriptorOutput::DescriptorOutput(int descriptor, size_t buffer) : descriptor_(descriptor), buffer_(buffer) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

int DescriptorOutput::sync() {
  const auto count = static_cast<size_t>(pptr() - pbase());
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  if (write_all(descriptor_, buffer_.data(), count) < count) throw file_failure(kStandardOutput, errno);
  return 0;
}

DescriptorOutput::int_type DescriptorOutput::overflow(int_type c) {
  sync();
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char letter = traits_type::to_char_type(c);
  xsputn(&letter, 1);
  return c;
}

std::streamsize DescriptorOutput::xsputn(const char* from, std::streamsize count) {
  const auto size = static_cast<size_t>(count);
  if (count > epptr() - pptr()) sync();
  if (size >= buffer_.size()) {
    if (write_all(descriptor_, from, size) < size) throw file_failure(kStandardOutput, errno);
  } else {
    std::memcpy(pptr(), from, size);
    pbump(static_cast<int>(count));
  }
  return count;
}

}  // namespace decalque
