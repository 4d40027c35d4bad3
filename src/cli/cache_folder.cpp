#include "cli/cache_folder.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdlib>

#include "cli/version.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

// A program built anew may write otherwise, whatever its version says.
std::string this_program() {
  struct stat file = {};
  ::stat("/proc/self/exe", &file);
  return fmt::format("{} {} {}.{:09}", version(), file.st_size, file.st_mtim.tv_sec, file.st_mtim.tv_nsec);
}

}  // namespace

fs::path cache_folder(const char* wanted, const char* caches, const char* home) {
  if (wanted) return wanted;
  if (caches && fs::path(caches).is_absolute()) return fs::path(caches) / "decalque";
  return home && *home ? fs::path(home) / ".cache" / "decalque" : fs::path();
}

RulesetCache find_cache() {
  return {cache_folder(std::getenv("DECALQUE_CACHE"), std::getenv("XDG_CACHE_HOME"), std::getenv("HOME")),
          this_program()};
}

}  // namespace decalque
