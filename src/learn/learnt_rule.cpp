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

}  // namespace

std::string yaml_text(const LearntFamily& family) {
  std::string entries;
  for (const LearntRule& rule : family.rules) {
    RuleText text = rule.text;
    text.message = message(rule);
    entries += rule_entry(text, 2);
  }
  return rule_file_text(family.name, family.about, entries);
}

}  // namespace decalque
