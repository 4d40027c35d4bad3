#include "learn/earned.h"

#include <catch2/catch.hpp>

using namespace decalque;

namespace {

std::string told(const Earned& earned) {
  const char* const standings[] = {"earned", "lacking", "against"};
  return std::string(standings[static_cast<size_t>(earned.standing)]) + ": " + earned.why;
}

RuleEvidence counts(uint64_t good, uint64_t bad, uint64_t clean = 0) { return {"en/x/y", good, 0, bad, 0, clean}; }

std::string told(const RuleEvidence& evidence, const JudgementCount& judgement = {}) {
  return told(earned(&evidence, judgement));
}

}  // namespace

TEST_CASE("post-edits earn a rule its level") {
  CHECK(told(counts(6, 0)) == "earned: bad in post-edits: 0 of 6, at most 31 %");
  CHECK(told(counts(5, 0)) == "lacking: bad in post-edits: 0 of 5, at most 35 %");
  CHECK(told(counts(40, 6)) == "earned: bad in post-edits: 6 of 46, at most 23 %");
  CHECK(told(counts(20, 8)) == "lacking: bad in post-edits: 8 of 28, at most 44 %");
  CHECK(told(counts(0, 0)) == "lacking: not met in post-edits");
  CHECK(told(earned(nullptr, {})) == "lacking: never measured");
}

TEST_CASE("post-edits speak against a rule") {
  CHECK(told(counts(0, 3)) == "against: bad in post-edits: 3 of 3, at most 100 %");
  CHECK(told(counts(0, 1)) == "lacking: bad in post-edits: 1 of 1, at most 100 %");
}

TEST_CASE("twenty judged sentences earn a level, whatever post-editors left standing") {
  CHECK(told(counts(0, 3), {20, 0, 0}) == "earned: judged wrong: 0 of 20, at most 12 %");
  CHECK(told(counts(9, 0), {19, 1, 0}) == "against: judged wrong: 1 of 20, at most 20 %");
  CHECK(told(counts(0, 0), {19, 0, 0}) == "lacking: not met in post-edits");
}

TEST_CASE("an alarm in clean text stands against a rule until somebody judges it right") {
  CHECK(told(counts(40, 0, 1)) == "against: an alarm in clean text that nobody judged right");
  CHECK(told(counts(40, 0, 3), {0, 0, 1}) == "against: 2 alarms in clean text that nobody judged right");
  CHECK(told(counts(40, 0, 1), {0, 0, 1}) == "earned: bad in post-edits: 0 of 40, at most 6 %");
}

TEST_CASE("judgements are read with all their problems") {
  const auto sentences = read_judgements(
      "rule\tverdict\tbefore\tafter\nen/x/y\tright\tA a apple.\tAn apple.\nen/x/y\talarm\tan big\ta big\n", "x.tsv");
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].before == "A a apple.");
  CHECK(sentences[1].place == Place{"x.tsv", 3, 1});
  CHECK(judgement_of("en/x/y", sentences).right == 1);
  CHECK(judgement_of("en/x/y", sentences).alarms == 1);
  CHECK(judgement_of("en/x/z", sentences).sentences() == 0);
  try {
    read_judgements("rule\tverdict\nen/x/y\tgood\ta\tb\nen/x/y\tright\n", "x.tsv");
    FAIL("no problem told");
  } catch (const LoadError& error) {
    REQUIRE(error.problems().size() == 3);
    CHECK(error.problems()[0].message == "the header was expected here: rule, verdict, before, after, with tabs between");
    CHECK(error.problems()[1].message == "'good' is no verdict; right, wrong or alarm");
    CHECK(error.problems()[2].message == "2 columns, where rule, verdict, before and after were expected");
  }
}
