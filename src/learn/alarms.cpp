#include "learn/alarms.h"

#include <fmt/format.h>

#include <algorithm>

#include "learn/distance.h"

namespace decalque {

namespace {

constexpr size_t kContext = 40;

std::string on_one_line(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) result += c;
    if (blank && (result.empty() || result.back() != ' ')) result += ' ';
  }
  return result;
}

// Cut at blanks, so that no word and no letter is.
std::string left_of(std::string_view text, size_t place) {
  size_t begin = place > kContext ? text.find(' ', place - kContext) : 0;
  if (begin == std::string_view::npos || begin > place) begin = place;
  if (const size_t line = text.rfind("\n\n", place); line != std::string_view::npos) begin = std::max(begin, line + 2);
  return on_one_line(text.substr(begin, place - begin));
}
std::string right_of(std::string_view text, size_t place) {
  size_t end = place + kContext < text.size() ? text.rfind(' ', place + kContext) : text.size();
  if (end < place) end = place;
  if (const size_t line = text.find("\n\n", place); line != std::string_view::npos) end = std::min(end, line);
  std::string right = on_one_line(text.substr(place, end - place));
  while (right.ends_with(' ')) right.pop_back();
  return right;
}

Alarm alarm_of(std::string_view text, const std::string& name, const Suggestion& suggestion) {
  Span place = suggestion.focus;
  std::string wanted;
  if (!suggestion.fixes.empty()) {
    const std::vector<Edit>& edits = suggestion.fixes.front();
    place = {edits.front().span.begin, edits.back().span.end};
    std::vector<Edit> inside = edits;
    for (Edit& edit : inside) edit.span = {edit.span.begin - place.begin, edit.span.end - place.begin};
    wanted = apply_edits(text.substr(place.begin, place.size()), inside);
  }
  const auto line = 1 + std::count(text.begin(), text.begin() + place.begin, '\n');
  return {fmt::format("{}:{}", name, line), left_of(text, place.begin),
          on_one_line(text.substr(place.begin, place.size())), on_one_line(wanted), right_of(text, place.end)};
}

}  // namespace

void Alarms::add(Alarms other) {
  words += other.words;
  by_rule.resize(std::max(by_rule.size(), other.by_rule.size()));
  for (size_t i = 0; i < other.by_rule.size(); ++i)
    std::move(other.by_rule[i].begin(), other.by_rule[i].end(), std::back_inserter(by_rule[i]));
}

Alarms alarms_in(const Engine& engine, std::string_view text, const std::string& name, Scratch& scratch) {
  Alarms alarms;
  alarms.words = words_and_marks(text).size();
  alarms.by_rule.resize(engine.ruleset().rules.size());
  for (const Suggestion& suggestion : engine.suggestions(text, {}, scratch)) {
    const auto rule = static_cast<size_t>(suggestion.rule - engine.ruleset().rules.data());
    alarms.by_rule[rule].push_back(alarm_of(text, name, suggestion));
  }
  return alarms;
}

std::string alarm_line(const Alarm& alarm) {
  return fmt::format("{}: {}[{} -> {}]{}\n", alarm.where, alarm.before, alarm.given, alarm.wanted, alarm.after);
}

}  // namespace decalque
