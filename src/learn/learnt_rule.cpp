#include "learn/learnt_rule.h"

#include <fmt/format.h>

#include "learn/form_filter.h"

namespace decalque {

std::string message_of(const LearntRule& rule) {
  if (!rule.text.message.empty()) return rule.text.message;
  if (rule.after.empty()) return fmt::format("Editors took “{}” out here.", in_template(rule.before));
  if (rule.before.empty()) return fmt::format("Editors put “{}” in here.", in_template(rule.after));
  return fmt::format("Editors made “{}” of “{}” here.", in_template(rule.after), in_template(rule.before));
}

std::string rule_text(const LearntRule& rule) {
  RuleText text = rule.text;
  text.message = message_of(rule);
  text.evidence = {static_cast<uint32_t>(rule.seen.good), static_cast<uint32_t>(rule.seen.neutral),
                   static_cast<uint32_t>(rule.seen.bad)};
  return rule_entry(text, 2);
}

std::string yaml_text(const LearntFamily& family) {
  std::string entries;
  for (const LearntRule& rule : family.rules) entries += rule_text(rule);
  return rule_file_text(family.name, family.about, entries);
}

}  // namespace decalque
