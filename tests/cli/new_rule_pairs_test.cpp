// Errors, and what the first candidate of `rules new` makes of them: forty by which it was made (new_rule_pairs.txt),
// and twenty written before it was tried on them (new_rule_fresh_pairs.txt).

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/measured_texts.h"
#include "cli/new_rule.h"
#include "paths.h"

using namespace decalque;

namespace {

struct ErrorPair {
  std::string family;
  ErrorSeen seen;
  std::vector<std::pair<std::string, std::string>> variants;
};

std::vector<ErrorPair> read_pairs(const std::string& file) {
  std::ifstream in(project_path("/tests/cli/" + file));
  std::vector<ErrorPair> pairs;
  std::string line, family;
  while (std::getline(in, line)) {
    if (line.size() < 3 || line.front() == '#') continue;
    const std::string text = line.substr(2);
    switch (line.front()) {
      case '=':
        family = text;
        break;
      case '-':
        pairs.push_back({family, {text, "", {}, ""}, {}});
        break;
      case '+':
        pairs.back().seen.to = text;
        break;
      case 'k':
        pairs.back().seen.keeps.push_back(text);
        break;
      case '>':
        pairs.back().variants.emplace_back(text.substr(0, text.find(" => ")), text.substr(text.find(" => ") + 4));
        break;
      default:
        FAIL("a line that is nothing: " << line);
    }
  }
  return pairs;
}

std::string corrected(const Engine& engine, Scratch& scratch, const std::string& text) {
  ArticleOptions options;
  options.level = Level::likely;
  return engine.correct(text, options, scratch).text;
}

/// What is wrong with the first candidate, a line each; "" when nothing is.
std::string faults(const Loaded& loaded, const ErrorPair& pair, RuleText& rule) {
  std::vector<Candidate> candidates;
  try {
    candidates = candidates_for(loaded, pair.seen, {});
  } catch (const NoProposal& why) {
    return std::string("  no proposal: ") + why.what() + "\n";
  }
  rule = candidates.front().proposal.rule;
  std::string faults;
  if (!candidates.front().clean.empty()) faults += "  clean text: " + alarm_line(candidates.front().clean.front());
  const Engine engine = engine_for(loaded.engine, {rule});
  Scratch scratch(engine);
  const auto expect = [&](const std::string& from, const std::string& to) {
    const std::string got = corrected(engine, scratch, from);
    if (got != to) faults += "  " + from + "\n    became " + got + "\n    not    " + to + "\n";
  };
  expect(pair.seen.from, pair.seen.to);
  for (const auto& [from, to] : pair.variants) expect(from, to);
  for (const std::string& keep : pair.seen.keeps) expect(keep, keep);
  return faults;
}

/// The rules that speak more than once in 100,000 words of all the clean text there is; none when there is none here.
std::vector<std::string> loud_rules(const Loaded& loaded, const std::vector<RuleText>& rules) {
  const std::string data = project_path("/../shared/data");
  if (!std::filesystem::is_directory(data)) return {};
  MeasureOptions options;
  options.data = data;
  const Engine engine = engine_for(loaded.engine, rules);
  Scratch scratch(engine);
  Alarms sum;
  for (const CleanText& text : measured_texts(options).clean) sum.add(alarms_in(engine, text.text, text.name, scratch));
  std::vector<std::string> loud;
  for (size_t i = 0; i < sum.by_rule.size(); ++i) {
    if (sum.by_rule[i].size() * 100'000 <= sum.words) continue;
    loud.push_back(engine.ruleset().rules[i].id.substr(std::string("en/proposed/").size()));
    for (const Alarm& alarm : sum.by_rule[i]) UNSCOPED_INFO(loud.back() << " " << alarm_line(alarm));
  }
  WARN("clean text: " << sum.words << " words and marks");
  return loud;
}

/// How many of the first candidates are good, and speak at most once in 100,000 words of clean text.
size_t good_candidates(const std::string& file, size_t count) {
  ::unsetenv("DECALQUE_DATA");  // the project's own rules and clean text
  const Loaded loaded(CommandLine{});
  const std::vector<ErrorPair> pairs = read_pairs(file);
  REQUIRE(pairs.size() == count);
  std::vector<RuleText> rules;
  std::string report;
  size_t good = 0;
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i].variants.size() < 3) FAIL("three variants, please: " << pairs[i].seen.from);
    RuleText rule;
    const std::string fault = faults(loaded, pairs[i], rule);
    good += fault.empty() ? 1 : 0;
    const std::string pattern = rule.patterns.empty() ? "" : rule.patterns.front();
    report += (fault.empty() ? "good: " : "bad:  ") + pairs[i].seen.from + "\n  " + pattern + "\n" + fault;
    if (!fault.empty()) continue;
    rule.id = "pair-" + std::to_string(i + 1);
    rules.push_back(rule);
  }
  const auto loud = loud_rules(loaded, rules);
  UNSCOPED_INFO(report << good << " good, " << loud.size() << " of them loud");
  WARN(report << good << " of " << count << " good, " << loud.size() << " of them loud");
  return good - loud.size();
}

}  // namespace

TEST_CASE("rules new: the first candidate of 28 in 40 errors corrects what it has not seen") {
  CHECK(good_candidates("new_rule_pairs.txt", 40) >= 28);
}

TEST_CASE("rules new: errors that it was not made by") { CHECK(good_candidates("new_rule_fresh_pairs.txt", 20) >= 9); }
