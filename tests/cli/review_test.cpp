// `decalque review` with its answers read from lines.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "world.h"

using namespace decalque::testing;

namespace {

const std::string kText = "See teh cat.\r\nIt is alot of teh same.\nA foobar is here";

nlohmann::json decisions(const std::string& file) {
  return nlohmann::json::parse(read(file + ".decalque-review.json"));
}

std::string states(const std::string& file) {
  std::string all;
  const auto read = decisions(file);
  for (const auto& decision : read["decisions"]) all += decision["state"].get<std::string>() + " ";
  return all;
}

/// For the shell: waits until a command succeeds, ten seconds at most.
const std::string kWait =
    "wait_for() { for _ in $(seq 100); do eval \"$1\" 2> /dev/null && return; sleep 0.1; done; }; ";

}  // namespace

TEST_CASE("review: a suggestion with its sentence, rule and message, then the question") {
  const World world;
  write("a", kText);
  const auto ran = world.run({"review", "a"}, "");
  CHECK(ran.status == 0);
  CHECK(ran.err == "");
  CHECK(ran.out ==
        "a: 4 suggestions. ? shows the keys.\n\n"
        "1 of 4 · line 1 · certain · en/test/swapped\n"
        "  See [-teh-]{+the+} cat.\n"
        "“teh” has its letters swapped.\n"
        "Make this change [y,n,e,a,d,j,k,g,/,u,s,w,q,?]? \n"
        "4 undecided.\n");
  CHECK_FALSE(fs::exists("a.decalque-review.json"));
  CHECK(read("a") == kText);
}

TEST_CASE("review: accepted, rejected, edited, undone and written, all else byte for byte") {
  const World world;
  write("a", kText);
  const auto ran = world.run({"review", "a", "--output", "b"}, "y\nn\nu\ny\nn\ne bar\nw\nq\n");
  CHECK(ran.err == "");
  CHECK(ran.out.find("1 decision undone.") != std::string::npos);
  CHECK(ran.out.find("All is decided: 2 accepted, 1 edited, 1 rejected.") != std::string::npos);
  CHECK(
      ran.out.ends_with("b: written with 3 changes.\n"
                        "Make this change [n,e,d,j,k,g,/,u,s,w,q,?]? q\n"
                        "This refusal can be made lasting in .decalque.yaml:\n"
                        "  1  the word “teh”\n"
                        "Which ones (numbers, all, none)? "
                        "0 undecided; 4 decisions are kept in a.decalque-review.json.\n"));
  CHECK(read("a") == kText);
  CHECK(read("b") == "See the cat.\r\nIt is a lot of teh same.\nA bar is here");
  CHECK(states("a") == "accepted accepted rejected edited ");
}

TEST_CASE("review: in place it asks, and goes on with what is left") {
  const World world;
  write("a", kText);
  auto ran = world.run({"review", "a"}, "y\nj\nn\nw\nn\nw\ny\nq\n");
  CHECK(ran.out.find("Write 1 change to a?\n[y,n]? n\n") != std::string::npos);
  CHECK(ran.out.find("a: written with 1 change.\na: 3 suggestions, 1 decided before.") != std::string::npos);
  CHECK(read("a") == "See the cat.\r\nIt is alot of teh same.\nA foobar is here");
  CHECK(states("a") == "rejected ");
  ran = world.run({"review", "a"}, "y\nq\ny\n");
  CHECK(ran.out.find("1 accepted change is not written to a yet. Write now?\n[y,n]? y\n") != std::string::npos);
  CHECK(read("a") == "See the cat.\r\nIt is a lot of teh same.\nA foobar is here");
}

TEST_CASE("review: refusals made lasting are in the settings, and are not shown again") {
  const World world;
  write("a", kText);
  write("site/a", "See teh cat. It is alot.");
  const std::string settings = "# ours\nlevel: hint\naccept:\n  words: [sisu]  # Finnish\n";
  write(".decalque.yaml", settings);
  auto ran = world.run({"review", "a"}, "d\nn\nn\nq 2, 9\n1 2\n");
  CHECK(ran.err == "");
  CHECK(ran.out.find("These refusals can be made lasting in") != std::string::npos);
  CHECK(ran.out.find("  1  the word “teh”\n  2  the word “alot”\n  3  “foobar” for en/test/odd\n'2, 9' is no choice: "
                     "give numbers from 1 to 3, all, or none.\nWhich ones (numbers, all, none)? \n") !=
        std::string::npos);
  CHECK(
      ran.out.ends_with(".decalque.yaml: 2 entries added to what is accepted.\n"
                        "0 undecided; 1 decision is kept in a.decalque-review.json.\n"));
  CHECK(read(".decalque.yaml") == "# ours\nlevel: hint\naccept:\n  words: [sisu, teh, alot]  # Finnish\n");
  CHECK(world.run({"review", "a"}, "").out.starts_with("a: 1 suggestion, 1 decided before."));
  ran = world.run({"review", "a"}, "q all\n");
  CHECK(ran.out.ends_with("0 undecided.\n"));
  CHECK_FALSE(fs::exists("a.decalque-review.json"));
  CHECK(read(".decalque.yaml").ends_with("  phrases:\n    - {rule: en/test/odd, text: foobar}\n"));
  CHECK(world.run({"review", "a"}, "").out == "a: nothing to review.\n");
  // Above the article, for all beside it.
  CHECK(world.run({"fix", "--level", "likely", "site/a"}).out == "See teh cat. It is alot.");
  CHECK(read("a") == kText);
}

TEST_CASE("review: lasting refusals make the settings there are none of, none changes nothing") {
  const World world;
  write("site/a", kText);
  world.run({"review", "site/a"}, "n\nq none\n");
  CHECK_FALSE(fs::exists("site/.decalque.yaml"));
  const auto ran = world.run({"review", "site/a"}, "q all\n");
  CHECK(ran.out.ends_with("site/.decalque.yaml: 1 entry added to what is accepted.\n3 undecided.\n"));
  CHECK(read("site/.decalque.yaml") == "accept:\n  words:\n    - teh\n");
}

TEST_CASE("review: settings damaged meanwhile are left alone, and the refusal stays a decision") {
  const World world;
  write("a", kText);
  const auto ran = world.shell("(echo n; sleep 2; echo 'levle: x' > .decalque.yaml; echo q all) | $D review a");
  CHECK(ran.status == 0);
  CHECK(ran.out.find(".decalque.yaml:1:1: unknown key 'levle'; did you mean 'level'? (in the settings)") !=
        std::string::npos);
  CHECK(read(".decalque.yaml") == "levle: x\n");
  CHECK(states("a") == "rejected ");
}

TEST_CASE("review: what is left unwritten is resumed, also when the article changed elsewhere") {
  const World world;
  write("a", kText);
  world.run({"review", "a"}, "y\nn\nq\nn\n");
  CHECK(read("a") == kText);
  write("a", "A new start, teh first. " + kText);
  const auto ran = world.run({"review", "a", "--output", "b"}, "w\n");
  CHECK(ran.out.starts_with("a: 5 suggestions, 2 decided before. ? shows the keys.\n\n1 of 5 "));
  CHECK(read("b") == "A new start, teh first. See the cat.\r\nIt is alot of teh same.\nA foobar is here");
  write("a", "Other text.");
  CHECK(world.run({"review", "a"}, "").out ==
        "a: nothing to review.\n2 decisions made before find no place in the article as it is now; they are\nkept.\n");
  write("a", kText);
  CHECK(world.run({"review", "a"}, "").out.starts_with("a: 4 suggestions, 2 decided before."));
}

TEST_CASE("review: all and none of a rule, by rule, search, numbers, help, and what cannot be") {
  const World world;
  write("a", kText + ", teh end of teh foobar");
  auto ran = world.run({"review", "a", "--by", "rule"}, "?\nx\n9\nk\nK\nJ\n/alot\n/nowhere\ng 99\ng 2\ng1\ny\nq\n");
  CHECK(ran.out.find("y  make this change ") != std::string::npos);
  CHECK(ran.out.find("1 of 7 · line 3 · hint · en/test/odd\n  A [foobar] is here, teh end of teh foobar\nAn odd "
                     "word.\nNo correction is known; e writes one.\n") != std::string::npos);
  CHECK(ran.out.find("That is none of the keys; ? shows them.") != std::string::npos);
  CHECK(ran.out.find("No correction is known here; e writes one, n leaves the text as it is.") != std::string::npos);
  CHECK(ran.out.find("Nothing mentions 'nowhere'.") != std::string::npos);
  CHECK(ran.out.find("'99' is no number from 1 to 7.") != std::string::npos);
  CHECK(ran.out.find("3 of 7 · line 2 · likely · en/test/split") != std::string::npos);
  fs::remove("a.decalque-review.json");
  ran = world.run({"review", "a", "--output", "b"}, "j\nj\na\nw\nu\nd\nw\n");
  CHECK(ran.out.find("3 suggestions of en/test/swapped accepted.") != std::string::npos);
  CHECK(ran.out.find("3 decisions undone.") != std::string::npos);
  CHECK(ran.out.find("3 suggestions of en/test/swapped rejected.") != std::string::npos);
  CHECK(states("a") == "rejected rejected rejected ");
  CHECK(world.run({"review", "--level", "certain", "a"}, "").out.starts_with("a: 4 suggestions, 3 decided before."));
}

TEST_CASE("review: an article that changed on disk is not overwritten") {
  const World world;
  write("a", kText);
  const auto ran =
      world.shell("(echo y; sleep 1; echo Other. > a; echo w; echo y; echo q; echo y; echo q; echo n) | $D review a");
  CHECK(ran.status == 0);
  CHECK(ran.out.find("a: changed on disk since the review began, so nothing was written. The decisions\n"
                     "are kept in a.decalque-review.json: leave the review and begin it again, and\n"
                     "they find their places in the new text\n") != std::string::npos);
  CHECK(read("a") == "Other.\n");
  CHECK(states("a") == "accepted ");
}

TEST_CASE("review: an article that is gone is not written anew") {
  const World world;
  write("a", kText);
  const auto ran = world.shell("(echo y; sleep 1; rm a; echo w; echo y; echo q; echo n) | $D review a");
  CHECK(ran.status == 0);
  CHECK(ran.out.find("a: no such file; check the name and the folder you are in\n") != std::string::npos);
  CHECK_FALSE(fs::exists("a"));
  CHECK(states("a") == "accepted ");
}

TEST_CASE("review: damaged and foreign decisions stop it, and stay as they are") {
  const World world;
  write("a", kText);
  write("a.decalque-review.json", "{\"decalque-review\": 1,");
  auto ran = world.run({"review", "a"}, "y\n");
  CHECK(ran.status == 2);
  CHECK(ran.err ==
        "decalque: a.decalque-review.json: is damaged: is no JSON from line 1 on; bring back a good copy, or move it "
        "away to begin the review anew\n");
  CHECK(read("a.decalque-review.json") == "{\"decalque-review\": 1,");
  fs::remove("a.decalque-review.json");
  world.run({"review", "a"}, "y\nq\nn\n");
  write("b", "Other teh text.");
  fs::copy_file("a.decalque-review.json", "b.decalque-review.json");
  ran = world.run({"review", "b"}, "y\n");
  CHECK(ran.status == 2);
  CHECK(ran.err ==
        "decalque: b.decalque-review.json: holds the decisions on another article, a; move it away to begin the review "
        "of b anew\n");
}

TEST_CASE("review: a killed review loses nothing, and is in nobody's way") {
  const World world;
  write("a", kText);
  world.shell(kWait +
              "mkfifo keys; $D review a < keys > /dev/null & exec 3> keys; echo y >&3; echo n >&3; "
              "wait_for 'grep -q rejected a.decalque-review.json'; kill -KILL $!; wait");
  CHECK(states("a") == "accepted rejected ");
  CHECK(world.run({"review", "a"}, "").out.starts_with("a: 4 suggestions, 2 decided before."));
}

TEST_CASE("review: one at a time") {
  const World world;
  write("a", kText);
  const auto ran =
      world.shell(kWait +
                  "mkfifo keys; $D review a < keys > out & exec 3> keys; wait_for 'test -s out'; echo y | $D "
                  "review a; echo $?; exec 3>&-; wait; ls -A");
  CHECK(ran.err.find("decalque: a: is being reviewed already by process ") == 0);
  CHECK(ran.err.ends_with("; finish that review first\n"));
  CHECK(ran.out == "2\na\nkeys\nout\n");
}

TEST_CASE("review: what is no article") {
  const World world;
  CHECK(world.run({"review"}).err == "decalque: FILE is required; see decalque review --help\n");
  CHECK(world.run({"review", "-"}).err ==
        "decalque: review: standard input has no place beside which decisions could be kept; name a file\n");
  CHECK(world.run({"review", "nowhere"}).err ==
        "decalque: nowhere: no such file; check the name and the folder you are in\n");
  write("bad", "\xff");
  CHECK(world.run({"review", "bad"}).err ==
        "decalque: bad: invalid UTF-8 at byte offset 0; give its encoding, for example --encoding windows-1252\n");
  write("empty", "");
  CHECK(world.run({"review", "empty"}).out == "empty: nothing to review.\n");
}

TEST_CASE("review: a file keeps its encoding") {
  const World world;
  write("a", "Caf\xe9 and teh bar.");
  CHECK(world.run({"review", "--encoding", "latin1", "a"}, "y\nw\ny\n").err == "");
  CHECK(read("a") == "Caf\xe9 and the bar.");
  write("b", "Caf\xe9 and teh bar.");
  CHECK(world.run({"review", "--encoding", "latin1", "b"}, "e \u20ac\nw\ny\n")
            .out.find("the correction has U+20AC €, which") != std::string::npos);
  CHECK(read("b") == "Caf\xe9 and teh bar.");
}

TEST_CASE("review: no text of an article steers the terminal") {
  const World world;
  write("a", "See \x1b[31m teh cat.");
  const auto ran = world.run({"review", "a"}, "");
  CHECK(ran.out.find('\x1b') == std::string::npos);
}

TEST_CASE("review: colours only when asked for or looked at") {
  const World world;
  write("a", "See teh cat.");
  CHECK(world.run({"review", "--color", "always", "a"}, "")
            .out.find("  See \033[m\033[31;9mteh\033[m\033[1;32mthe\033[m cat.") != std::string::npos);
}
