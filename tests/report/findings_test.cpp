// Findings as lines and as JSON.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/change_shown.h"
#include "report/findings_json.h"
#include "report/findings_text.h"

using namespace decalque;

namespace {

const std::string kText = "Ünder teh\nbridge, alot of it.\n";

Rule rule(const std::string& id) {
  Rule rule;
  rule.id = id;
  return rule;
}

const Rule kSwap = rule("en/test/swap"), kSplit = rule("en/test/split"), kOdd = rule("en/test/odd");

/// A certain finding with a fix of two places, a likely one with two fixes, and a hint.
Result result() {
  Result result;
  result.suggestions = {
      {&kSwap, Level::certain, "Swapped “letters”.", {7, 10}, {{{{8, 9}, "h", {}}, {{9, 10}, "e", {}}}}, true},
      {&kOdd, Level::hint, "Odd\nword.", {11, 17}, {}, false},
      {&kSplit, Level::likely, "Two words.", {19, 23}, {{{{20, 20}, " ", {}}}, {{{19, 23}, "much", {}}}}, false},
  };
  return result;
}

std::string text_of(Level level) { return findings_text({"a b.txt", kText, result(), level}); }

}  // namespace

TEST_CASE("one finding a line, as sure as asked for") {
  const std::string certain = "a b.txt:1:7: certain en/test/swap: Swapped “letters”. [eh -> he]\n";
  const std::string hint = "a b.txt:2:1: hint en/test/odd: Odd\\nword.\n";
  const std::string likely = "a b.txt:2:9: likely en/test/split: Two words. [ ->  ]\n";
  CHECK(text_of(Level::certain) == certain);
  CHECK(text_of(Level::likely) == certain + likely);
  CHECK(text_of(Level::hint) == certain + hint + likely);
}

TEST_CASE("switches of no use are warnings, in order of place") {
  auto with_switch = result();
  with_switch.switch_problems = {{{0, 6}, "nothing to switch off"}};
  CHECK(findings_text({"f", kText, with_switch, Level::certain}) ==
        "f:1:1: warning: nothing to switch off\nf:1:7: certain en/test/swap: Swapped “letters”. [eh -> he]\n");
}

TEST_CASE("anything found is what there is to report") {
  auto found = result();
  found.suggestions.erase(found.suggestions.begin());
  CHECK(any({"f", kText, found, Level::likely}));
  CHECK_FALSE(any({"f", kText, found, Level::certain}));
  found.switch_problems = {{{0, 1}, "x"}};
  CHECK(any({"f", kText, found, Level::certain}));
}

TEST_CASE("colours paint the level") {
  CHECK(findings_text({"f", kText, result(), Level::certain}, true) ==
        "f:1:7: \033[1;31mcertain\033[m en/test/swap: Swapped “letters”. [eh -> he]\n");
}

TEST_CASE("a change is shown as the shortest stretch of its edits") {
  const std::string text = "the talks said Blinken soon";
  const auto shown = change_shown(text, {{{15, 23}, "", {}}, {{4, 4}, "Blinken ", {}}});
  CHECK(shown.span == Span{4, 23});
  CHECK(shown.before == "talks said Blinken ");
  CHECK(shown.after == "Blinken talks said ");
  CHECK(change_shown(text, {}).span.empty());
}

TEST_CASE("what is shown on a line stays on it") {
  CHECK(one_line("a\nb\r\tc\x1b[31m\x7f\\ é") == "a\\nb\\r\\tc\\x1b[31m\\x7f\\ é");
}

TEST_CASE("a file of the JSON report") {
  auto with_switch = result();
  with_switch.switch_problems = {{{0, 6}, "nothing to switch off"}};
  const auto json = nlohmann::json::parse(json_file({"a.txt", kText, with_switch, Level::likely}));
  CHECK(json == nlohmann::json::parse(R"({"file": "a.txt",
    "findings": [
      {"begin": 7, "end": 10, "line": 1, "column": 7, "end_line": 1, "end_column": 10, "level": "certain",
       "rule": "en/test/swap", "message": "Swapped “letters”.", "before": "eh", "after": "he",
       "fixes": [[{"begin": 8, "end": 9, "before": "e", "after": "h"}, {"begin": 9, "end": 10, "before": "h", "after": "e"}]],
       "applied": true},
      {"begin": 19, "end": 23, "line": 2, "column": 9, "end_line": 2, "end_column": 13, "level": "likely",
       "rule": "en/test/split", "message": "Two words.", "before": "", "after": " ",
       "fixes": [[{"begin": 20, "end": 20, "before": "", "after": " "}], [{"begin": 19, "end": 23, "before": "alot", "after": "much"}]],
       "applied": false}],
    "warnings": [
      {"begin": 0, "end": 6, "line": 1, "column": 1, "end_line": 1, "end_column": 6, "message": "nothing to switch off"}]})"));
}

TEST_CASE("a finding without a fix has a before and no after") {
  const auto json = nlohmann::json::parse(json_file({"a.txt", kText, result(), Level::hint}));
  const auto& finding = json["findings"][1];
  CHECK(finding["before"] == "bridge");
  CHECK_FALSE(finding.contains("after"));
  CHECK(finding["fixes"].empty());
}

TEST_CASE("the report is JSON whatever a file is called") {
  const auto whole = json_report_head("1.2.3") + json_failed_file("b\xff", "b\xff: no") + "," +
                     json_file({"\xc3", kText, result(), Level::hint}) + std::string(json_report_tail());
  const auto json = nlohmann::json::parse(whole);
  CHECK(json["version"] == "1.2.3");
  CHECK(json["files"].size() == 2);
  CHECK(json["files"][0]["error"] == "b\uFFFD: no");
  CHECK(json["files"][0]["findings"].empty());
}
