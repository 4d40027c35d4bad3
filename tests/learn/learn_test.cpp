#include "learn/learn.h"

#include <catch2/catch.hpp>

#include "../edit/engine_fixture.h"
#include "learn/candidate.h"
#include "learn/choice.h"
#include "learn/judgement.h"
#include "learn/learnt_terms.h"
#include "learn/merging.h"
#include "learn/wording.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

const Engine& house() {
  static const Engine loaded = engine(rule("pattern: teh\nfix: the"));
  return loaded;
}

/// Lines of a translation with what people made of them, kept as long as they are needed.
struct Lines {
  std::vector<std::pair<std::string, std::string>> lines;

  std::vector<Pair> pairs() const {
    std::vector<Pair> result;
    for (size_t i = 0; i < lines.size(); ++i)
      result.push_back({lines[i].first, lines[i].second, "fi", std::to_string(i + 1)});
    return result;
  }
  /// Lines in which X stands for one of the nouns, each another.
  Lines& with(const std::string& translation, const std::string& post_edit, size_t count, size_t first = 0) {
    static const std::string nouns[] = {"house", "river", "city",   "bank", "school", "road",
                                        "farm",  "ship",  "bridge", "shop", "church", "garden"};
    const auto filled = [](std::string line, const std::string& noun) {
      const size_t at = line.find('X');
      return at == line.npos ? line : line.replace(at, 1, noun);
    };
    for (size_t i = first; i < first + count; ++i)
      lines.emplace_back(filled(translation, nouns[i]), filled(post_edit, nouns[i]));
    return *this;
  }
};

/// "pattern => fix  good/neutral/bad" of each rule.
std::string learnt(const Lines& lines, const std::vector<std::string>& clean = {}, LearnOptions options = {}) {
  Teaching teaching{lines.pairs(), {}, {}};
  for (const std::string& text : clean) teaching.clean.push_back({"clean", text});
  std::string result;
  for (const LearntRule& rule : learn(teaching, house(), options, [](auto...) {}).family.rules)
    result += rule.text.patterns.front() + " => " + rule.text.fix.front().first + "=" + rule.text.fix.front().second +
              "  " + std::to_string(rule.seen.good) + "/" + std::to_string(rule.seen.neutral) + "/" +
              std::to_string(rule.seen.bad) + "\n";
  return result;
}

std::string corrections(const std::string& translation, const std::string& post_edit) {
  Scratch a(house()), b(house());
  const Document before = house().analyse(translation, {}, a), after = house().analyse(post_edit, {}, b);
  std::string result;
  for (const auto& place : corrected_places(before, after, house().lexicon())) {
    result += "[" + (place.before.empty() ? "" : std::string(before.view(before.span_of(place.before)))) + "]";
    for (const Correction& correction : place.corrections) {
      result += " ";
      for (const Closeness closeness : correction.focus) result += "eflc"[static_cast<size_t>(closeness)];
      result += "'" + correction.fix + "'";
    }
    result += "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("a change is an example of corrections from narrow to wide") {
  CHECK(corrections("They betrayed the talks.", "They opened the talks.") == "[betrayed] f'opened' l'{open:w1}'\n");
  CHECK(corrections("Two house stand here.", "Two houses stand here.") ==
        "[house] f'houses' l'{w1|plural}' c'{w1|plural}'\n");
  CHECK(corrections("He saw the river.", "He saw a river.") == "[the] f'{a}'\n");
  CHECK(corrections("He went to home.", "He went home.") == "[to] f''\n");
  CHECK(corrections("He lives in city.", "He lives in the city.") == "[] 'the'\n");
  CHECK(corrections("A {b} c.", "A {d} c.") == "[b] f'd' l'{d:w1}'\n");
}

TEST_CASE("what is moved a little is put in order, what is moved far only touched") {
  CHECK(corrections("He has also the house seen.", "He has also seen the house.") ==
        "[the house seen] fff'{w3} {w1} {w2}' fcc'{w3} {w1} {w2}'\n");
}

TEST_CASE("a term that is always put right becomes a rule, in the forms it has") {
  Lines lines;
  lines.with("The loser has an X.", "The lover has an X.", 6)
      .with("All losers love the X.", "All lovers love the X.", 5);
  CHECK(learnt(lines) == "word:<loser> => ={lover:word}  11/0/0\n");
}

TEST_CASE("a correction that depends on its neighbour has it in its pattern, by its kind where that holds") {
  Lines lines;
  lines.with("He thinks of philosophy and the X.", "He thinks of philosophy and the X.", 6)
      .with("We met in the Friday at the X.", "We met on Friday at the X.", 8)
      .with("It is in the X.", "It is in the X.", 12);
  CHECK(learnt(lines) == "words:(in the) {WEEKDAY} => words=on  8/0/0\n");
}

TEST_CASE("what people leave as often as they change is no rule") {
  Lines lines;
  lines.with("The big X is here.", "The large X is here.", 6).with("The big X is here.", "The big X is here.", 6, 6);
  CHECK(learnt(lines) == "");
}

TEST_CASE("what speaks in clean text gives way to a narrower pattern, or is no rule") {
  Lines lines;
  lines.with("The loser has an X.", "The lover has an X.", 8);
  CHECK(learnt(lines, {"He is a bad loser."}) == "word:<loser> {VBZ} => word={lover:word}  8/0/0\n");
  CHECK(learnt(lines, {"The loser has an ear.", "He is a bad loser."}) == "");
}

TEST_CASE("what existing rules correct is not learnt again") {
  Lines lines;
  lines.with("See teh X here.", "See the X here.", 8);
  CHECK(learnt(lines) == "");
}

TEST_CASE("rules that fail on held-out pairs are left out") {
  Lines lines, held_out;
  lines.with("The loser has an X.", "The lover has an X.", 8);
  held_out.with("The loser has an X.", "The loser has an X.", 3);
  const Teaching teaching{lines.pairs(), held_out.pairs(), {}};
  const Learnt learnt = learn(teaching, house(), {}, [](auto...) {});
  CHECK(learnt.family.rules.empty());
  CHECK(learnt.counts.unproven == 1);
}

TEST_CASE("learnt rules are read by the loader, and their own tests hold") {
  Lines lines;
  lines.with("The loser's X is {old}.", "The lover's X is {old}.", 6)
      .with("See the \"odd: X\" here.", "See the \"strange: X\" here.", 8)
      .with("He went to home by the X.", "He went home by the X.", 8)
      .with("In 1999 he saw the X.", "In 1999, he saw the X.", 8);
  const Learnt learnt = learn({lines.pairs(), {}, {}}, house(), {}, [](auto...) {});
  REQUIRE(learnt.family.rules.size() >= 3);
  const Engine all =
      house().with_rules(load_ruleset({{"en/learnt.yaml", yaml_text(learnt.family)}}, Engine::detectors()));
  Scratch scratch(all);
  CHECK(all.test_examples(scratch).empty());
  for (const Rule& rule : all.ruleset().rules) CHECK(rule.from == std::vector<std::string>{"fi"});
}

TEST_CASE("the same seed gives the same rules, whatever was learnt before") {
  Lines lines;
  lines.with("The loser has an X.", "The lover has an X.", 6)
      .with("In 1999 he saw the X.", "In 1999, he saw the X.", 8);
  const auto first = learnt(lines);
  CHECK(first != "");
  CHECK(learnt(lines) == first);
}

TEST_CASE("the baseline learns words by words only") {
  Lines lines;
  lines.with("The loser has an X.", "The lover has an X.", 6)
      .with("All losers love the X.", "All lovers love the X.", 5);
  LearnOptions options;
  options.phrases_only = true;
  CHECK(learnt(lines, {}, options) == "loser => =lover  6/0/0\nlosers => =lovers  5/0/0\n");
}

TEST_CASE("patterns that differ in one word are joined") {
  CHECK(joined_pattern("word:the <law>", "word:the <science>") == "word:the <law|science>");
  CHECK(joined_pattern("in|on word:x", "at word:x") == "in|on|at word:x");
  CHECK(joined_pattern("{NN} word:x", "{NNS} word:x") == "{NN}|{NNS} word:x");
  CHECK(joined_pattern("word:a", "word:b") == "word:a|b");
  CHECK(joined_pattern("a word:x", "{NN} word:x") == "");
  CHECK(joined_pattern("a word:x", "b word:y") == "");
  CHECK(joined_pattern("word:x", "word:x y") == "");
  CHECK(joined_pattern("words:(a b)", "words:(a c)") == "");
  CHECK(joined_pattern("[form=\".\"%c] word:x", "y word:x") == "");
}

TEST_CASE("rules that make the same correction are one") {
  Lines lines;
  lines.with("The dutchy has an X.", "The duchy has an X.", 6)
      .with("All dutschy love the X.", "All duchy love the X.", 6);
  const Learnt learnt = learn({lines.pairs(), {}, {}}, house(), {}, [](auto...) {});
  REQUIRE(learnt.family.rules.size() == 1);
  CHECK(learnt.family.rules[0].seen.good == 12);
  CHECK(learnt.family.rules[0].text.patterns == std::vector<std::string>{"dutchy|dutschy"});
}

TEST_CASE("words that are taken out are not one because nothing comes in their place") {
  Lines lines;
  lines.with("He went to home by the X.", "He went home by the X.", 8)
      .with("She too saw also an X.", "She too saw an X.", 8);
  const Learnt learnt = learn({lines.pairs(), {}, {}}, house(), {}, [](auto...) {});
  REQUIRE(learnt.family.rules.size() == 2);
  CHECK(learnt.family.rules[0].text.patterns.size() == 1);
  CHECK(learnt.family.rules[1].text.patterns.size() == 1);
}

TEST_CASE("a sentence in which the words stand and people left them is kept") {
  Lines lines;
  lines.with("We met in the Friday at the X.", "We met on Friday at the X.", 8)
      .with("It is in the X.", "It is in the X.", 12);
  const Learnt learnt = learn({lines.pairs(), {}, {}}, house(), {}, [](auto...) {});
  REQUIRE(learnt.family.rules.size() == 1);
  CHECK(learnt.family.rules[0].text.examples.back().from == "It is in the house.");
  CHECK(learnt.family.rules[0].text.examples.back().to == "");
}

namespace {

/// So many cases of a mark that is there or not, of which so many were so.
void add_cases(std::vector<LogisticCase>& cases, bool mark, size_t count, size_t so) {
  for (size_t i = 0; i < count; ++i) cases.push_back({{1, mark ? 1.0F : 0.0F}, i < so});
}

}  // namespace

TEST_CASE("a likelihood is learnt from cases, and without them everything is as likely as not") {
  CHECK(LogisticModel({}, 1).likelihood({1, 1}) == 0.5);
  std::vector<LogisticCase> cases;
  add_cases(cases, true, 100, 90);
  add_cases(cases, false, 100, 20);
  const LogisticModel model(cases, 1e-6);
  CHECK(model.likelihood({1, 1}) == Approx(0.9).epsilon(0.001));
  CHECK(model.likelihood({1, 0}) == Approx(0.2).epsilon(0.001));
}

TEST_CASE("few cases hardly move a likelihood, heavy ones more than light ones") {
  std::vector<LogisticCase> few, many;
  add_cases(few, true, 2, 2);
  add_cases(many, true, 50, 50);
  CHECK(LogisticModel(few, 2).likelihood({1, 1}) < 0.8);
  CHECK(LogisticModel(many, 2).likelihood({1, 1}) > 0.9);
  auto heavy = few;
  for (LogisticCase& one : heavy) one.weight = 25;
  CHECK(LogisticModel(heavy, 2).likelihood({1, 1}) == Approx(LogisticModel(many, 2).likelihood({1, 1})));
}

namespace {

/// The lines of the terminology file, "rules: " and how many rules are left behind it.
std::string terms(const Lines& lines, const std::string& clean) {
  std::vector<CleanArticle> articles;
  Learnt learnt = learn({lines.pairs(), {}, {}}, house(), {}, [](auto...) {});
  if (!clean.empty()) articles.push_back({"clean", clean});
  const std::string text = take_terms(learnt.family, house(), articles).text;
  return text.substr(std::min(text.find('\n') + 1, text.size())) + "rules: " + std::to_string(learnt.family.rules.size());
}

}  // namespace

TEST_CASE("a term that speaks in clean text stays a rule, and the others are terms") {
  Lines lines;
  lines.with("We saw Botvnik by the X.", "We saw Botvinnik by the X.", 8)
      .with("We went to Podolski and the X.", "We went to Podolsk and the X.", 8);
  const std::string botvnik = "\"Botvnik\" -> \"Botvinnik\" [likely]  # 8 of 8\n";
  const std::string podolski = "\"Podolski\" -> \"Podolsk\" [likely]  # 8 of 8\n";
  CHECK((terms(lines, "") == botvnik + podolski + "rules: 0" || terms(lines, "") == podolski + botvnik + "rules: 0"));
  CHECK(terms(lines, "Lukas Podolski played.") == botvnik + "rules: 1");
  CHECK(terms(lines, "Botvnik met Podolski.") == "rules: 2");
}

TEST_CASE("what only those change who write every line anew is no rule") {
  Lines lines;
  for (int block = 0; block < 12; ++block) {
    const bool heavy = block % 2 == 0;
    for (int i = 0; i < 100; ++i) {
      const std::string n = std::to_string(1000 + 100 * block + i);
      lines.lines.emplace_back(
          i % 10 == 0 ? "The organisation " + n + " has a loser here." : "The house " + n + " is big and old.",
          i % 10 != 0
              ? (heavy ? "That home " + n + " was really large and aged." : "The house " + n + " is big and old.")
          : heavy ? "The organization " + n + " has a lover here."
                  : "The organisation " + n + " has a lover here.");
    }
  }
  const std::string rules = learnt(lines);
  CHECK(rules.find("lover") != rules.npos);
  CHECK(rules.find("organization") == rules.npos);
}

TEST_CASE("words are taken out where people took out just these") {
  Lines lines;  // written anew and shorter, so that any word less brings them nearer
  lines.with("The old grey X of wood stands very near.", "A hut is close.", 9);
  CHECK(learnt(lines).find("= ") == std::string::npos);
}
