#include "report/rule_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/change_shown.h"

namespace decalque {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ") {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::string name_of(RuleCondition::Relation relation) {
  using enum RuleCondition::Relation;
  switch (relation) {
    case followed_by:
      return "followed by";
    case preceded_by:
      return "preceded by";
    case is:
      return "is";
    case has:
      return "has";
    case starts_with:
      return "starts with";
    case ends_with:
      return "ends with";
    case same_as:
      return "same as";
  }
  return "";
}

std::string subject_of(const RuleCondition& condition) {
  using enum RuleCondition::Subject;
  switch (condition.subject) {
    case capture:
      return condition.name;
    case match:
      return "match";
    case before:
      return "before";
    case after:
      return "after";
    case segment:
      return "segment";
    case paragraph:
      return "paragraph";
    case document:
      return "document";
    case original:
      return "original";
  }
  return "";
}

std::string text_of(const Change& change) {
  const auto quoted = '"' + dump(change.text) + '"';
  switch (change.sort) {
    case Change::Sort::replace:
      return fmt::format("{}: {}", change.capture, quoted);
    case Change::Sort::insert_before:
      return fmt::format("before {}: {}", change.capture, quoted);
    case Change::Sort::insert_after:
      return fmt::format("after {}: {}", change.capture, quoted);
    case Change::Sort::move_before:
      return fmt::format("move {}: before {}", change.capture, change.target);
    case Change::Sort::move_after:
      return fmt::format("move {}: after {}", change.capture, change.target);
  }
  return "";
}

std::string text_of(const OptionValue& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return "[" + joined(std::get<std::vector<std::string>>(value)) + "]";
}

void add(std::string& card, std::string_view label, const std::string& text) {
  if (!text.empty()) card += fmt::format("{:<10}{}\n", label, text);
}

void add_knowledge(std::string& card, const Rule& rule) {
  for (const auto& pattern : rule.pattern_texts) add(card, "pattern", pattern);
  for (const auto& condition : rule.conditions)
    add(card, condition.unless ? "unless" : "when", condition_line(condition));
  for (const auto& fix : rule.fixes) {
    std::vector<std::string> changes;
    for (const auto& change : fix) changes.push_back(text_of(change));
    add(card, "fix", joined(changes));
  }
  add(card, "detector", rule.detector);
  for (const auto& [name, value] : rule.options) add(card, "option", name + ": " + text_of(value));
}

std::string text_of(const Example& example) {
  const auto language = example.language.empty() ? "" : fmt::format(" ({})", example.language);
  switch (example.sort) {
    case Example::Sort::changes:
      return fmt::format("  from:{} {}\n  to:   {}\n", language, one_line(example.from), one_line(example.to));
    case Example::Sort::keeps:
      return fmt::format("  keep:{} {}\n", language, one_line(example.from));
    case Example::Sort::flags:
      return fmt::format("  flag:{} {}\n", language, one_line(example.from));
  }
  return "";
}

std::string where(const Place& place) {
  return place.line > 0 ? fmt::format("{}:{}:{}", place.file, place.line, std::max(place.column, 1)) : place.file;
}

/// What the example asked for, and what went against it.
std::string complaint(const Example& example, const std::string& got) {
  if (example.sort == Example::Sort::flags) return "nothing is said of it";
  if (example.sort == Example::Sort::keeps) return got == example.from ? "something is said of it" : "it is changed";
  return got == example.from ? "nothing changes" : "it becomes something else";
}

}  // namespace

std::string rule_list(const std::vector<Rule>& rules) {
  size_t ids = 0, froms = 1;
  for (const auto& rule : rules) {
    ids = std::max(ids, rule.id.size());
    froms = std::max(froms, joined(rule.from, ",").size());
  }
  std::string text;
  for (const auto& rule : rules)
    text += fmt::format("{:<{}}  {:<7}  {:<{}}  {}\n", rule.id, ids, name(rule.level), or_dash(joined(rule.from, ",")),
                        froms, one_line(rule.message));
  return text;
}

std::string condition_line(const RuleCondition& condition) {
  const auto object = condition.subject == RuleCondition::Subject::original    ? joined(condition.languages, "|")
                      : condition.relation == RuleCondition::Relation::same_as ? condition.other
                                                                               : dump(condition.pattern);
  return fmt::format("{}{} {} {}", subject_of(condition), condition.negated ? " not" : "", name_of(condition.relation),
                     object);
}

std::string rule_card(const Rule& rule, const std::string& measured) {
  std::string card;
  add(card, "id", rule.id);
  add(card, "level", std::string(name(rule.level)));
  add(card, "message", one_line(rule.message));
  add(card, "family", rule.family + (rule.about.empty() ? "" : ": " + rule.about));
  add(card, "issue", rule.issue);
  add(card, "from", joined(rule.from));
  if (rule.told.are_told())
    add(card, "evidence",
        fmt::format("{} good, {} neutral, {} bad, as its file tells", rule.told.good, rule.told.neutral, rule.told.bad));
  add(card, "measured", measured);
  add(card, "written", where(rule.place));
  card += '\n';
  add_knowledge(card, rule);
  card += "\nexamples\n";
  for (const auto& example : rule.examples) card += text_of(example);
  return card;
}

std::string failed_example(const Engine::ExampleFailure& failure) {
  const auto& place = failure.example ? failure.example->place : failure.rule->place;
  auto text = fmt::format("{}: {} {}", where(place), failure.rule->id, failure.alone ? "alone" : "with all rules");
  if (!failure.example) return text + ": " + one_line(failure.got) + "\n";
  const auto& example = *failure.example;
  text += fmt::format(": {}\n  from:     {}\n", complaint(example, failure.got), one_line(example.from));
  if (example.sort == Example::Sort::changes) text += fmt::format("  expected: {}\n", one_line(example.to));
  if (example.sort == Example::Sort::keeps) text += "  expected: the same\n";
  if (example.sort == Example::Sort::flags) text += "  expected: a finding\n";
  text += fmt::format("  got:      {}\n", one_line(failure.got));
  auto because = failure.because;
  while (because.ends_with('\n')) because.pop_back();
  std::replace(because.begin(), because.end(), '\n', ' ');
  return because.empty() ? text : text + fmt::format("  because of {}\n", because);
}

}  // namespace decalque
