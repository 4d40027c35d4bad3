#include "cli/failure.h"

#include <fmt/format.h>

#include <cerrno>
#include <system_error>

namespace decalque {

namespace {

struct Words {
  int error;
  const char* text;
};

constexpr Words kWords[] = {
    {ENOENT, "no such file; check the name and the folder you are in"},
    {ENOTDIR, "a part of the path is no folder; check the name"},
    {EACCES, "permission denied; give yourself access with chmod, or run as its owner"},
    {EPERM, "permission denied; give yourself access with chmod, or run as its owner"},
    {EROFS, "is on a read-only file system; write elsewhere"},
    {EISDIR, "is a folder; name the files in it"},
    {ELOOP, "too many symbolic links; name the file itself"},
    {ENAMETOOLONG, "the name is too long; choose a shorter one"},
    {ENOSPC, "no space left on the device; free some and run again"},
    {EDQUOT, "disk quota exceeded; free some space and run again"},
    {EFBIG, "would be larger than allowed; raise the limit (ulimit -f) and run again"},
    {EMFILE, "too many open files; run with fewer --jobs"},
    {EPIPE, "closed by its reader; what it got is not complete"},
    {EBADF, "is not open; redirect it from or to somewhere"},
    {EIO, "input/output error; check the device"},
};

}  // namespace

Failure file_failure(const std::string& file, int error) {
  const std::string name = file.empty() ? "''" : file;
  for (const auto& words : kWords)
    if (words.error == error) return Failure(fmt::format("{}: {}", name, words.text));
  return Failure(fmt::format("{}: {}; see to it and run again", name, std::generic_category().message(error)));
}

}  // namespace decalque
