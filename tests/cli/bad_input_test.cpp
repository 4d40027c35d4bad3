// What cannot be read or written: each has a name, a reason and an advice, and loses nothing.

#include <catch2/catch.hpp>

#include "world.h"

using namespace decalque::testing;

namespace {

std::string error(const std::string& text) { return "decalque: " + text + "\n"; }

}  // namespace

TEST_CASE("an input that is no article is named, and the others still run") {
  const World world;
  using namespace std::string_literals;
  write("good", "See teh cat.\n");
  fs::create_directory("folder");
  write("latin1", "See teh caf\xe9.\n");
  write("cut", "See teh caf\xc3");
  write("surrogate", "ab\xed\xa0\x80");
  write("nul", "See\0teh"s);
  fs::create_symlink("loop", "loop");
  write("huge", "");
  fs::resize_file("huge", 4ull << 30);
  write("utf16",
        "\xff\xfe"
        "a\0\0\xd8"s);
  const std::pair<std::string, std::string> cases[] = {
      {"none", "no such file; check the name and the folder you are in"},
      {"good/x", "a part of the path is no folder; check the name"},
      {"folder", "is a folder; name the files in it"},
      {"loop", "too many symbolic links; name the file itself"},
      {"latin1", "invalid UTF-8 at byte offset 11; give its encoding, for example --encoding windows-1252"},
      {"cut", "invalid UTF-8 at byte offset 11; give its encoding, for example --encoding windows-1252"},
      {"surrogate", "invalid UTF-8 at byte offset 2; give its encoding, for example --encoding windows-1252"},
      {"nul", "NUL at byte offset 3; give a text file, or its encoding, for example --encoding UTF-16LE"},
      {"huge", "4 GiB or more; split it into articles"},
      {"utf16", "invalid UTF-16LE at byte offset 4; give its true encoding with --encoding"},
  };
  for (const auto& [file, what] : cases) {
    CAPTURE(file);
    const auto ran = world.run({"fix", "good", file, "good"});
    CHECK(ran.status == 2);
    CHECK(ran.out == "See the cat.\nSee the cat.\n");
    CHECK(ran.err == error(file + ": " + what));
    CHECK(world.run({"check", file}).status == 2);
    CHECK(world.run({"diff", file}).err == error(file + ": " + what));
    CHECK(world.run({"fix", "--in-place", file}).err == error(file + ": " + what));
  }
  CHECK(read("latin1") == "See teh caf\xe9.\n");
  CHECK(world.run({"fix", ""}).err == error("'': no such file; check the name and the folder you are in"));
  CHECK(world.run({"fix", "-o", "folder", "good"}).err == error("folder: is a folder; name a file to write"));
}

TEST_CASE("a bad standard input is named") {
  const World world;
  CHECK(
      world.run({"fix"}, "\xff").err ==
      error("standard input: invalid UTF-8 at byte offset 0; give its encoding, for example --encoding windows-1252"));
  CHECK(world.shell("$D fix < .").err == error("standard input: is a folder; name the files in it"));
  CHECK(world.shell("$D fix <&-").err == error("standard input: is not open; redirect it from or to somewhere"));
  CHECK(world.shell("$D fix < /dev/null").status == 0);
}

TEST_CASE("a file without permission") {
  const World world;
  write("secret", "See teh cat.\n");
  fs::permissions("secret", fs::perms::none);
  if (::geteuid() == 0 && !has(world, "setpriv")) return;
  fs::permissions(world.folder(), fs::perms::all);
  const std::string run = ::geteuid() == 0 ? "setpriv --reuid 65534 --clear-groups $D" : "$D";
  if (world.shell(run + " --version").status != 0) {
    WARN("another user cannot run the program: not tested");
    return;
  }
  const auto ran = world.shell(run + " fix secret");
  CHECK(ran.status == 2);
  CHECK(ran.err == error("secret: permission denied; give yourself access with chmod, or run as its owner"));
  write("readonly", "See teh cat.\n");
  fs::permissions("readonly", fs::perms(0444));
  CHECK(world.shell(run + " fix -i readonly").err ==
        error("readonly: is write-protected; make it writable with chmod u+w, or leave --in-place out"));
  fs::create_directory("locked");
  write("locked/a", "See teh cat.\n");
  fs::permissions("locked/a", fs::perms(0666));
  fs::permissions("locked", fs::perms(0555));
  CHECK(world.shell(run + " fix -i locked/a").err == error("locked/a: the folder locked cannot be written to; give "
                                                           "yourself access with chmod, or write elsewhere"));
  CHECK(read("locked/a") == "See teh cat.\n");
}

TEST_CASE("a full disk is an error and loses nothing") {
  const World world;
  write("a", "See teh cat.\n");
  for (const std::string command :
       {"fix", "diff", "check", "check --output json", "rules list", "--version", "fix --help"}) {
    CAPTURE(command);
    const auto ran =
        world.shell("$D " + command + (command[0] == 'r' || command.find("--ver") == 0 ? "" : " a") + " > /dev/full");
    CHECK(ran.status == 2);
    CHECK(ran.err == error("standard output: no space left on the device; free some and run again"));
  }
  CHECK(world.shell("echo '{\"text\":\"\"}' | $D batch > /dev/full").status == 2);
  CHECK(world.shell("$D fix a -o /dev/full").err ==
        error("/dev/full: no space left on the device; free some and run again"));
  CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a file that grows too large leaves the old one as it was") {
  const World world;
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "See teh cat.\n";
  write("a", text);
  write("b", "old");
  CHECK(world.shell("ulimit -f 4; $D fix -i a").err ==
        error("a: would be larger than allowed; raise the limit (ulimit -f) and run again"));
  CHECK(world.shell("ulimit -f 4; $D fix a -o b").status == 2);
  CHECK(read("a") == text);
  CHECK(read("b") == "old");
  CHECK(world.shell("ls -A").out == "a\nb\n");
}

TEST_CASE("a closed pipe ends the run with a name") {
  const World world;
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "See teh cat.\n";
  write("a", text);
  const auto ran = world.shell("$D fix a a a | head -1; exit ${PIPESTATUS[0]}");
  CHECK(ran.out == "See the cat.\n");
  CHECK(ran.status == 2);
  CHECK(ran.err == error("standard output: closed by its reader; what it got is not complete"));
  CHECK(world
            .shell("for i in $(seq 3000); do echo '{\"text\":\"Teh cat and teh dog and teh bird.\"}'; done | $D batch "
                   "| head -1; exit ${PIPESTATUS[1]}")
            .status == 2);
  CHECK(world.shell("$D fix a >&-").err == error("standard output: is not open; redirect it from or to somewhere"));
}

TEST_CASE("rulesets with problems stop the run before any text is touched") {
  const World world;
  write("a", "See teh cat.\n");
  write("house/en/odd.yaml", "family: odd\nabout: Odd.\nrules:\n  - id: x\n    mesage: Hm.\n    pattern: (\n");
  const auto ran = world.run({"fix", "--in-place", "--rules", "house", "a"});
  CHECK(ran.status == 2);
  CHECK(ran.out == "");
  CHECK(ran.err.find("house/en/odd.yaml:5") != std::string::npos);
  CHECK(ran.err.find("did you mean 'message'") != std::string::npos);
  CHECK(ran.err.ends_with(" problems\ndecalque: no text was touched; mend the problems above and run again\n"));
  CHECK(read("a") == "See teh cat.\n");
  CHECK(world.run({"fix", "--rules", "none", "a"}).err ==
        error("--rules: none: no such folder; give one that holds en/FAMILY.yaml files"));
}

TEST_CASE("missing data is named") {
  const World world;
  ::setenv("DECALQUE_DATA", "nowhere", 1);
  CHECK(world.run({"fix"}, "a").err ==
        error("no folders rulesets and dictionaries in nowhere; set DECALQUE_DATA to the folder that has both"));
}
