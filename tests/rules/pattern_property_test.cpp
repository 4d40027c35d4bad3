// What holds for all patterns, over patterns put together at random (with fixed seeds: a failure comes again).

#include <catch2/catch.hpp>
#include <random>

#include "reading.h"

namespace decalque {
namespace {

class PatternWriter {
 public:
  explicit PatternWriter(unsigned seed) : random_(seed) {}

  std::string pattern(int depth = 3) {
    std::string text = sequence(depth);
    while (chance(4)) text += " | " + sequence(depth);
    return text;
  }

 private:
  bool chance(int of) { return random_() % static_cast<unsigned>(of) == 0; }
  std::string pick(const std::vector<std::string>& choices) { return choices[random_() % choices.size()]; }

  std::string sequence(int depth) {
    std::string text = item(depth);
    while (chance(2)) text += " " + item(depth);
    return text;
  }

  std::string item(int depth) {
    if (chance(12)) return pick({"^", "$", "^^", "..."});
    std::string text = chance(5) ? "n" + std::to_string(captures_++) + ":" : "";
    const bool captures = !text.empty();
    text += choice(captures || depth == 0 ? 0 : depth - 1);
    if (chance(3)) text += pick({"?", "*", "+", "{2}", "{1,3}", "{2,}"});
    return text;
  }

  std::string choice(int depth) {
    std::string text = chance(8) ? "!" + token() : atom(depth);
    while (text[0] != '!' && chance(3)) text += "|" + atom(depth);
    return text;
  }

  std::string atom(int depth) { return depth > 0 && chance(4) ? "(" + pattern(depth - 1) + ")" : token(); }

  std::string token() {
    return pick({"the",
                 "Riga",
                 "don't",
                 "U.S.",
                 "12:30",
                 ",",
                 "\"The\"",
                 "\"(\"",
                 "\"|\"",
                 "\"\\\"\"",
                 "<go>",
                 "<go|come>",
                 "{NOUN}",
                 "{VBD|PERSON}",
                 "{PLACE's}",
                 "{QUOTE}",
                 "{PRP$}",
                 "@said",
                 "<@said>",
                 "[]",
                 "[known]",
                 "[!known & first]",
                 "[form=/a.*\\/b/%c]",
                 "[form=\"the\"%c | tag!=\"NOUN|VBD\"]",
                 "[lemma=\"\\|\"]",
                 "[(case=\"title\" | gap=\"none\") & !(last & confidence>=90)]",
                 "[anylemma=\"go|x y\"]",
                 "[evidence=\"repeated\" | lang=\"fi\"]",
                 "[kind=\"PERSON|PLACE\"]",
                 "[list=\"said\" & !possessive]"});
  }

  std::mt19937 random_;
  int captures_ = 0;
};

TEST_CASE("a dump reads back to itself") {
  int read = 0;
  for (unsigned seed = 0; seed < 4000; ++seed) {
    const std::string text = PatternWriter(seed).pattern();
    std::vector<PatternError> errors;
    const auto pattern = parse_pattern(text, test_lists(), errors);
    CHECK(pattern.has_value() == errors.empty());
    if (!pattern) continue;
    ++read;
    const std::string once = dump(*pattern);
    CAPTURE(seed, text);
    REQUIRE(read_pattern(once) == once);
  }
  CHECK(read > 2000);
}

TEST_CASE("any bytes are a pattern or have an error inside them") {
  constexpr std::string_view kSigns = "aA1 ,.:;'\"|()<>{}[]?*+!@^$&=/%\\-\xC3\xA4";
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    const size_t size = random() % 12;
    while (text.size() < size) text += kSigns[random() % (kSigns.size() - 2)];
    std::vector<PatternError> errors;
    const auto pattern = parse_pattern(text, test_lists(), errors);
    CAPTURE(text);
    REQUIRE(pattern.has_value() == errors.empty());
    for (const PatternError& error : errors) REQUIRE(error.offset <= text.size());
    if (pattern) REQUIRE(read_pattern(dump(*pattern)) == dump(*pattern));
    std::vector<PatternError> more;
    const auto pieces = parse_template(text, more);
    REQUIRE(pieces.has_value() == more.empty());
    if (pieces) REQUIRE(read_template(dump(*pieces)) == dump(*pieces));
  }
}

TEST_CASE("the sizes of patterns are known") {
  const auto [text, empty] = GENERATE(table<const char*, bool>({{"a", false},
                                                                {"a?", true},
                                                                {"a? b*", true},
                                                                {"a? b", false},
                                                                {"a | b?", true},
                                                                {"x:(a? b?)", true},
                                                                {"^ $", true},
                                                                {"...", true},
                                                                {"a{2,}", false}}));
  std::vector<PatternError> errors;
  CAPTURE(text);
  CHECK(can_be_empty(*parse_pattern(text, {}, errors)) == empty);
}

TEST_CASE("captures are named in order of writing") {
  std::vector<PatternError> errors;
  const auto pattern = parse_pattern("b:(x c:y) (d:z | e:w)?", {}, errors);
  CHECK(captures_of(*pattern) == std::vector<std::string>{"b", "c", "d", "e"});
  const auto pieces = parse_template("{b} {pave:c} {a} {b|upper}", errors);
  CHECK(captures_of(*pieces) == std::vector<std::string>{"b", "c"});
}

}  // namespace
}  // namespace decalque
