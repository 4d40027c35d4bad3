#include "cli/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "cli/failure.h"
#include "cli/streams.h"
#include "cli/temporaries.h"

namespace decalque {

namespace {

namespace fs = std::filesystem;

/// Where a chain of symbolic links ends, whether a file is there or not.
fs::path behind_links(fs::path path, const std::string& name) {
  std::error_code error;
  for (int links = 0; fs::is_symlink(path, error); ++links) {
    if (links == 40) throw file_failure(name, ELOOP);
    const auto target = fs::read_symlink(path, error);
    if (error) throw file_failure(name, error.value());
    path = target.is_absolute() ? target : path.parent_path() / target;
  }
  return path;
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

/// The name is on disk only when the folder is; file systems that cannot flush a folder say EINVAL and need not.
void flush_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

mode_t mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

NewFile::NewFile(const std::string& file) : name_(file), target_(behind_links(file, file)) {
  struct stat status {};
  const bool exists = ::stat(target_.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) throw Failure(name_ + ": is a folder; name a file to write");
  if (!exists || S_ISREG(status.st_mode))
    create_beside();
  else
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor_ < 0) fail(errno);
}

NewFile::~NewFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
    forget_temporary(temporary_);
  }
}

void NewFile::create_beside() {
  const auto folder = folder_of(target_);
  auto path = (folder / ".decalque-XXXXXX").string();
  descriptor_ = create_temporary(path);
  if (descriptor_ < 0 && errno == ENOENT)
    throw Failure(fmt::format("{}: there is no folder {}; make it first", name_, folder.string()));
  if (descriptor_ < 0 && errno == EACCES)
    throw Failure(fmt::format(
        "{}: the folder {} cannot be written to; give yourself access with chmod, or write elsewhere", name_,
        folder.string()));
  if (descriptor_ < 0) fail(errno);
  temporary_ = path;
  take_permissions();
}

/// The owner comes first: changing it takes set-user-id bits away, which then only come back when it could be changed.
void NewFile::take_permissions() {
  struct stat old {};
  if (::stat(target_.c_str(), &old) != 0) {
    ::fchmod(descriptor_, mode_of_new_files());
    return;
  }
  const bool same_owner = ::fchown(descriptor_, old.st_uid, old.st_gid) == 0;
  const bool same_group = same_owner || ::fchown(descriptor_, static_cast<uid_t>(-1), old.st_gid) == 0;
  const mode_t kept = same_owner ? 07777 : same_group ? 0777 : 0707;
  if (::fchmod(descriptor_, old.st_mode & kept) != 0) fail(errno);
}

void NewFile::write(std::string_view bytes) {
  if (write_all(descriptor_, bytes.data(), bytes.size()) < bytes.size()) fail(errno);
}

void NewFile::commit() {
  if (!temporary_.empty() && ::fsync(descriptor_) != 0) fail(errno);
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0) fail(errno);
  if (temporary_.empty()) return;
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
  forget_temporary(temporary_);
  temporary_.clear();
  flush_folder(folder_of(target_));
}

void NewFile::fail(int error) const { throw file_failure(name_, error); }

void write_file(const std::string& file, std::string_view bytes) {
  NewFile out(file);
  out.write(bytes);
  out.commit();
}

void require_replaceable(const std::string& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) throw file_failure(file, errno);
  if (S_ISDIR(status.st_mode)) throw file_failure(file, EISDIR);
  if (!S_ISREG(status.st_mode))
    throw Failure(fmt::format("{}: is no regular file, so nothing can take its place; leave --in-place out", file));
  if (::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) != 0)
    throw Failure(
        fmt::format("{}: is write-protected; make it writable with chmod u+w, or leave --in-place out", file));
}

}  // namespace decalque
