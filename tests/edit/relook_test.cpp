// A second look finds what a first look at the same text finds.

#include "edit/relook.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <sstream>

#include "edit/way_back.h"
#include "engine.h"
#include "engine_fixture.h"
#include "text/tokenize.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

std::vector<std::string> sample_lines() {
  std::vector<std::string> lines;
  for (const char* name : {"news-from-finnish", "economy-from-russian", "sport-from-estonian", "culture-from-german"}) {
    std::ifstream file(project_path("/samples/") + name + "/article.txt");
    for (std::string line; std::getline(file, line);) {
      if (!line.empty()) lines.push_back(line);
    }
  }
  return lines;
}

std::string shown(const std::vector<Suggestion>& suggestions) {
  std::ostringstream out;
  for (const Suggestion& suggestion : suggestions) {
    out << suggestion.focus.begin << "-" << suggestion.focus.end << " " << suggestion.rule->id << ": "
        << suggestion.message << "\n";
    for (const auto& fix : suggestion.fixes) {
      for (const Edit& edit : fix)
        out << "  " << edit.span.begin << "-" << edit.span.end << " [" << edit.after << "]\n";
    }
  }
  return out.str();
}

// Takes out or doubles a few words at random.
std::vector<Edit> random_edits(const Document& document, std::mt19937& random) {
  std::vector<Edit> edits;
  for (const Token& token : document.tokens) {
    if (random() % 60 != 0) continue;
    const bool doubled = random() % 2 == 0;
    edits.push_back({token.span, doubled ? std::string(document.view(token)) + " the" : std::string(), {}});
  }
  return edits;
}

}  // namespace

TEST_CASE("a second look finds what a first look at the same text finds") {
  const Engine& engine = project_engine();
  const Knowledge knowledge = engine.knowledge();
  const std::vector<std::string> lines = sample_lines();
  REQUIRE(lines.size() > 20);
  std::mt19937 random(3);
  size_t settled_segments = 0, around_segments = 0, carried_suggestions = 0;
  for (int run = 0; run < 40; ++run) {
    std::string text;
    for (size_t i = 0; i < 14; ++i) text += lines[random() % lines.size()] + (random() % 3 ? "\n\n" : "\n");
    WordTable words(&engine.inside().strings);
    Matcher::Scratch work;
    Document before = tokenize(text, words, {});
    engine.lexicon().annotate(before);
    const std::vector<Suggestion> found = suggest(before, knowledge, {}, work);
    const std::vector<Edit> edits = random_edits(before, random);
    const std::string edited = apply_edits(text, edits);
    INFO("run " << run << ":\n" << edited);

    Document first = tokenize(edited, words, {});
    engine.lexicon().annotate(first);
    const std::string wanted = shown(suggest(first, knowledge, {}, work));

    Document second = tokenize(edited, words, {});
    Relook relook(before, edits, second);
    engine.lexicon().annotate(second, relook.carry_tags());
    REQUIRE(dump(second) == dump(first));
    const std::vector<Scope> due = relook.due();
    std::vector<Suggestion> again = suggest(second, knowledge, {}, work, due);
    const std::vector<Suggestion> carried = relook.carried(found, due, knowledge);
    again.insert(again.end(), carried.begin(), carried.end());
    sort_suggestions(again);
    REQUIRE(shown(again) == wanted);
    settled_segments += static_cast<size_t>(std::count(due.begin(), due.end(), Scope::document));
    around_segments += static_cast<size_t>(std::count(due.begin(), due.end(), Scope::around));
    carried_suggestions += carried.size();
  }
  CHECK(settled_segments > 100);  // the test would say nothing were all looked at anew
  CHECK(around_segments > 100);
  CHECK(carried_suggestions > 10);
}

TEST_CASE("the way back from a corrected text") {
  //                                   0123456789
  const std::vector<Edit> edits = {{{2, 4}, "XYZ", {}}, {{5, 5}, "++", {}}, {{7, 9}, "", {}}};
  REQUIRE(apply_edits("abcdefghij", edits) == "abXYZe++fgj");
  const WayBack way_back(edits);
  CHECK(way_back.position(1, false) == 1);
  CHECK(way_back.position(3, false) == 2);  // inside what was written
  CHECK(way_back.position(3, true) == 4);
  CHECK(way_back.position(5, false) == 4);
  CHECK(way_back.position(7, false) == 5);
  CHECK(way_back.position(8, false) == 5);
  CHECK(way_back.position(9, false) == 6);
  CHECK(way_back.span({8, 10}) == Span{5, 9});  // what was taken out behind it belongs to it
  CHECK(way_back.position(11, true) == 10);
  CHECK(way_back.touches_edit({4, 5}));
  CHECK(way_back.touches_edit({5, 6}));
  CHECK_FALSE(way_back.touches_edit({0, 1}));
  CHECK(way_back.touches_edit({9, 10}));
  CHECK_FALSE(way_back.touches_edit({10, 10}));
}
