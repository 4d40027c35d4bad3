#pragma once
// A folder to work in, the program to run in it, and rules of its own.

#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "cli/app.h"
#include "cli/program_path.h"
#include "paths.h"

namespace decalque::testing {

namespace fs = std::filesystem;

struct Ran {
  int status = -1;
  std::string out;
  std::string err;
};

inline std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

inline void write(const fs::path& file, const std::string& bytes) {
  if (file.has_parent_path()) fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

/// Rules that tests can count on: `teh` is certainly `the`, `alot` is likely `a lot`, `foobar` is odd.
inline const char* const kRules = R"(family: test
about: Tests.
rules:
  - id: swapped
    message: "“{x}” has its letters swapped."
    pattern: x:teh
    fix: the
    level: certain
    issue: misspelling
    examples:
      - {from: Here is teh cat., to: Here is the cat.}
      - keep: The cat is here.
  - id: split
    message: Two words.
    pattern: alot
    fix: a lot
    level: likely
    issue: misspelling
    examples:
      - {from: There is alot of it., to: There is a lot of it.}
      - keep: There is a lot of it.
  - id: odd
    message: An odd word.
    pattern: foobar
    level: hint
    issue: other
    examples:
      - flag: A foobar is here.
      - keep: A bar is here.
)";

/// A temporary folder, the current one while the object lives, with `data/` for $DECALQUE_DATA.
class World {
 public:
  World() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "decalque-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
    write(folder_ / "data/rulesets/en/test.yaml", kRules);
    fs::create_directory_symlink(project_path("/dictionaries"), folder_ / "data/dictionaries");
    fs::create_directory(folder_ / "w");
    fs::current_path(folder_ / "w");
    ::setenv("DECALQUE_DATA", (folder_ / "data").c_str(), 1);
    ::setenv("DECALQUE_CACHE", (folder_ / "cache").c_str(), 1);
    ::setenv("D", program_path(), 1);
    ::setenv("GIT_CEILING_DIRECTORIES", folder_.c_str(), 1);
    ::unsetenv("NO_COLOR");
  }
  ~World() {
    fs::current_path(before_);
    std::error_code error;
    fs::remove_all(folder_, error);
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  const fs::path& folder() const { return folder_; }

  /// The command line within this process.
  Ran run(const std::vector<std::string>& arguments, const std::string& input = "") const {
    std::istringstream in(input);
    std::ostringstream out, err;
    const int status = decalque::run(arguments, {in, out, err});
    return {status, out.str(), err.str()};
  }

  /// A line for bash, where $D is the program.
  Ran shell(const std::string& line) const {
    write(folder_ / "line.sh", line);
    const auto command = "bash " + (folder_ / "line.sh").string() + " > " + (folder_ / "out").string() + " 2> " +
                         (folder_ / "err").string();
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(folder_ / "out"),
            read(folder_ / "err")};
  }

 private:
  fs::path before_;
  fs::path folder_;
};

/// True when the shell knows the command; else says what is not tested.
inline bool has(const World& world, const std::string& command) {
  const bool found = world.shell("command -v " + command).status == 0;
  if (!found) WARN(command << " is not installed: what needs it is not tested");
  return found;
}

}  // namespace decalque::testing
