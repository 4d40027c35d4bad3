#include "report/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "report/change_shown.h"
#include "report/fingerprint.h"

namespace decalque {

namespace {

constexpr std::string_view kHead = "# decalque baseline 1";
constexpr std::string_view kRemedy = "write it anew with --write-baseline";

[[noreturn]] void refuse(size_t line, std::string_view what) {
  throw BaselineError(fmt::format("{}: {}; {}", line, what, kRemedy));
}

/// As one_line() does, with "\" doubled, so that no two names are written alike.
std::string escaped(std::string_view text) {
  std::string doubled;
  for (const char c : text) doubled.append(c == '\\' ? 2 : 1, c);
  return one_line(doubled);
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (;;) {
    const auto tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == line.npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

bool is_fingerprint(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

uint32_t count_of(std::string_view text) {
  uint32_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return error == std::errc() && end == text.data() + text.size() ? count : 0;
}

}  // namespace

Baseline Baseline::parse(std::string_view text) {
  Baseline baseline;
  size_t number = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (++number == 1) {
      if (line != kHead) refuse(1, fmt::format("this is no baseline, which begins with '{}'", kHead));
      continue;
    }
    if (line.empty() || line.front() == '#') continue;
    const auto fields = fields_of(line);
    if (fields.size() != 4 || !is_fingerprint(fields[2]) || count_of(fields[3]) == 0)
      refuse(number, "expected FILE, RULE, FINGERPRINT and COUNT between tabs");
    auto& count = baseline.counts_[{std::string(fields[0]), std::string(fields[1]), std::string(fields[2])}];
    if (count > 0) refuse(number, "the same file, rule and fingerprint stand in a line above");
    count = count_of(fields[3]);
  }
  if (number == 0) refuse(1, fmt::format("this is no baseline, which begins with '{}'", kHead));
  return baseline;
}

std::string Baseline::text() const {
  auto text = std::string(kHead) + "\n# file, rule, fingerprint, count; written by decalque check --write-baseline\n";
  for (const auto& [kind, count] : counts_)
    text += fmt::format("{}\t{}\t{}\t{}\n", std::get<0>(kind), std::get<1>(kind), std::get<2>(kind), count);
  return text;
}

void Baseline::add(std::string_view file, const Findings& findings) {
  Fingerprints fingerprints(findings.text);
  for (const auto& remark : remarks_of(findings))
    ++counts_[{escaped(file), escaped(remark.rule), fingerprints.next(remark).digits}];
}

Result Baseline::fresh(std::string_view file, const Findings& findings) const {
  Result result = findings.result;
  std::set<const Suggestion*> known;
  std::set<uint32_t> known_switches;
  Fingerprints fingerprints(findings.text);
  for (const auto& remark : remarks_of(findings)) {
    const auto print = fingerprints.next(remark);
    const auto at = counts_.find({escaped(file), escaped(remark.rule), print.digits});
    if (at == counts_.end() || print.number > at->second) continue;
    if (remark.suggestion)
      known.insert(remark.suggestion);
    else
      known_switches.insert(remark.span.begin);
  }
  result.suggestions.clear();
  for (const auto& suggestion : findings.result.suggestions)
    if (!known.contains(&suggestion)) result.suggestions.push_back(suggestion);
  std::erase_if(result.switch_problems,
                [&](const SwitchProblem& problem) { return known_switches.contains(problem.span.begin); });
  return result;
}

}  // namespace decalque
