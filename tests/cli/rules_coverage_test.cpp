// `rules test --coverage` and `--watch`.

#include <chrono>
#include <regex>
#include <thread>

#include "world.h"

using namespace decalque::testing;

namespace {

const char* const kGaps = R"(family: gaps
about: What examples leave open.
rules:
  - id: idle
    message: Idle.
    pattern: (big old | grand old | big old) verb:blob ({ADJ} thing)?
    fix: { verb: bulb }
    level: likely
    issue: other
    examples:
      - {from: A big old blob., to: A big old bulb.}
      - keep: A bulb.
  - id: two
    message: Two.
    pattern: [first:foo bar, first:foo baz]
    fix: { first: fine }
    level: likely
    issue: other
    examples:
      - {from: A foo bar., to: A fine bar.}
      - keep: A bar.
  - id: late
    message: Late.
    pattern: teh
    fix: the
    level: likely
    issue: other
    examples:
      - {from: See teh cat., to: See the cat.}
      - keep: A cat.
  - id: there
    message: There.
    pattern: zig
    fix: zag
    level: likely
    issue: other
    examples:
      - {from: A zig here., to: A zag here.}
      - keep: None.
)";

}  // namespace

TEST_CASE("rules test --coverage tells what the examples leave open") {
  const World world;
  write("more/en/gaps.yaml", kGaps);
  const auto ran = world.run({"rules", "test", "--coverage", "--rules", "more", "gaps"});
  CHECK(ran.status == 0);
  const std::string file = "more/en/gaps.yaml";
  CHECK(ran.out == file + ":4:9: en/gaps/idle: no example takes the alternative `grand old`\n" +  //
                       file + ":4:9: en/gaps/idle: `big old` is never reached; `big old` before it matches the same\n" +
                       file + ":4:9: en/gaps/idle: no example has the optional `({ADJ} thing)?`\n" + file +
                       ":22:9: en/gaps/late: all its examples are corrected by en/test/swapped; the rule may be "
                       "left away\n" +
                       file + ":13:9: en/gaps/two: no example is matched by the pattern `first:foo baz`\n" +
                       "8 passed, 0 failed, 5 gaps\n");
}

TEST_CASE("rules test --watch tests what is saved, and only that, within 300 ms") {
  const World world;
  write("more/en/gaps.yaml", kGaps);
  const auto ran = world.shell(
      "$D rules test --watch --rules more gaps > watched & pid=$!\n"
      "until grep -q watching watched; do sleep 0.05; done\n"
      "sed -i 's/A zig here., to: A zag here./See zig., to: See zag./' more/en/gaps.yaml\n"
      "until grep -q ' ms' watched; do sleep 0.05; done\n"
      "sed -i 's/pattern: zig/pattern: (zig/' more/en/gaps.yaml\n"
      "until grep -q problem watched; do sleep 0.05; done\n"
      "sed -i 's/pattern: (zig/pattern: zag/' more/en/gaps.yaml\n"
      "until grep -q failed, watched && [ $(grep -c ' ms' watched) -ge 2 ]; do sleep 0.05; done\n"
      "kill $pid");
  const std::string seen = read("watched");
  CHECK(seen.starts_with("8 passed, 0 failed\nwatching; each file that is saved is tested\n"));
  std::smatch first;
  REQUIRE(std::regex_search(seen, first,
                            std::regex("more/en/gaps.yaml: 1 rule tested, 2 passed, 0 failed, in (\\d+) ms\n")));
  WARN("one rule tested " << first[1] << " ms after it was saved");
  CHECK(seen.find("more/en/gaps.yaml:33:14: ") != std::string::npos);
  CHECK(seen.find("more/en/gaps.yaml: 1 rule tested, 1 passed, 1 failed, in ") != std::string::npos);
}

namespace {

const char* const kOdd = R"(family: odd
about: Slips.
rules:
  - id: slips
    message: Slips.
    pattern: <went> (own right|itself) x
    unless: match preceded by [anylemma="seen"]
    fix: y
    level: likely
    issue: other
    examples:
      - {from: It went x., to: It went y.}
      - keep: None.
)";

}  // namespace

TEST_CASE("rules test tells what loads and is hardly meant so, and passes all the same") {
  const World world;
  write("more/en/odd.yaml", kOdd);
  const auto ran = world.run({"rules", "test", "--rules", "more", "odd"});
  CHECK(ran.out.find("more/en/odd.yaml:6:21: en/odd/slips: these parentheses change nothing, as a '|' without blanks parts "
                     "single words; alternatives of several words have blanks around the bar, (a b | c d), and a plain "
                     "sequence needs no parentheses\n"
                     "    pattern: <went> (own right|itself) x\n"
                     "                    ^\n"
                     "more/en/odd.yaml:4:9: en/odd/slips: no word has the lemma 'went', which is a form of 'go'; write <go>, "
                     "or went for this form alone\n"
                     "more/en/odd.yaml:4:9: en/odd/slips: no word has the lemma 'seen', which is a form of 'see'; write "
                     "<see>, or seen for this form alone\n") != std::string::npos);
}

TEST_CASE("who tests rules of a house is not told what is doubtful in the program's own") {
  const World world;
  write(world.folder() / "data/rulesets/en/odd.yaml", kOdd);
  CHECK(world.run({"rules", "test"}).out.find("en/odd/slips: no word has the lemma") != std::string::npos);
  write("house/en/house.terms", "foo -> bar\n");
  CHECK(world.run({"rules", "test", "--rules", "house"}).out.find("en/odd/slips: no word") == std::string::npos);
}
