// Diffs from edits: as text, and as git and patch understand them.

#include "edit/diff.h"

#include <catch2/catch.hpp>
#include <random>

#include "cli/side_by_side.h"
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

namespace {

/// Every file of `given/`: its diff applied by each tool gives what `fix` makes of it, and taken back the file again.
void require_law(const World& world, const std::string& level) {
  CAPTURE(level);
  const auto diff = world.shell("cd given && $D diff --level " + level + " * > ../p.diff");
  CHECK(diff.err == "");
  CHECK(diff.status == 1);
  REQUIRE(
      world.shell("rm -rf fixed && cp -r given fixed && cd fixed && $D fix --in-place --level " + level + " *").err ==
      "");
  for (const std::string tool : {"git apply --whitespace=nowarn", "patch -s -p1"}) {
    CAPTURE(tool);
    if (!has(world, tool.substr(0, tool.find(' ')))) continue;
    const auto applied = world.shell("rm -rf g && cp -r given g && cd g && " + tool + " < ../p.diff");
    CHECK(applied.err == "");
    CHECK(world.shell("diff -rq fixed g").out == "");
    const auto taken_back = world.shell("cd g && " + tool + " -R < ../p.diff");
    CHECK(taken_back.err == "");
    CHECK(world.shell("diff -rq given g").out == "");
  }
}

}  // namespace

TEST_CASE("law: the program's diff gives what fix writes, and in reverse what was given, for any line ends") {
  const World world;
  const std::string words[] = {"teh", "cat", "alot", "of", "it.", "é", "\n", "\r\n", "\r", "\n\n", "foobar"};
  Chance chance(7);
  for (int i = 0; i < 200; ++i) {
    std::string text = i % 7 == 0 ? "\xEF\xBB\xBF" : "";
    for (auto count = chance.below(60); count > 0; --count)
      text += words[chance.below(11)] + (chance.below(3) ? " " : "");
    write("given/t" + std::to_string(i), text);
  }
  for (const std::string level : {"certain", "likely"}) require_law(world, level);
}

TEST_CASE("law: the same for every sample, as it is and with line ends of every sort") {
  const World world;
  ::unsetenv("DECALQUE_DATA");
  Chance chance(11);
  size_t samples = 0;
  for (const auto& sample : fs::directory_iterator(project_path("/samples"))) {
    if (!fs::exists(sample.path() / "article.txt")) continue;
    const auto text = read(sample.path() / "article.txt"), name = sample.path().filename().string();
    write("given/" + name, text);
    std::string mixed;
    for (const char c : text.substr(0, text.find_last_not_of('\n') + 1))
      mixed += c != '\n' ? std::string(1, c) : std::vector<std::string>{"\n", "\r\n", "\r"}[chance.below(3)];
    write("given/" + name + " mixed", mixed);
    ++samples;
  }
  CHECK(samples >= 5);
  for (const std::string level : {"certain", "likely"}) require_law(world, level);
}

TEST_CASE("a diff of each suggestion can be taken alone") {
  const World world;
  write("a", "See teh alot\nof teh cat.\n");
  const auto all = world.run({"diff", "--level", "likely", "--each", "a"}).out;
  CHECK(all ==
        "--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n-See teh alot\n+See the alot\n of teh cat.\n"
        "--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n-See teh alot\n+See teh a lot\n of teh cat.\n"
        "--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n See teh alot\n-of teh cat.\n+of the cat.\n");
  const std::string after[] = {"See the alot\nof teh cat.\n", "See teh a lot\nof teh cat.\n",
                               "See teh alot\nof the cat.\n"};
  size_t at = 0;
  for (int i = 0; i < 3; ++i) {
    const auto next = std::min(all.find("--- a/a", at + 1), all.size());
    write("g/a", read("a"));
    write("one.diff", all.substr(at, next - at));
    CHECK(world.shell("cd g && git apply ../one.diff").err == "");
    CHECK(read("g/a") == after[i]);
    at = next;
  }
}

TEST_CASE("a diff says rule, level and message beside each hunk, and can be applied nevertheless") {
  const World world;
  write("a", "See teh alot.\n");
  const auto diff = world.run({"diff", "--level", "likely", "--explain", "a"}).out;
  CHECK(diff ==
        "--- a/a\n+++ b/a\n@@ -1 +1 @@ certain en/test/swapped: “teh” has its letters swapped.; likely en/test/split: "
        "Two words.\n-See teh alot.\n+See the a lot.\n");
  write("a.diff", diff);
  CHECK(world.shell("git apply a.diff").err == "");
  CHECK(read("a") == "See the a lot.\n");
  write("b", "Caf\xe9, teh bar.");
  CHECK(world.run({"diff", "--encoding", "latin1", "--explain", "b"})
            .out.find("@@ -1 +1 @@ certain en/test/swapped: “teh” has its letters swapped.\n-Caf\xe9, teh") !=
        std::string::npos);
}

TEST_CASE("a word diff for programs") {
  const World world;
  write("a", "one\nSee teh cat,\r\nalot.\n\nx");
  CHECK(world.run({"diff", "--level", "likely", "--word-porcelain", "a"}).out ==
        "--- a/a\n+++ b/a\n@@ -1,5 +1,5 @@\n one\n~\n See \n-teh\n+the\n  cat,\r\n~\n-alot.\n+a lot.\n~\n~\n x\n");
}

TEST_CASE("side by side, as wide as asked for") {
  const World world;
  write("a", "A line before.\nSee teh 你好 cat, e\u0301 alot of it and more.\nA line behind.\n");
  CHECK(world.run({"diff", "--level", "likely", "--side-by-side", "--width", "43", "a"}).out ==
        "a\n@@ -1,3 +1,3 @@\n"
        "A line before.         A line before.\n"
        "See [-teh-] 你好     | See {+the+} 你好\n"
        "cat, e\u0301 [-alot-] of   | cat, e\u0301 {+a lot+} of\n"
        "it and more.         | it and more.\n"
        "A line behind.         A line behind.\n");
  CHECK(world.run({"diff", "--side-by-side", "--width", "40", "--color", "always", "a"})
            .out.find("See \033[m\033[31;9mteh\033[m 你好") != std::string::npos);
}

TEST_CASE("side by side, what is said of a change stands below it") {
  const World world;
  write("a", "A teh.\nAlot.\nEnd.\n");
  CHECK(world.run({"diff", "--level", "likely", "--side-by-side", "--explain", "--width", "43", "a"}).out ==
        "a\n@@ -1,3 +1,3 @@\n"
        "A [-teh.-]           | A {+the.+}\n"
        "[-Alot.-]            | {+A lot.+}\n"
        "  # certain en/test/swapped: “teh” has its\n  # letters swapped.\n"
        "  # likely en/test/split: Two words.\n"
        "End.                   End.\n");
}

TEST_CASE("side by side, lines that come and go") {
  CHECK(side_by_side("a\nb\nc\n", {{{2, 4}, "", {}}}, "f", 23, {}) ==
        "f\n@@ -1,3 +1,2 @@\na            a\n[-b-]      <\nc            c\n");
  CHECK(side_by_side("a\n", {{{2, 2}, "b\n", {}}}, "f", 23, {}) ==
        "f\n@@ -1 +1,2 @@\na            a\n           > {+b+}\n");
  CHECK(side_by_side("a\n", {}, "f", 23, {}) == "");
}

TEST_CASE("a diff takes one form") {
  const World world;
  write("a", "teh");
  CHECK(world.run({"diff", "--word", "--html", "a"}).err ==
        "decalque: --html: a diff takes one form; leave the other one out\n");
  CHECK(world.run({"diff", "--each", "--html", "a"}).err ==
        "decalque: --each: goes with diffs by lines or words; a page shows each suggestion by itself anyway\n");
}

TEST_CASE("a diff as a page: the changes in place, and nothing from elsewhere") {
  const World world;
  write("a", "See teh <cat>.\n");
  write("b", "Alot of it. See alot.\n");
  write("c", "Nothing here.\n");
  const auto ran = world.run({"diff", "--level", "likely", "--html", "a", "b", "c"});
  CHECK(ran.status == 1);
  for (const std::string part :
       {"<title>Changes of 3 articles</title>",
        "<h2>a</h2>\n<p class=\"counts\">1 change: 1 <span class=\"level certain\">",
        "See <span class=\"change certain\" data-mark=\"1\"><del>teh</del><ins>the</ins></span>", "&lt;cat&gt;",
        "data-mark=\"2-1\"", "id=\"card-2-2\"", "<h2>c</h2>\n<p class=\"counts\">0 changes</p>", "</html>\n"})
    CHECK(ran.out.find(part) != std::string::npos);
  for (const std::string outside : {"http:", "https:", "<script", "src=", "@import", "url("})
    CHECK(ran.out.find(outside) == std::string::npos);
  CHECK(world.run({"diff", "--html", "absent"}).status == 2);
}

TEST_CASE("a diff as a page tells articles apart, also one that is given twice") {
  const World world;
  write("a", "See teh cat. See teh dog.\n");
  const auto ran = world.run({"diff", "--html", "a", "a"});
  std::vector<std::string> ids;
  for (size_t at = 0; (at = ran.out.find(" id=\"", at)) != std::string::npos; ++at)
    ids.push_back(ran.out.substr(at, ran.out.find('"', at + 5) - at));
  CHECK(ids.size() == 8);  // a place in the text and a card for each of four changes
  std::sort(ids.begin(), ids.end());
  CHECK(std::unique(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("a diff as a page tells what was measured of the project's own rules, not of others") {
  const World world;
  write(world.folder() / "data/rulesets/evidence.tsv",
        "# pairs\t9\ta test\n# clean\t9\tnews\nrule\tgood\tneutral\tbad\tunfixed\tclean\n"
        "en/test/swapped\t8\t2\t1\t0\t3\nen/more/dog\t9\t0\t0\t0\t0\n");
  write(world.folder() / "data/rulesets/judgements/test.tsv",
        "rule\tverdict\tbefore\tafter\nen/test/swapped\tright\tteh cat\tthe cat\n");
  write(
      "more/en/more.yaml",
      "family: more\nabout: Tests.\nrules:\n  - id: dog\n    message: A dog.\n    pattern: dgo\n    fix: dog\n"
      "    level: certain\n    issue: misspelling\n    examples:\n      - {from: A dgo is here., to: A dog is here.}\n"
      "      - keep: A dog is here.\n");
  write("a", "See teh dgo.\n");
  const auto page = world.run({"diff", "--html", "--rules", "more", "a"}).out;
  const auto at = page.find(
      "<code>en/test/swapped</code></p><p class=\"measured\">post-edits: 8 good, 2 neutral, 1 bad · "
      "clean text: 3 · judged: 1 right</p>");
  REQUIRE(at != std::string::npos);
  CHECK(page.find("data-rule=\"en/more/dog\"") != std::string::npos);
  CHECK(page.find("class=\"measured\"", at + 60) == std::string::npos);
  CHECK(world.run({"review", "a"}, "s\nq\n")
            .out.find("\nmeasured  post-edits: 8 good, 2 neutral, 1 bad · clean text: 3 · judged: 1 right\n") !=
        std::string::npos);
}

TEST_CASE("a diff as CriticMarkup") {
  const World world;
  write("a.md", "See teh *cat*.\n\nAlot.\n");
  const auto ran = world.run({"diff", "--level", "likely", "--criticmarkup", "a.md"});
  CHECK(ran.out == "See {~~teh~>the~~} *cat*.\n\n{~~Alot.~>A lot.~~}\n");
  CHECK(ran.status == 1);
  CHECK(world.run({"diff", "--criticmarkup", "--explain", "a.md"}).out ==
        "See {~~teh~>the~~}{>>certain en/test/swapped: “teh” has its letters swapped.<<} *cat*.\n\nAlot.\n");
  write("b.md", "One\n{++teh++}\n");
  CHECK(world.run({"diff", "--criticmarkup", "b.md"}).err ==
        "decalque: b.md: line 2: holds '{++', so marks of ours could not be told from it; accept or reject those marks "
        "first\n");
  write("c.md", "Nothing {++here++}.\n");
  CHECK(world.run({"diff", "--criticmarkup", "c.md"}).out == "Nothing {++here++}.\n");
}
