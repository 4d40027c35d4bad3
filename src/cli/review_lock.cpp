#include "cli/review_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "cli/failure.h"
#include "cli/streams.h"
#include "cli/temporaries.h"

namespace decalque {

namespace {

std::string lock_file_of(const std::string& article) {
  std::filesystem::path path(article);
  return (path.parent_path() / ("." + path.filename().string() + ".decalque-review.lock")).string();
}

/// The file may have been taken away by its holder between opening and locking.
bool is_still_there(int descriptor, const std::string& file) {
  struct stat own {
  }, there{};
  return ::fstat(descriptor, &own) == 0 && ::stat(file.c_str(), &there) == 0 && own.st_ino == there.st_ino &&
         own.st_dev == there.st_dev;
}

std::string holder(int descriptor) {
  char text[32];
  const auto got = ::pread(descriptor, text, sizeof text, 0);
  return std::string(text, got > 0 ? static_cast<size_t>(got) : 0);
}

}  // namespace

ReviewLock::ReviewLock(const std::string& article) : file_(lock_file_of(article)) {
  for (;;) {
    descriptor_ = ::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (descriptor_ < 0 && (errno == EACCES || errno == EROFS))
      throw Failure(
          fmt::format("{}: its folder cannot be written to, so no decisions could be kept there; review a "
                      "copy of it elsewhere",
                      article));
    if (descriptor_ < 0) throw file_failure(file_, errno);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      const auto by = holder(descriptor_);
      ::close(descriptor_);
      throw Failure(fmt::format("{}: is being reviewed already{}; finish that review first", article,
                                by.empty() ? "" : " by process " + by));
    }
    if (is_still_there(descriptor_, file_)) break;
    ::close(descriptor_);
  }
  note_temporary(file_);
  const auto own = std::to_string(::getpid());
  if (::ftruncate(descriptor_, 0) == 0) write_all(descriptor_, own.data(), own.size());
}

ReviewLock::~ReviewLock() {
  ::unlink(file_.c_str());
  forget_temporary(file_);
  ::close(descriptor_);
}

}  // namespace decalque
