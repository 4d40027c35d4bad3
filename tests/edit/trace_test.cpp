// The slow matcher that explains, held to the answers of the fast one.

#include "edit/trace.h"

#include <catch2/catch.hpp>
#include <random>

#include "engine_fixture.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

class PatternWriter {
 public:
  explicit PatternWriter(unsigned seed) : random_(seed) {}
  std::string pattern(int depth = 2) {
    std::string text = item(depth);
    while (chance(2)) text += (chance(5) ? " | " : " ") + item(depth);
    return text;
  }

 private:
  bool chance(unsigned of) { return random_() % of == 0; }
  std::string pick(const std::vector<std::string>& choices) { return choices[random_() % choices.size()]; }
  std::string item(int depth) {
    if (chance(10)) return pick({"^", "$", "^^", "..."});
    const std::string name = chance(4) ? "n" + std::to_string(captures_++) + ":" : "";
    const std::string atom = depth > 0 && chance(3)
                                 ? "(" + (chance(3) ? many_alternatives(depth - 1) : pattern(depth - 1)) + ")"
                                 : pick({"the", "a|an|the", "<be>", "{NOUN}", "{ADJ}", "{DET}", "[]", "!{NOUN}", ",",
                                         "{PERSON}", "[case=\"title\"]", "[!known | first]", "<betray|meet>", "{VBD}"});
    return name + atom + (chance(3) ? pick({"?", "*", "+", "{2}", "{1,3}", "{0,2}"}) : "");
  }
  // Enough for the first word to decide which are tried; some begin with an optional word, a class or nothing.
  std::string many_alternatives(int depth) {
    std::string text;
    for (int i = 0; i < 7; ++i) {
      const std::string start = pick({"the", "the old", "big|old", "a?", "<be>", "<meet> the", "new president|minister",
                                      "the (best)?", "{NOUN}", "^ the", "(the | a) []", "\",\""});
      text += (i > 0 ? " | " : "") + start + (chance(2) ? " " + item(depth) : "");
    }
    return text;
  }
  std::mt19937 random_;
  int captures_ = 0;
};

const char* const kText =
    "The minister betrayed the important talks, said Antony Blinken. A big old house was the the best thing. No!\n\n"
    "Heading about Riga\n\nThey were meeting the new president of Finland in the old town, the city and a village.";

struct Compared {
  size_t tried = 0, matched = 0;
};

void compare(const std::string& text, const Engine& engine, const Document& document, Compared& counts) {
  std::vector<PatternError> errors;
  const auto pattern = parse_pattern(text, {}, errors);
  if (!pattern) return;
  const auto names = captures_of(*pattern);
  std::string error;
  const Program program = compile(*pattern, names, document.words->strings(), error);
  const Tracer tracer(*pattern, names, document.words->strings());
  const Evidence evidence(document);
  const TokenContext context{document, engine.lexicon(), evidence};
  Runner runner;
  std::vector<uint32_t> slots;
  for (const Segment& segment : document.segments) {
    for (uint32_t start = segment.tokens.begin; start < segment.tokens.end; ++start) {
      const auto end =
          runner.run(program, context, segment, start, {segment.tokens.begin, segment.tokens.end, kNowhere}, slots);
      const Trace trace = tracer.run(context, segment, start);
      CAPTURE(text, start);
      ++counts.tried;
      REQUIRE(trace.end == end);
      REQUIRE(trace.misses.empty() == end.has_value());
      if (!end) continue;
      ++counts.matched;
      REQUIRE(trace.captures.size() == names.size());
      for (size_t i = 0; i < names.size(); ++i) {
        const bool took_part =
            slots[2 * i] != kNowhere && slots[2 * i + 1] != kNowhere && slots[2 * i] < slots[2 * i + 1];
        REQUIRE(trace.captures[i] ==
                (took_part ? TokenRange{slots[2 * i], slots[2 * i + 1]} : TokenRange{kNowhere, kNowhere}));
      }
    }
  }
}

}  // namespace

TEST_CASE("tracing a pattern gives the match that running it gives") {
  const Engine& engine = project_engine();
  Scratch scratch(engine);
  const Document document = engine.analyse(kText, {}, scratch);
  Compared counts;
  for (unsigned seed = 0; seed < 1500; ++seed) compare(PatternWriter(seed).pattern(), engine, document, counts);
  CHECK(counts.tried > 30000);
  CHECK(counts.matched > 3000);
}

TEST_CASE("a trace names what was wanted where it stopped") {
  const Engine& engine = project_engine();
  Scratch scratch(engine);
  const Document document = engine.analyse("They betrayed the fast food.", {}, scratch);
  std::vector<PatternError> errors;
  const auto pattern = parse_pattern("verb:<betray> the? {ADJ}* object:<talk|meeting>", {}, errors);
  const Tracer tracer(*pattern, captures_of(*pattern), document.words->strings());
  const Evidence evidence(document);
  const Trace trace = tracer.run({document, engine.lexicon(), evidence}, document.segments.front(), 1);
  CHECK_FALSE(trace.end.has_value());
  CHECK(document.view(document.tokens[trace.reached]) == "food");
  REQUIRE(trace.misses.size() == 2);
  CHECK(dump(*trace.misses[0].item) == "{ADJ}");
  CHECK(dump(*trace.misses[1].item) == "<talk|meeting>");
  REQUIRE(trace.way.size() == 3);
  CHECK(dump(*trace.way[0].item) == "<betray>");
}
