// Where patterns can begin, and what stands beside their anchors.

#include "edit/neighbours.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "edit/condition.h"
#include "engine.h"
#include "engine_fixture.h"
#include "text/tokenize.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

struct Ready {
  explicit Ready(const std::string& text) {
    std::vector<PatternError> errors;
    auto read = parse_pattern(
        text, [](std::string_view) { return nullptr; }, errors);
    REQUIRE(read);
    pattern = std::move(*read);
    std::string error;
    program = compile(pattern, {}, strings, error, &conditions);
  }
  PatternWays ways() { return {program, conditions, strings}; }
  std::string shown(const AnchorKey& key) const {
    if (key.sort == AnchorKey::Sort::form) return std::string(strings.view(key.value));
    if (key.sort == AnchorKey::Sort::lemma) return "<" + std::string(strings.view(key.value)) + ">";
    if (key.sort == AnchorKey::Sort::upos) return std::string(name(static_cast<Upos>(key.value)));
    if (key.sort == AnchorKey::Sort::xpos) return std::string(name(static_cast<Xpos>(key.value)));
    return std::string(name(static_cast<Kind>(key.value)));
  }
  /// In the order of the alphabet.
  std::string shown(const std::vector<AnchorKey>& keys) const {
    std::set<std::string> each;
    for (const AnchorKey& key : keys) each.insert(shown(key));
    std::string told;
    for (const std::string& one : each) told += (told.empty() ? "" : " ") + one;
    return told;
  }

  Pattern pattern;
  StringPool strings;
  std::vector<const Condition*> conditions;
  Program program;
};

/// "^" and the keys, or "anywhere".
std::string opening(const std::string& text) {
  Ready ready(text);
  const auto found = ready.ways().opening();
  if (!found) return "anywhere";
  const std::string keys = ready.shown(found->keys);
  return std::string(found->at_segment_start ? "^" : "") + (found->at_segment_start && !keys.empty() ? " " : "") + keys;
}

/// "DISTANCE: keys; ..." in order of distance, with a "?" where there may be none.
std::string neighbours(const std::string& text) {
  Ready ready(text);
  const auto anchor = best_anchor(ready.pattern, ready.strings);
  REQUIRE(anchor);
  auto found = ready.ways().neighbours(*anchor);
  std::ranges::sort(found, {}, &Neighbour::distance);
  std::string told;
  for (const Neighbour& neighbour : found) {
    if (!told.empty()) told += "; ";
    told +=
        std::to_string(neighbour.distance) + ": " + ready.shown(neighbour.keys) + (neighbour.may_be_absent ? "?" : "");
  }
  return told;
}

// Begins of the rule's matches, by trying its programs at every place.
std::vector<uint32_t> tried_everywhere(const CompiledRule& rule, const TokenContext& context) {
  std::vector<uint32_t> found;
  Runner runner;
  std::vector<uint32_t> slots;
  for (const Program& program : rule.programs) {
    for (const Segment& segment : context.document.segments) {
      for (uint32_t start = segment.tokens.begin; start < segment.tokens.end; ++start) {
        const auto end =
            runner.run(program, context, segment, start, {segment.tokens.begin, segment.tokens.end, kNowhere}, slots);
        if (!end || *end == start) continue;
        std::vector<TokenRange> captures;
        for (size_t i = 0; i < rule.captures.size(); ++i) {
          const TokenRange place{slots[2 * i], slots[2 * i + 1]};
          const bool took_part = place.begin != kNowhere && place.end != kNowhere && place.begin < place.end;
          captures.push_back(took_part ? place : TokenRange{kNowhere, kNowhere});
        }
        const bool holds_all = std::ranges::all_of(rule.conditions, [&](const CompiledCondition& condition) {
          return holds(condition, {start, *end}, captures, context, segment, runner) != condition.condition->unless;
        });
        if (holds_all) found.push_back(start);
      }
    }
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

TEST_CASE("a pattern begins at a segment's start, with one of some keys, or anywhere") {
  CHECK(opening("^ {NN} is") == "^");
  CHECK(opening("^^ {NN} is") == "^");
  CHECK(opening("(^ | that|because) {NN} is") == "^ because that");
  CHECK(opening("(^ | ^ but | that) x:{NN} is") == "^ that");
  CHECK(opening("start:(^ | who) {NN} is") == "^ who");
  CHECK(opening("The|an {NN} is") == "an the");
  CHECK(opening("but? the {NN} is") == "but the");
  CHECK(opening("(a|the){1,2} {NN}") == "a the");
  CHECK(opening("{NN} is") == "NN");
  CHECK(opening("but? {NN} is") == "NN but");
  CHECK(opening("(^ | {JJ}) cat") == "^ JJ");
  CHECK(opening("<be> in") == "<be>");
  CHECK(opening("[]? cat") == "anywhere");
  CHECK(opening("... cat") == "anywhere");
}

TEST_CASE("what stands beside an anchor, whatever may be left out") {
  CHECK(neighbours("in the zeitgeist of") == "-2: in; -1: the; 1: of");
  CHECK(neighbours("in the? zeitgeist (of|for)? {NN}") == "-1: in the; 1: NN for of");
  CHECK(neighbours("(^ | and) zeitgeist $") == "-1: and?; 1: ?; 2: ?; 3: ?");
  CHECK(neighbours("the {JJ}* zeitgeist") == "-1: JJ the");
  CHECK(neighbours("the zeitgeist|weltschmerz []? is") == "-1: the");
  CHECK(neighbours("(the zeitgeist is | a weltschmerz was) {VBN}") == "-1: a the; 1: is was; 2: VBN");
  CHECK(neighbours("zeitgeist ... is") == "");
}

TEST_CASE("every rule matches where it matches when it is tried everywhere") {
  const Engine& engine = project_engine();
  const Knowledge knowledge = engine.knowledge();
  std::string text;
  for (const char* name : {"news-from-finnish", "economy-from-russian", "blog-from-swedish", "culture-from-german"}) {
    std::ifstream file(project_path("/samples/") + name + "/article.txt");
    std::ostringstream all;
    all << file.rdbuf();
    text += all.str() + "\n\n";
  }
  // Sentences that rules are about: the first example of each.
  for (const Rule& rule : knowledge.ruleset.rules) {
    if (!rule.examples.empty()) text += rule.examples.front().from + "\n\n";
  }
  WordTable words(&engine.inside().strings);
  Document document = tokenize(text, words, {});
  engine.lexicon().annotate(document);
  const Evidence evidence(document);
  const TokenContext context{document, engine.lexicon(), evidence};
  Matcher::Scratch work;
  std::vector<std::vector<uint32_t>> found(knowledge.ruleset.rules.size());
  size_t matches = 0;
  for (const Match& match : knowledge.matcher.find(context, {}, work)) {
    found[match.rule].push_back(match.range.begin);
    ++matches;
  }
  CHECK(matches > 1000);  // the test would say nothing were there none
  for (uint32_t i = 0; i < found.size(); ++i) {
    INFO(knowledge.ruleset.rules[i].id);
    CHECK(found[i] == tried_everywhere(knowledge.matcher.compiled(i), context));
  }
}
