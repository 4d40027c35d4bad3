// Diffs from edits: as text, and as git and patch understand them.

#include "edit/diff.h"

#include <catch2/catch.hpp>
#include <random>

#include "world.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

/// An edit of the first place where `before` stands.
Edit change(const std::string& text, const std::string& before, const std::string& after) {
  const auto at = text.find(before);
  REQUIRE(at != std::string::npos);
  return {{static_cast<uint32_t>(at), static_cast<uint32_t>(at + before.size())}, after, {}};
}

std::string lines(int count) {
  std::string text;
  for (int i = 1; i <= count; ++i) text += "line " + std::to_string(i) + "\n";
  return text;
}

struct Case {
  std::string text;
  std::vector<std::pair<std::string, std::string>> changes;
  std::string expected;  // behind the headers
};

}  // namespace

TEST_CASE("a unified diff") {
  const Case cases[] = {
      {"a\n", {}, ""},
      {"a\n", {{"a", "a"}}, ""},
      {"one teh two\n", {{"teh", "the"}}, "@@ -1 +1 @@\n-one teh two\n+one the two\n"},
      {"teh",
       {{"teh", "the"}},
       "@@ -1 +1 @@\n-teh\n\\ No newline at end of file\n+the\n\\ No newline at end of file\n"},
      {"x\nteh\ny", {{"teh", "the"}}, "@@ -1,3 +1,3 @@\n x\n-teh\n+the\n y\n\\ No newline at end of file\n"},
      // line ends that come and go
      {"a\nb\n", {{"\nb", ""}}, "@@ -1,2 +1 @@\n a\n-b\n"},
      {"a\nb",
       {{"\nb", ""}},
       "@@ -1,2 +1 @@\n-a\n-b\n\\ No newline at end of file\n+a\n\\ No newline at end of file\n"},
      {"a b\n", {{" ", "\n"}}, "@@ -1 +1,2 @@\n-a b\n+a\n+b\n"},
      {"a\nb\nc\n", {{"b\n", ""}}, "@@ -1,3 +1,2 @@\n a\n-b\n c\n"},
      {"a\n", {{"a\n", ""}}, "@@ -1 +0,0 @@\n-a\n"},
      // CR LF stays in the line, a lone CR ends none
      {"a\r\nteh\r\n", {{"teh", "the"}}, "@@ -1,2 +1,2 @@\n a\r\n-teh\r\n+the\r\n"},
      {"a\rteh\rb\n", {{"teh", "the"}}, "@@ -1 +1 @@\n-a\rteh\rb\n+a\rthe\rb\n"},
      // two changes of one line, and of neighbouring lines
      {"teh alot\n", {{"teh", "the"}, {"alot", "a lot"}}, "@@ -1 +1 @@\n-teh alot\n+the a lot\n"},
      {"teh\nalot\n", {{"teh", "the"}, {"alot", "a lot"}}, "@@ -1,2 +1,2 @@\n-teh\n-alot\n+the\n+a lot\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    std::vector<Edit> edits;
    for (const auto& [before, after] : c.changes) edits.push_back(change(c.text, before, after));
    const auto head = c.expected.empty() ? "" : "--- a/f\n+++ b/f\n";
    CHECK(unified_diff(c.text, edits, "f") == head + c.expected);
  }
}

TEST_CASE("an insertion at the end, and into nothing") {
  CHECK(unified_diff("a\n", {{{2, 2}, "b", {}}}, "f") ==
        "--- a/f\n+++ b/f\n@@ -1 +1,2 @@\n a\n+b\n\\ No newline at end of file\n");
  CHECK(unified_diff("", {{{0, 0}, "b\n", {}}}, "f") == "--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+b\n");
}

TEST_CASE("three lines stand around a change, and near changes share a hunk") {
  const auto text = lines(20);
  const auto diff = unified_diff(text, {change(text, "line 5\n", "x\ny\n"), change(text, "line 12\n", "z\n")}, "f");
  CHECK(diff ==
        "--- a/f\n+++ b/f\n"
        "@@ -2,14 +2,15 @@\n line 2\n line 3\n line 4\n-line 5\n+x\n+y\n line 6\n line 7\n line 8\n line 9\n"
        " line 10\n line 11\n-line 12\n+z\n line 13\n line 14\n line 15\n");
  const auto far = unified_diff(text, {change(text, "line 5\n", ""), change(text, "line 13\n", "z\n")}, "f");
  CHECK(far ==
        "--- a/f\n+++ b/f\n@@ -2,7 +2,6 @@\n line 2\n line 3\n line 4\n-line 5\n line 6\n line 7\n line 8\n"
        "@@ -10,7 +9,7 @@\n line 10\n line 11\n line 12\n-line 13\n+z\n line 14\n line 15\n line 16\n");
}

TEST_CASE("names in headers are written as git writes them") {
  const std::pair<std::string, std::string> cases[] = {
      {"a.txt", "a/a.txt"},
      {"d/a.txt", "a/d/a.txt"},
      {"/x/y", "a/x/y"},
      {"./a", "a/a"},
      {"../../a", "a/a"},
      {"a b", "a/a b\t"},
      {"ä", "\"a/\\303\\244\""},
      {"a\"b\\", "\"a/a\\\"b\\\\\""},
      {"a\tb\n", "\"a/a\\tb\\n\""},
      {"ä b", "\"a/\\303\\244 b\"\t"},
      {"\x01", "\"a/\\001\""},
      {"..a", "a/..a"},
  };
  for (const auto& [path, expected] : cases) CHECK(diff_name("a/", path) == expected);
}

TEST_CASE("a word diff shows whole words") {
  const Case cases[] = {
      {"one teh two\n", {{"teh", "the"}}, "@@ -1 +1 @@\none [-teh-]{+the+} two\n"},
      {"many talk here\n", {{"talk", "talks"}}, "@@ -1 +1 @@\nmany [-talk-]{+talks+} here\n"},
      {"many talk, here\n", {{",", "s,"}}, "@@ -1 +1 @@\nmany [-talk,-]{+talks,+} here\n"},
      {"say said it", {{"said ", ""}}, "@@ -1 +1 @@\nsay [-said -]it\n"},
      {"say it", {{"it", "about it"}}, "@@ -1 +1 @@\nsay [-it-]{+about it+}\n"},
      {"a bcd e\n", {{"b", "x"}, {"d", "y"}}, "@@ -1 +1 @@\na [-bcd-]{+xcy+} e\n"},
      {"a\nb\nc\n", {{"b\n", ""}}, "@@ -1,3 +1,2 @@\na\n[-b-]\nc\n"},
      {"a b\n", {{" ", "\n"}}, "@@ -1 +1,2 @@\na[- -]\nb\n"},
      {"a\n", {{"a", "a"}}, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    std::vector<Edit> edits;
    for (const auto& [before, after] : c.changes) edits.push_back(change(c.text, before, after));
    const auto head = c.expected.empty() ? "" : "--- a/f\n+++ b/f\n";
    CHECK(word_diff(c.text, edits, "f") == head + c.expected);
  }
}

TEST_CASE("colours in diffs") {
  const std::string text = "x\nteh\n";
  const std::vector<Edit> edits = {change(text, "teh", "the")};
  CHECK(unified_diff(text, edits, "f", true) ==
        "\033[1m--- a/f\033[m\n\033[1m+++ b/f\033[m\n\033[36m@@ -1,2 +1,2 @@\033[m\n "
        "x\n\033[31m-teh\033[m\n\033[32m+the\033[m\n");
  CHECK(word_diff(text, edits, "f", true) ==
        "\033[1m--- a/f\033[m\n\033[1m+++ b/f\033[m\n\033[36m@@ -1,2 +1,2 "
        "@@\033[m\nx\n\033[31m[-teh-]\033[m\033[32m{+the+}\033[m\n");
}

namespace {

/// Texts and edits that try every way lines can end, by a generator that gives the same on every machine.
class Chance {
 public:
  explicit Chance(uint32_t seed) : random_(seed) {}
  uint32_t below(uint32_t bound) { return static_cast<uint32_t>(random_() % bound); }
  std::string text(uint32_t most) {
    static const std::vector<std::string> pieces = {
        "a", "b ", "é", "-", "+", "\\", "\n", "\n", "\n", "\r\n", "\r", " ", "\t", "@@ -1 +1 @@\n", "--- a\n", "x\n\n"};
    std::string text;
    for (auto count = below(most); count > 0; --count) text += pieces[below(static_cast<uint32_t>(pieces.size()))];
    return text;
  }
  std::vector<Edit> edits(const std::string& text) {
    std::vector<Edit> edits;
    const auto size = static_cast<uint32_t>(text.size());
    for (auto at = below(8); at <= size && edits.size() < 12; at += 1 + below(40)) {
      const auto end = std::min(at + below(5) * below(5), size);
      edits.push_back({{at, end}, below(3) == 0 ? "" : this->text(5), {}});
      at = end;
    }
    return edits;
  }

 private:
  std::mt19937 random_;
};

}  // namespace

TEST_CASE("law: a diff applied by git and by patch gives the corrected text") {
  const World world;
  Chance chance(20);
  std::string all;
  std::vector<std::pair<std::string, std::string>> expected;
  for (int i = 0; i < 400; ++i) {
    const auto text = chance.text(i % 4 == 0 ? 6 : 120);
    const auto edits = chance.edits(text);
    const auto name = "d/text " + std::to_string(i) + (i % 3 ? "" : "\"ä");
    const auto corrected = apply_edits(text, edits);
    const auto diff = unified_diff(text, edits, name);
    CHECK((diff.empty()) == (corrected == text));
    write("git/" + name, text);
    write("patch/" + name, text);
    all += diff;
    expected.emplace_back(name, corrected);
  }
  write("all.diff", all);
  for (const std::string tool : {"git", "patch"}) {
    if (!has(world, tool)) continue;
    const auto ran = world.shell("cd " + tool + " && " +
                                 (tool == "git" ? "git apply --whitespace=nowarn" : "patch -s -p1") + " < ../all.diff");
    CHECK(ran.err == "");
    REQUIRE(ran.status == 0);
    size_t wrong = 0;
    for (const auto& [name, text] : expected) wrong += read(tool + "/" + name) != text;
    CHECK(wrong == 0);
  }
}

TEST_CASE("law: the program's diff gives what fix writes") {
  const World world;
  const std::string words[] = {"teh", "cat", "alot", "of", "it.", "é", "\n", "\r\n", "\r", "\n\n", "foobar"};
  Chance chance(7);
  std::vector<std::string> files;
  for (int i = 0; i < 40; ++i) {
    std::string text = i % 7 == 0 ? "\xEF\xBB\xBF" : "";
    for (auto count = chance.below(60); count > 0; --count)
      text += words[chance.below(11)] + (chance.below(3) ? " " : "");
    files.push_back("t" + std::to_string(i));
    write(files.back(), text);
  }
  for (const std::string level : {"certain", "likely"}) {
    std::vector<std::string> arguments = {"diff", "--level", level};
    arguments.insert(arguments.end(), files.begin(), files.end());
    const auto diff = world.run(arguments);
    CHECK(diff.status == 1);
    write("p.diff", diff.out);
    std::vector<std::string> fixed;
    for (const auto& file : files) fixed.push_back(world.run({"fix", "--level", level, file}).out);
    for (const std::string tool : {"git apply --whitespace=nowarn", "patch -s -p1"}) {
      if (!has(world, tool.substr(0, tool.find(' ')))) continue;
      const auto applied = world.shell("rm -rf g && mkdir g && cp t* g && cd g && " + tool + " < ../p.diff");
      CHECK(applied.err == "");
      for (size_t i = 0; i < files.size(); ++i) CHECK(read("g/" + files[i]) == fixed[i]);
    }
  }
}
