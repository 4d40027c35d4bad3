// Files replaced: whole or not at all, with what they had.

#include <signal.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "cli/failure.h"
#include "cli/files.h"
#include "world.h"

using namespace decalque::testing;

namespace {

struct stat status_of(const fs::path& file) {
  struct stat status {};
  REQUIRE(::lstat(file.c_str(), &status) == 0);
  return status;
}

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename());
  return names;
}

}  // namespace

TEST_CASE("in place: corrected, with its permissions, and nothing left beside it") {
  const World world;
  write("a", "See teh cat.\n");
  write("b", "See teh dog.\n");
  for (const int mode : {0600, 0644, 0755, 0640, 0666}) {
    write("a", "See teh cat.\n");
    ::chmod("a", static_cast<mode_t>(mode));
    const auto ran = world.run({"fix", "--in-place", "a", "b"});
    CHECK(ran.status == 0);
    CHECK(ran.out + ran.err == "");
    CHECK(read("a") == "See the cat.\n");
    CHECK((status_of("a").st_mode & 07777) == static_cast<mode_t>(mode));
  }
  CHECK(read("b") == "See the dog.\n");
  CHECK(names_in(".") == std::set<std::string>{"a", "b"});
}

TEST_CASE("in place: owner and group stay when that is possible") {
  const World world;
  if (::geteuid() != 0) {
    WARN("not the superuser: owners are not tested");
    return;
  }
  write("a", "See teh cat.\n");
  REQUIRE(::chown("a", 65534, 100) == 0);
  REQUIRE(::chmod("a", 04755) == 0);
  CHECK(world.run({"fix", "-i", "a"}).status == 0);
  CHECK(status_of("a").st_uid == 65534);
  CHECK(status_of("a").st_gid == 100);
  CHECK((status_of("a").st_mode & 07777) == 04755);
}

TEST_CASE("in place: a text without edits is not written") {
  const World world;
  write("a", "See the cat.\n");
  const auto before = status_of("a");
  CHECK(world.run({"fix", "--in-place", "a"}).status == 0);
  CHECK(status_of("a").st_ino == before.st_ino);
  CHECK(status_of("a").st_mtim.tv_nsec == before.st_mtim.tv_nsec);
}

TEST_CASE("in place: the target of a link is replaced, the link stays") {
  const World world;
  write("d/real", "See teh cat.\n");
  fs::create_symlink("real", "d/near");
  fs::create_symlink("d/near", "far");
  CHECK(world.run({"fix", "-i", "far"}).status == 0);
  CHECK(fs::read_symlink("far") == "d/near");
  CHECK(fs::read_symlink("d/near") == "real");
  CHECK(read("d/real") == "See the cat.\n");
  CHECK(names_in("d") == std::set<std::string>{"near", "real"});
}

TEST_CASE("in place: what makes no sense is refused") {
  const World world;
  write("a", "See teh cat.\n");
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{"fix", "-i"}, "--in-place: standard input has no place; name files, or leave --in-place out"},
      {{"fix", "-i", "-"}, "--in-place: standard input has no place; name files, or leave --in-place out"},
      {{"fix", "-i", "a", "-o", "b"}, "--in-place and -o exclude each other; leave one out"},
      {{"fix", "a", "a", "-o", "b"},
       "-o: takes the text of one article; use --in-place for several, or run once for each"},
      {{"fix", "-", "a", "-"}, "standard input can be read only once; name - once"},
  };
  for (const auto& [arguments, message] : cases) {
    const auto ran = world.run(arguments);
    CHECK(ran.status == 2);
    CHECK(ran.err == "decalque: " + message + "\n");
  }
  CHECK(read("a") == "See teh cat.\n");
  CHECK_FALSE(fs::exists("b"));
}

TEST_CASE("in place: what is no regular file stays what it is") {
  const World world;
  CHECK(world.shell("mkfifo p; (echo teh cat > p &) ; $D fix -i p").err ==
        "decalque: p: is no regular file, so nothing can take its place; leave --in-place out\n");
  CHECK(fs::is_fifo("p"));
}

TEST_CASE("a file named with -o is written, new or in the place of an old one") {
  const World world;
  write("a", "See teh cat.\n");
  ::umask(022);
  CHECK(world.run({"fix", "a", "-o", "b"}).out == "");
  CHECK(read("b") == "See the cat.\n");
  CHECK((status_of("b").st_mode & 07777) == 0644);
  CHECK(world.run({"fix", "a", "-o", "a"}).status == 0);
  CHECK(read("a") == "See the cat.\n");
  fs::create_symlink("c", "link");
  CHECK(world.run({"fix", "-o", "link"}, "Teh end.").status == 0);
  CHECK(fs::read_symlink("link") == "c");
  CHECK(read("c").ends_with("end."));
  CHECK(world.run({"fix", "a", "-o", "-"}).out == "See the cat.\n");
  CHECK(world.run({"diff", "-o", "p", "-"}, "See teh cat.\n").status == 1);
  CHECK(read("p").starts_with("--- a/stdin\n"));
  CHECK(world.run({"check", "-o", "p", "--output", "json", "-"}, "").status == 0);
  CHECK(read("p").starts_with("{\"version\""));
  CHECK(names_in(".") == std::set<std::string>{"a", "b", "c", "link", "p"});
}

TEST_CASE("the file of -o stays as it was when there is no new text") {
  const World world;
  write("b", "old");
  CHECK(world.run({"fix", "none", "-o", "b"}).status == 2);
  CHECK(world.run({"fix", "-o", "b"}, "\xff").status == 2);
  CHECK(read("b") == "old");
  CHECK(world.run({"fix", "b", "-o", "no/b"}).err == "decalque: no/b: there is no folder no; make it first\n");
  CHECK(world.run({"fix", "b", "-o", "."}).err == "decalque: .: is a folder; name a file to write\n");
  CHECK(names_in(".") == std::set<std::string>{"b"});
}

TEST_CASE("a run that is killed leaves every file whole") {
  const World world;
  const std::string old_text = "See teh cat.\n", new_text = "See the cat.\n";
  std::string arguments;
  for (int i = 0; i < 150; ++i) arguments += " f" + std::to_string(i);
  for (const std::string signal : {"KILL", "TERM", "INT", "HUP"}) {
    for (const char* wait : {"0.12", "0.16", "0.2", "0.25"}) {
      CAPTURE(signal, wait);
      for (int i = 0; i < 150; ++i) write("f" + std::to_string(i), old_text);
      // A job in the background of a script ignores SIGINT unless job control is on.
      world.shell("set -m; $D fix -i" + arguments + " & sleep " + wait + "; kill -" + signal + " $!; wait $!");
      size_t torn = 0, left = 0;
      for (const auto& name : names_in(".")) {
        const auto text = read(name);
        if (name.starts_with(".decalque-"))
          ++left, fs::remove(name);
        else if (text != old_text && text != new_text)
          ++torn;
      }
      CHECK(torn == 0);
      if (signal != "KILL") CHECK(left == 0);
    }
  }
}

TEST_CASE("many write the same file at once: it is whole") {
  const World world;
  write("a", std::string(100000, 'x'));
  std::vector<std::jthread> threads;
  for (char c = 'a'; c < 'e'; ++c)
    threads.emplace_back([c] {
      for (int i = 0; i < 20; ++i) decalque::write_file("a", std::string(100000, c));
    });
  for (int i = 0; i < 200; ++i) {
    const auto text = read("a");
    if (text != std::string(100000, text[0])) FAIL("torn");
  }
  threads.clear();
  CHECK(names_in(".") == std::set<std::string>{"a"});
}
