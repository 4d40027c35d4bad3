#include "learn/learnt_rule.h"

#include <fmt/format.h>

namespace decalque {

namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '{' || c == '}') result += c;
    result += c;
  }
  return result;
}

std::string message(const LearntRule& rule) {
  const auto counts = fmt::format("({} of {})", rule.seen.good, rule.seen.judged());
  if (rule.after.empty()) return fmt::format("Editors took “{}” out here {}.", escaped(rule.before), counts);
  if (rule.before.empty()) return fmt::format("Editors put “{}” in here {}.", escaped(rule.after), counts);
  return fmt::format("Editors made “{}” of “{}” here {}.", escaped(rule.after), escaped(rule.before), counts);
}

std::string languages(const std::vector<std::string>& from) {
  std::string list;
  for (const auto& language : from) list += (list.empty() ? "" : ", ") + language;
  return list;
}

std::string rule_text(const LearntRule& rule, const std::vector<std::string>& from) {
  std::string text =
      fmt::format("  - id: {}\n    message: {}\n    pattern: {}\n    fix: {}\n    level: likely\n    issue: {}\n",
                  rule.id, yaml_quoted(message(rule)), yaml_quoted(rule.pattern), rule.fix, rule.issue);
  if (!from.empty()) text += fmt::format("    from: [{}]\n", languages(from));
  text += "    examples:\n";
  for (const LearntExample& example : rule.examples) {
    if (example.to.empty())
      text += fmt::format("      - keep: {}\n", yaml_quoted(example.from));
    else
      text += fmt::format("      - from: {}\n        to: {}\n", yaml_quoted(example.from), yaml_quoted(example.to));
  }
  return text;
}

}  // namespace

std::string yaml_quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') result += '\'';
    result += c;
  }
  return result + "'";
}

std::string yaml_text(const LearntFamily& family) {
  std::string text = fmt::format("family: {}\nabout: {}\nrules:\n", family.name, yaml_quoted(family.about));
  for (const LearntRule& rule : family.rules) text += rule_text(rule, family.from);
  return text;
}

}  // namespace decalque
