// `batch`: JSON Lines in, JSON Lines out.

#include <catch2/catch.hpp>

#include "world.h"

using namespace decalque::testing;

namespace {

const std::string kOne = R"({"id": 1, "text": "So teh cat."})";
const std::string kOneOut =
    R"({"id":1,"text":"So the cat.","edits":[{"begin":3,"end":6,"before":"teh","after":"the",)"
    R"("rule":"en/test/swapped","level":"certain","message":"“teh” has its letters swapped."}]})";

}  // namespace

TEST_CASE("batch corrects a record a line, in order") {
  const World world;
  const auto ran =
      world.run({"batch"}, kOne + "\n\n" + R"({"text":"Fine.","original":"Hyvä.","from":"FI"})" + "\r\n" + kOne);
  CHECK(ran.out == kOneOut + "\n{\"text\":\"Fine.\",\"edits\":[]}\n" + kOneOut + "\n");
  CHECK(ran.status == 0);
  CHECK(ran.err == "");
  CHECK(world.run({"batch", "--level", "likely"}, R"({"text":"alot"})").out.starts_with(R"({"text":"a lot")"));
  CHECK(world.run({"batch"}, "").out == "");
}

TEST_CASE("a bad line has an error in its place, and the run goes on") {
  const World world;
  const std::string input =
      "no\n" + kOne + "\n{\"id\":\"x\"}\n{\"id\":2,\"text\":\"\",\"from\":\"Finnish\"}\n" + kOne + "\n";
  const std::string expected =
      "{\"error\":\"not valid JSON: column 2: syntax error while parsing value - invalid literal; last read: "
      "'no'\"}\n" +
      kOneOut + "\n{\"id\":\"x\",\"error\":\"no \\\"text\\\" in the record\"}\n" +
      "{\"id\":2,\"error\":\"\\\"from\\\": 'Finnish' is no language code; give two letters, as in fi, et or de\"}\n" +
      kOneOut + "\n";
  CHECK(world.run({"batch"}, input).out == expected);
  CHECK(world.run({"batch"}, input).status == 0);
  CHECK(world.run({"batch", "--strict"}, input).out == expected);
  CHECK(world.run({"batch", "--strict"}, input).status == 2);
  CHECK(world.run({"batch", "--strict"}, kOne).status == 0);
}

TEST_CASE("batch gives the same with any number of threads, and reads files") {
  const World world;
  std::string input;
  for (int i = 0; i < 300; ++i) {
    std::string text = "Text";
    for (int j = 0; j < i % 11 * 10; ++j) text += " teh word";
    input += i % 29 == 3 ? "bad\n" : "{\"id\":" + std::to_string(i) + ",\"text\":\"" + text + "\"}\n";
  }
  const auto one = world.run({"batch", "--jobs", "1"}, input);
  for (const std::string jobs : {"2", "5", "33"}) CHECK(world.run({"batch", "--jobs", jobs}, input).out == one.out);
  write("a", input);
  write("b", kOne);
  const auto files = world.run({"batch", "a", "none", ".", "b", "-"}, kOne);
  CHECK(files.out == one.out + kOneOut + "\n" + kOneOut + "\n");
  CHECK(files.status == 2);
  CHECK(files.err ==
        "decalque: none: no such file; check the name and the folder you are in\ndecalque: .: is a folder; name the "
        "files in it\n");
  CHECK(world.run({"batch", "a", "-o", "out"}).out == "");
  CHECK(read("out") == one.out);
}

TEST_CASE("batch answers a line before the next one comes") {
  const World world;
  for (const std::string jobs : {"1", "4"}) {
    const auto ran = world.shell("coproc $D batch --jobs " + jobs + R"(
for i in 1 2 3; do
  echo "{\"id\":$i,\"text\":\"So teh.\"}" >&${COPROC[1]}
  read -t 20 -r line <&${COPROC[0]} && echo "${line%%,\"edits*}"
done)");
    CHECK(ran.out ==
          "{\"id\":1,\"text\":\"So the.\"\n{\"id\":2,\"text\":\"So the.\"\n{\"id\":3,\"text\":\"So the.\"\n");
  }
}

TEST_CASE("batch needs no memory for what is done") {
  const World world;
  const auto ran = world.shell(R"(ulimit -v 2000000
line="{\"text\":\"$(printf 'teh cat sat. %.0s' $(seq 2000))\"}"
for i in $(seq 60); do printf '%s\n' "$line"; done | $D batch --jobs 2 | wc -l)");
  CHECK(ran.out == "60\n");
  CHECK(ran.err == "");
}
