// The forms of a report, with places behind emoji, combining marks and a byte order mark.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/report.h"

using namespace decalque;
using Json = nlohmann::json;

namespace {

//                          1              10        20          26
const std::string kText = "😀 e\u0301té, teh cat.\r\nIt is alot.\r\n\r\nAll is well.\r\n";

Rule rule(const std::string& id, const std::string& family, const std::string& issue) {
  Rule rule;
  rule.id = id;
  rule.family = family;
  rule.issue = issue;
  rule.message = "About “{x}”.";
  rule.about = "What " + family + " is.";
  rule.examples = {{Example::Sort::changes, "teh", "the", "", {}}, {Example::Sort::keeps, "the", "", "", {}}};
  return rule;
}

const Rule kSwap = rule("en/test/swap", "test", "misspelling"), kOdd = rule("en/odd/odd", "odd", "style");

uint32_t at(const std::string& words) { return static_cast<uint32_t>(kText.find(words)); }

/// A certain finding with a fix of two places and a second fix, and a hint over two lines.
Result result() {
  const auto teh = at("teh"), odd = at("cat.");
  Result result;
  result.suggestions = {
      {&kSwap,
       Level::certain,
       "Swapped: 50%, “teh”.",
       {teh, teh + 3},
       {{{{teh + 1, teh + 2}, "h", {}}, {{teh + 2, teh + 3}, "e", {}}}, {{{teh, teh + 4}, "", {}}}},
       true},
      {&kOdd, Level::hint, "Odd <b>.", {odd, odd + 8}, {}, false},
  };
  return result;
}

Result switched() {
  Result result;
  result.switch_problems = {{{at("It is"), at("It is") + 2}, "nothing to switch off"}};
  return result;
}

Result nothing() { return {}; }

struct Made {
  std::string whole;
  std::vector<std::string> parts;
};

/// A report on three articles and one that could not be read.
Made made(const std::string& form, const std::string& file = "a b,1:2.txt") {
  const auto report = make_report(form, {"1.2.3", false, 60});
  const Result results[] = {result(), switched(), nothing()};
  Made made;
  made.whole = report->head();
  for (const auto& one : results) made.parts.push_back(report->file({file, kText, one, Level::hint}));
  made.parts.push_back(report->failed_file("no\xFFne", "no\xFFne: no such file; look"));
  bool first = true;
  for (const auto& part : made.parts) {
    if (part.empty()) continue;
    if (!first) made.whole += report->separator();
    first = false;
    made.whole += part;
  }
  made.whole += report->tail();
  return made;
}

std::vector<Json> lines_of(const std::string& text) {
  std::vector<Json> lines;
  for (size_t begin = 0; begin < text.size();) {
    const auto end = text.find('\n', begin);
    lines.push_back(Json::parse(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

Json place(int line, int column, int end_line, int end_column) {
  return {{"start", {{"line", line}, {"column", column}}}, {"end", {{"line", end_line}, {"column", end_column}}}};
}

}  // namespace

TEST_CASE("the forms have names, and each is made") {
  CHECK(report_forms() ==
        std::vector<std::string>{"text", "caret", "json", "sarif", "rdjsonl", "github", "junit", "table", "mqm"});
  for (const auto& form : report_forms()) CHECK(make_report(form, {}) != nullptr);
}

TEST_CASE("caret: the sentence with marks under the words, as wide as they are shown") {
  CHECK(made("caret").whole ==
        "a b,1:2.txt:1:9: certain en/test/swap: Swapped: 50%, “teh”. [eh -> he]\n"
        "  😀 e\u0301té, teh cat.\n"
        "          ^~~\n"
        "a b,1:2.txt:1:13: hint en/odd/odd: Odd <b>.\n"
        "  😀 e\u0301té, teh cat. It is alot.\n"
        "              ^~~~~~~\n"
        "a b,1:2.txt:2:1: warning: nothing to switch off\n"
        "  It is alot.\n"
        "  ^~\n");
}

TEST_CASE("caret: a long sentence is cut around the words") {
  const std::string text = "One two three four five six seven eight nine ten eleven twelve 家家家家 teh end of it.";
  const auto teh = static_cast<uint32_t>(text.find("teh"));
  Result found;
  found.suggestions = {{&kSwap, Level::certain, "M.", {teh, teh + 3}, {}, false}};
  const auto shown = [&](int width) {
    const auto whole = make_report("caret", {"", false, width})->file({"f", text, found, Level::hint});
    return whole.substr(whole.find('\n') + 1);
  };
  // The wide letters take two columns each; 38 and 20 columns are left beside the indent.
  CHECK(shown(40) == "  …eleven twelve 家家家家 teh end of it.\n" + std::string(2 + 24, ' ') + "^~~\n");
  CHECK(shown(22) == "  …家家家 teh end of …\n" + std::string(2 + 8, ' ') + "^~~\n");
  CHECK(shown(200) == "  " + text + "\n  " + std::string(teh - 4, ' ') + "^~~\n");
}

TEST_CASE("rdjsonl: a diagnostic a line, columns in bytes") {
  const auto lines = lines_of(made("rdjsonl").whole);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0] == Json::parse(R"({"message": "Swapped: 50%, “teh”.", "severity": "ERROR",
    "location": {"path": "a b,1:2.txt", "range": {"start": {"line": 1, "column": 14}, "end": {"line": 1, "column": 17}}},
    "source": {"name": "decalque"}, "code": {"value": "en/test/swap"},
    "suggestions": [
      {"range": {"start": {"line": 1, "column": 15}, "end": {"line": 1, "column": 17}}, "text": "he"},
      {"range": {"start": {"line": 1, "column": 14}, "end": {"line": 1, "column": 18}}, "text": ""}]})"));
  CHECK(lines[1]["severity"] == "INFO");
  CHECK(lines[1]["location"]["range"] == place(1, 18, 2, 3));
  CHECK_FALSE(lines[1].contains("suggestions"));
  CHECK(lines[2]["severity"] == "WARNING");
  CHECK(lines[2]["code"]["value"] == "switch");
  CHECK(lines[3]["location"] == Json{{"path", "no\uFFFDne"}});
}

TEST_CASE("rdjsonl: a byte order mark is bytes of its line") {
  const std::string text = "\xEF\xBB\xBFteh\n";
  Result found;
  found.suggestions = {{&kSwap, Level::certain, "M.", {3, 6}, {}, false}};
  const auto lines = lines_of(make_report("rdjsonl", {})->file({"f", text, found, Level::hint}));
  CHECK(lines.at(0)["location"]["range"] == place(1, 4, 1, 7));
}

TEST_CASE("github: workflow commands, escaped") {
  CHECK(made("github").whole ==
        "::error file=a b%2C1%3A2.txt,line=1,endLine=1,col=9,endColumn=11,title=en/test/swap::"
        "Swapped: 50%25, “teh”. [eh -> he]\n"
        "::notice file=a b%2C1%3A2.txt,line=1,endLine=2,title=en/odd/odd::Odd <b>.\n"
        "::warning file=a b%2C1%3A2.txt,line=2,endLine=2,col=1,endColumn=2,title=switch::nothing to switch off\n"
        "::error file=no\xFFne,title=decalque::no\xFFne: no such file; look\n");
}

TEST_CASE("junit: a suite a file, a failed test a finding") {
  CHECK(
      made("junit").whole ==
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"decalque\">\n"
      "  <testsuite name=\"a b,1:2.txt\" tests=\"2\" failures=\"2\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
      "    <testcase classname=\"a b,1:2.txt\" name=\"en/test/swap at 1:9\" time=\"0\">\n"
      "      <failure type=\"certain\" message=\"Swapped: 50%, “teh”.\">a b,1:2.txt:1:9: Swapped: 50%, “teh”.\n"
      "before: eh\n"
      "after:  he</failure>\n"
      "    </testcase>\n"
      "    <testcase classname=\"a b,1:2.txt\" name=\"en/odd/odd at 1:13\" time=\"0\">\n"
      "      <failure type=\"hint\" message=\"Odd &lt;b&gt;.\">a b,1:2.txt:1:13: Odd &lt;b&gt;.</failure>\n"
      "    </testcase>\n"
      "  </testsuite>\n"
      "  <testsuite name=\"a b,1:2.txt\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
      "    <testcase classname=\"a b,1:2.txt\" name=\"switch at 2:1\" time=\"0\">\n"
      "      <failure type=\"warning\" message=\"nothing to switch off\">a b,1:2.txt:2:1: nothing to switch "
      "off</failure>\n"
      "    </testcase>\n"
      "  </testsuite>\n"
      "  <testsuite name=\"a b,1:2.txt\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
      "    <testcase classname=\"a b,1:2.txt\" name=\"nothing found\" time=\"0\"/>\n"
      "  </testsuite>\n"
      "  <testsuite name=\"no\uFFFDne\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\" time=\"0\">\n"
      "    <testcase classname=\"no\uFFFDne\" name=\"read\" time=\"0\">\n"
      "      <error type=\"error\" message=\"no\uFFFDne: no such file; look\">no\uFFFDne: no such file; look</error>\n"
      "    </testcase>\n"
      "  </testsuite>\n"
      "</testsuites>\n");
}

TEST_CASE("table: counts by family") {
  CHECK(made("table").whole ==
        "family  certain  likely  hint  total\n"
        "odd           0       0     1      1\n"
        "test          1       0     0      1\n"
        "total         1       0     1      2\n"
        "3 articles read, 1 could not be read, 1 switch of no use\n");
  CHECK(make_report("table", {})->tail() ==
        "family  certain  likely  hint  total\n"
        "total         0       0     0      0\n"
        "0 articles read\n");
}

TEST_CASE("mqm: a line an error, and one for each segment without") {
  const std::string head = "system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity\n";
  const auto line = [](const std::string& rest) { return "translation\tf\tf\t" + rest + "\n"; };
  const auto report = make_report("mqm", {});
  const auto found = result(), none = nothing();
  CHECK(report->head() == head);
  CHECK(report->file({"f", kText, found, Level::hint}) ==
        line("1\tdecalque\t\t😀 e\u0301té, <v>teh</v> cat.\tFluency/Spelling\tMinor") +
            line("1\tdecalque\t\t😀 e\u0301té, teh <v>cat. It</v> is alot.\tStyle/Awkward\tMinor") +
            line("3\tdecalque\t\tAll is well.\tNo-error\tNo-error"));
  CHECK(report->file({"f", kText, none, Level::hint}).find("2\tdecalque\t\tIt is alot.\tNo-error") !=
        std::string::npos);
  CHECK(report->file({"f", "", none, Level::hint}).empty());
}

TEST_CASE("sarif: one run, columns in UTF-16") {
  const auto sarif = Json::parse(made("sarif").whole);
  CHECK(sarif["version"] == "2.1.0");
  REQUIRE(sarif["runs"].size() == 1);
  const auto& run = sarif["runs"][0];
  CHECK(run["columnKind"] == "utf16CodeUnits");
  CHECK(run["newlineSequences"] == Json{"\r\n", "\n", "\r"});
  REQUIRE(run["results"].size() == 3);
  const auto& first = run["results"][0];
  CHECK(first["ruleId"] == "en/test/swap");
  CHECK(first["level"] == "error");
  CHECK(first["message"]["text"] == "Swapped: 50%, “teh”.");
  CHECK(first["properties"] == Json{{"level", "certain"}, {"applied", true}});
  const auto& physical = first["locations"][0]["physicalLocation"];
  CHECK(physical["artifactLocation"]["uri"] == "a%20b%2C1%3A2.txt");
  CHECK(physical["region"] == Json::parse(R"({"startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 13,
                                              "snippet": {"text": "teh"}})"));
  REQUIRE(first["fixes"].size() == 2);
  const auto& change = first["fixes"][0]["artifactChanges"][0];
  CHECK(change["artifactLocation"] == physical["artifactLocation"]);
  CHECK(change["replacements"] == Json::parse(R"([
    {"deletedRegion": {"startLine": 1, "startColumn": 11, "endLine": 1, "endColumn": 12}, "insertedContent": {"text": "h"}},
    {"deletedRegion": {"startLine": 1, "startColumn": 12, "endLine": 1, "endColumn": 13}, "insertedContent": {"text": "e"}}])"));
  CHECK_FALSE(first["fixes"][1]["artifactChanges"][0]["replacements"][0].contains("insertedContent"));
  CHECK(run["results"][1]["level"] == "note");
  CHECK_FALSE(run["results"][1].contains("fixes"));
  CHECK(run["results"][2]["ruleId"] == "switch");
}

TEST_CASE("sarif: the rules that findings name, with help, and what could not be read") {
  const auto run = Json::parse(made("sarif").whole)["runs"][0];
  const auto& driver = run["tool"]["driver"];
  CHECK(driver["name"] == "decalque");
  CHECK(driver["semanticVersion"] == "1.2.3");
  REQUIRE(driver["rules"].size() == 3);
  CHECK(driver["rules"][0]["id"] == "en/odd/odd");
  CHECK(driver["rules"][0]["defaultConfiguration"]["level"] == "note");
  CHECK(driver["rules"][1]["help"]["text"] == "What test is.\nWrong: teh\nRight: the\nRight as it is: the");
  CHECK(driver["rules"][1]["properties"] == Json{{"family", "test"}, {"issue", "misspelling"}});
  CHECK(driver["rules"][2]["id"] == "switch");
  const auto& invocation = run["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"] == "no\uFFFDne: no such file; look");
}

TEST_CASE("sarif: alike findings are told apart, paths from the root are URIs") {
  const std::string text = "teh cat. teh cat.";
  Result found;
  found.suggestions = {{&kSwap, Level::certain, "M.", {0, 3}, {}, false},
                       {&kSwap, Level::certain, "M.", {9, 12}, {}, false}};
  const auto report = make_report("sarif", {});
  const auto part = report->file({"/x/ü.txt", text, found, Level::hint});
  const auto results = Json::parse("[" + part + "]");
  const auto print = [&](size_t i) { return results[i]["partialFingerprints"]["decalque/v1"].get<std::string>(); };
  CHECK(print(0).size() == 18);
  CHECK(print(0).substr(0, 16) == print(1).substr(0, 16));
  CHECK(print(0).ends_with(":1"));
  CHECK(print(1).ends_with(":2"));
  CHECK(results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///x/%C3%BC.txt");
}
