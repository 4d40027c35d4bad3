// What is known of an article already.

#include "report/baseline.h"

#include <catch2/catch.hpp>

#include "report/fingerprint.h"
#include "report/sentences.h"

using namespace decalque;

namespace {

Rule rule(const std::string& id) {
  Rule rule;
  rule.id = id;
  return rule;
}

const Rule kSwap = rule("en/test/swap");

/// Every “teh” of the text.
Result found(const std::string& text) {
  Result result;
  for (auto at = text.find("teh"); at != text.npos; at = text.find("teh", at + 1)) {
    const auto begin = static_cast<uint32_t>(at);
    result.suggestions.push_back({&kSwap, Level::certain, "M.", {begin, begin + 3}, {}, false});
  }
  return result;
}

void add(Baseline& baseline, const std::string& file, const std::string& text) {
  const auto all = found(text);
  baseline.add(file, {file, text, all, Level::hint});
}

std::vector<uint32_t> fresh(const Baseline& baseline, const std::string& file, const std::string& text) {
  const auto all = found(text);
  std::vector<uint32_t> places;
  for (const auto& suggestion : baseline.fresh(file, {file, text, all, Level::hint}).suggestions)
    places.push_back(suggestion.focus.begin);
  return places;
}

std::string problem(const std::string& text) {
  try {
    Baseline::parse(text);
  } catch (const BaselineError& error) {
    return error.what();
  }
  return "";
}

const std::string kHead = "# decalque baseline 1\n";

}  // namespace

TEST_CASE("sentences around a place") {
  const Sentences sentences("One is. Two are.\n\nThree.");
  REQUIRE(sentences.all() == std::vector<Span>{{0, 7}, {8, 16}, {18, 24}});
  CHECK(sentences.around({1, 2}) == Span{0, 7});
  CHECK(sentences.around({4, 9}) == Span{0, 16});
  CHECK(sentences.around({7, 7}) == Span{0, 7});
  CHECK(sentences.around({8, 8}) == Span{8, 16});
  CHECK(sentences.around({9, 9}) == Span{8, 16});
  CHECK(sentences.around({17, 17}) == Span{17, 17});
  CHECK(sentences.around({16, 18}) == Span{16, 18});
  CHECK(sentences.first_of({7, 7}) == 0);
  CHECK(sentences.first_of({9, 9}) == 1);
  CHECK(sentences.first_of({17, 17}) == 2);
  CHECK(sentences.first_of({24, 24}) == 2);
  CHECK(Sentences("").around({0, 0}) == Span{0, 0});
}

TEST_CASE("what is known is not reported, wherever it has moved") {
  Baseline baseline;
  add(baseline, "f", "See teh cat here. More of it.\n");
  CHECK(fresh(baseline, "f", "See teh cat here. More of it.\n").empty());
  CHECK(fresh(baseline, "f", "A new paragraph.\n\nSee teh cat here.\r\nMore.").empty());
  CHECK(fresh(baseline, "f", "See teh\tcat  here.").empty());
  CHECK(fresh(baseline, "f", "But I see teh dog here.") == std::vector<uint32_t>{10});
  CHECK(fresh(baseline, "g", "See teh cat here.") == std::vector<uint32_t>{4});
}

TEST_CASE("only the nearest words of the sentence count") {
  Baseline baseline;
  add(baseline, "f", "One two three four teh five six seven eight.");
  CHECK(fresh(baseline, "f", "Zero two three four teh five six seven nine.").empty());
  CHECK(fresh(baseline, "f", "One two three for teh five six seven eight.").size() == 1);
}

TEST_CASE("of alike findings as many are known as there were") {
  Baseline baseline;
  add(baseline, "f", "See teh cat. See teh cat.");
  CHECK(fresh(baseline, "f", "See teh cat. See teh cat. See teh cat.") == std::vector<uint32_t>{30});
  CHECK(fresh(baseline, "f", "See teh cat.").empty());
}

TEST_CASE("switches of no use can be known, too") {
  const std::string text = "decalque on\n\nText.";
  Result result;
  result.switch_problems = {{{0, 11}, "nothing is off"}};
  Baseline baseline;
  baseline.add("f", {"f", text, result, Level::hint});
  CHECK(baseline.fresh("f", {"f", text, result, Level::hint}).switch_problems.empty());
  CHECK(Baseline().fresh("f", {"f", text, result, Level::hint}).switch_problems.size() == 1);
}

TEST_CASE("a baseline as text can be read again, and is the same in any order") {
  Baseline one, other;
  add(one, "b", "See teh cat. See teh cat.");
  add(one, "a\tb\\c", "A teh.");
  add(other, "a\tb\\c", "A teh.");
  add(other, "b", "See teh cat. See teh cat.");
  CHECK(one.text() == other.text());
  CHECK(one.text() == kHead +
                          "# file, rule, fingerprint, count; written by decalque check --write-baseline\n"
                          "a\\tb\\\\c\ten/test/swap\t795e8a0b74efd219\t1\nb\ten/test/swap\t8b27bbecef20f88f\t2\n");
  auto read = Baseline::parse(one.text());
  CHECK(read.text() == one.text());
  CHECK(fresh(read, "a\tb\\c", "A teh.").empty());
  CHECK(Baseline::parse(kHead).text() == Baseline().text());
}

TEST_CASE("a damaged baseline is refused with its line") {
  const std::string good = "f\ten/test/swap\t0123456789abcdef\t1\n", remedy = "; write it anew with --write-baseline";
  CHECK(problem(kHead + good) == "");
  CHECK(problem("# decalque baseline 1\r\n" + good.substr(0, good.size() - 1) + "\r\n\r\n") == "");
  const auto head = "1: this is no baseline, which begins with '# decalque baseline 1'" + remedy;
  CHECK(problem("") == head);
  CHECK(problem("{}") == head);
  CHECK(problem("# decalque baseline 2\n" + good) == head);
  const auto fields = "expected FILE, RULE, FINGERPRINT and COUNT between tabs" + remedy;
  CHECK(problem(kHead + good + "<<<<<<< HEAD\n") == "3: " + fields);
  CHECK(problem(kHead + "f\tr\t0123456789abcdeg\t1\n") == "2: " + fields);
  CHECK(problem(kHead + "f\tr\t0123456789abcdef\t0\n") == "2: " + fields);
  CHECK(problem(kHead + "f\tr\t0123456789abcdef\t99999999999\n") == "2: " + fields);
  CHECK(problem(kHead + "f\tr\t0123456789abcdef\t1\tx\n") == "2: " + fields);
  CHECK(problem(kHead + good + good) == "3: the same file, rule and fingerprint stand in a line above" + remedy);
}
