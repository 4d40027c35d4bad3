#include "learn/evidence.h"

#include <catch2/catch.hpp>

#include "learn/catalogue.h"
#include "learn/measure_text.h"
#include "rules/problem.h"

using namespace decalque;

namespace {

const char* const kTable =
    "# pairs\t40\ta test\n# clean\t2000000\tnews\nrule\tgood\tneutral\tbad\tunfixed\tclean\n"
    "en/a/one\t1\t2\t3\t0\t4\nen/a/two\t0\t0\t0\t0\t0\n";

std::string problems_of(const std::string& text) {
  try {
    read_evidence(text, "evidence.tsv");
  } catch (const LoadError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a table of evidence reads back as it was written") {
  const EvidenceTable evidence = read_evidence(kTable, "evidence.tsv");
  CHECK(evidence.pairs == 40);
  CHECK(evidence.pairs_from == "a test");
  CHECK(evidence.clean_words == 2000000);
  CHECK(evidence.clean_from == "news");
  REQUIRE(evidence.find("en/a/one"));
  CHECK(*evidence.find("en/a/one") == RuleEvidence{"en/a/one", 1, 2, 3, 0, 4});
  CHECK(evidence.clean_per_million(*evidence.find("en/a/one")) == 2);
  CHECK(evidence.find("en/a/three") == nullptr);
  CHECK(evidence_table(evidence) == kTable);
}

TEST_CASE("problems of a table of evidence") {
  CHECK(problems_of("rule\tgood\n") ==
        "evidence.tsv:1:1: the header was expected here: rule, good, neutral, bad, unfixed, clean, with tabs between\n"
        "rule\tgood\n^\n\n1 problem");
  CHECK(problems_of(std::string(kTable) + "en/a/three\t1\t2\n\nen/a/four\t1\tmany\t0\t0\t0\n") ==
        "evidence.tsv:6:1: 3 columns, where a rule and five counts were expected; make the table anew with decalque "
        "rules measure --write\nen/a/three\t1\t2\n^\n\n"
        "evidence.tsv:8:13: 'many' is no count\nen/a/four\t1\tmany\t0\t0\t0\n         \t \t^\n\n2 problems");
}

TEST_CASE("what was measured, the most harmful first") {
  Rule one, two, three;
  one.id = "en/a/one", two.id = "en/a/two", three.id = "en/b/three";
  one.level = Level::certain, two.level = Level::likely, three.level = Level::certain;
  EvidenceTable evidence{
      40, "", 1000000, "", {{"en/a/one", 1, 2, 3, 0, 4}, {"en/a/two"}, {"en/b/three", 0, 0, 9, 0, 0}}};
  CHECK(measured_text(evidence, {one, two, three}) ==
        "rule        level       good  neutral      bad  unfixed    clean  per million\n"
        "en/b/three  certain        0        0        9        0        0          0.0\n"
        "en/a/one    certain        1        2        3        0        4          4.0\n"
        "all         certain        1        2       12        0        4          4.0\n"
        "all         likely         0        0        0        0        0          0.0\n"
        "all         hint           0        0        0        0        0          0.0\n"
        "40 pairs, 1000000 words of clean text; 1 of 3 rules had nothing to say\n");
}

TEST_CASE("the bound of a share is above the share and shrinks with trials") {
  CHECK(upper_bound_of_share(0, 0) == 1);
  CHECK(upper_bound_of_share(0, 20) == Approx(0.1192).epsilon(0.01));
  CHECK(upper_bound_of_share(10, 100) == Approx(0.1598).epsilon(0.01));
  CHECK(upper_bound_of_share(10, 100) > upper_bound_of_share(100, 1000));
}

TEST_CASE("evidence in a line says what was found, and nothing where nothing was") {
  const auto line = [](RuleEvidence evidence, JudgementCount judgement) { return evidence_line(&evidence, judgement); };
  CHECK(line({"en/a/a-an", 8, 12, 11, 0, 3}, {20, 0, 3}) ==
        "post-edits: 8 good, 12 neutral, 11 bad · clean text: 3 · judged: 20 right");
  CHECK(line({"", 1, 0, 0, 2, 0}, {19, 1, 0}) ==
        "post-edits: 1 good, 0 neutral, 0 bad, 2 without a fix · judged: 19 right, 1 wrong");
  CHECK(line({"", 0, 0, 0, 7, 1}, {}) == "post-edits: 7 without a fix · clean text: 1");
  CHECK(line({}, {}).empty());
  CHECK(evidence_line(nullptr, {2, 0, 0}) == "judged: 2 right");
}
