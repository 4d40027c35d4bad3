// Articles in other encodings, which they keep.

#include "text/encoding.h"

#include <catch2/catch.hpp>

#include "world.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

std::string in(const std::string& encoding, const std::string& text) {
  std::string missing;
  const auto bytes = Encoding::named(encoding)->encode(text, missing);
  REQUIRE(bytes);
  return *bytes;
}

const std::string kBom = "\xEF\xBB\xBF";

}  // namespace

TEST_CASE("UTF-16 with a byte order mark works by itself and is written back as it was") {
  const World world;
  for (const std::string encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE"}) {
    CAPTURE(encoding);
    const auto given = in(encoding, kBom + "Sée teh cat.\r\n😀 “teh”\r\n");
    const auto expected = in(encoding, kBom + "Sée the cat.\r\n😀 “the”\r\n");
    write("a", given);
    CHECK(world.run({"fix", "a"}).out == expected);
    CHECK(world.run({"fix", "-i", "a"}).status == 0);
    CHECK(read("a") == expected);
    CHECK(world.run({"check", "-"}, given).out.find("<stdin>:1:5: certain") == 0);
  }
}

TEST_CASE("an encoding that is named is read and written") {
  const World world;
  const std::string text = "Sée teh café.\n", fixed = "Sée the café.\n";
  for (const std::string name : {"latin1", "windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16", "utf-8", "macintosh"}) {
    CAPTURE(name);
    const auto ran = world.run({"fix", "--encoding", name}, in(name, text));
    CHECK(ran.err == "");
    CHECK(ran.out == in(name, fixed));
  }
}

TEST_CASE("a diff of a file in another encoding applies to its bytes") {
  const World world;
  std::string text = "Sée teh café.\n";
  for (int i = 0; i < 20; ++i) text += "Línea " + std::to_string(i) + "\n";
  text += "And teh end";
  for (const std::string name : {"windows-1252", "UTF-16LE", "UTF-16BE"}) {
    if (!has(world, "git")) return;
    CAPTURE(name);
    write("a", in(name, text));
    const auto fixed = world.run({"fix", "--encoding", name, "a"}).out;
    CHECK(fixed != read("a"));
    write("p.diff", world.run({"diff", "--encoding", name, "a"}).out);
    CHECK(world.shell("git apply --whitespace=nowarn p.diff").err == "");
    CHECK(read("a") == fixed);
  }
}

TEST_CASE("an encoding that does not fit is refused") {
  const World world;
  CHECK(
      world.run({"fix", "--encoding", "nosuch"}, "a").err ==
      "decalque: --encoding: there is no encoding 'nosuch'; give a name like windows-1252, ISO-8859-15 or UTF-16LE\n");
  CHECK(world.run({"fix", "--encoding", "US-ASCII"}, "caf\xc3\xa9").err ==
        "decalque: standard input: invalid US-ASCII at byte offset 3; give its true encoding with --encoding\n");
  CHECK(world.run({"fix", "--encoding", "UTF-16LE"}, "abc").status == 2);
}

TEST_CASE("a correction that the encoding cannot write is refused") {
  const World world;
  auto rules = std::string(kRules);
  for (size_t at = 0; (at = rules.find("the cat", at)) != std::string::npos; at += 4) rules.replace(at, 3, "Ωhe");
  rules.replace(rules.find("fix: the"), 8, "fix: Ωhe");
  rules.replace(rules.find("The cat"), 3, "Some");
  write(world.folder() / "data/rulesets/en/test.yaml", rules);
  write("a", "See teh caf\xe9.\n");
  const auto ran = world.run({"fix", "-i", "--encoding", "ISO-8859-1", "a"});
  CHECK(ran.err ==
        "decalque: a: the correction has U+03A9 Ω, which ISO-8859-1 lacks; convert the file to UTF-8 first\n");
  CHECK(ran.status == 2);
  CHECK(read("a") == "See teh caf\xe9.\n");
}
