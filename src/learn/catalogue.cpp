#include "learn/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace decalque {

namespace {

struct Family {
  std::string name;
  std::string about;
  std::vector<const Rule*> rules;
  std::set<std::string> languages;
  size_t levels[3] = {0, 0, 0};
  RuleEvidence sum;
  uint64_t sentences = 0;
};

std::vector<Family> families_of(const std::vector<Rule>& rules, const EvidenceTable& evidence,
                                const std::vector<JudgedSentence>& judged) {
  std::map<std::string, Family> found;
  for (const Rule& rule : rules) {
    Family& family = found[rule.family];
    family.name = rule.family;
    family.about = rule.about;
    family.rules.push_back(&rule);
    family.languages.insert(rule.from.begin(), rule.from.end());
    ++family.levels[static_cast<size_t>(rule.level)];
    if (const RuleEvidence* measured = evidence.find(rule.id)) {
      family.sum.good += measured->good;
      family.sum.neutral += measured->neutral;
      family.sum.bad += measured->bad;
      family.sum.clean += measured->clean;
    }
    family.sentences += judgement_of(rule.id, judged).sentences();
  }
  std::vector<Family> families;
  for (auto& [name, family] : found) families.push_back(std::move(family));
  return families;
}

// In a table a bar parts cells, and a line end ends the row.
std::string cell(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '|' || c == '<' || c == '*' || c == '_' || c == '[' || c == '\\' || c == '`') safe += '\\';
    safe += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return safe;
}

std::string joined(const std::set<std::string>& languages) {
  std::string text;
  for (const auto& language : languages) text += (text.empty() ? "" : " ") + language;
  return text.empty() ? "any" : text;
}

std::string example_of(const Rule& rule) {
  for (const Example& example : rule.examples)
    if (example.sort == Example::Sort::changes) return cell(example.from) + " → " + cell(example.to);
  for (const Example& example : rule.examples)
    if (example.sort == Example::Sort::flags) return cell(example.from);
  return "";
}

std::string counts(const RuleEvidence* measured) {
  if (!measured || measured->judged() + measured->clean == 0) return "";
  std::string text = fmt::format("{}/{}/{}", measured->good, measured->neutral, measured->bad);
  return measured->clean == 0 ? text : text + fmt::format(", {} in clean text", measured->clean);
}

std::string family_row(const Family& family) {
  return fmt::format("| [{0}](#{0}) | {1} | {2} | {3} | {4} | {5} | {6} |\n", family.name, joined(family.languages),
                     family.levels[0], family.levels[1], family.levels[2], counts(&family.sum), family.sentences);
}

std::string family_part(const Family& family, const EvidenceTable& evidence) {
  std::string text =
      fmt::format("\n## {}\n\n{} From: {}.\n\n", family.name, cell(family.about), joined(family.languages));
  text += "| rule | level | example | post-edits |\n|---|---|---|---|\n";
  for (const Rule* rule : family.rules) {
    const std::string_view id = rule->id;
    text += fmt::format("| {} | {} | {} | {} |\n", id.substr(id.rfind('/') + 1), name(rule->level), example_of(*rule),
                        counts(evidence.find(id)));
  }
  return text;
}

}  // namespace

std::string catalogue(const std::vector<Rule>& rules, const EvidenceTable& evidence,
                      const std::vector<JudgedSentence>& judged) {
  const auto families = families_of(rules, evidence, judged);
  std::string text = fmt::format(
      "# Catalogue of rules\n\nMade by `decalque rules catalogue > docs/catalogue.md`; a test keeps it in step.\n\n"
      "{} rules in {} families. Post-edits: suggestions in machine translations ({} lines, {}) that brought the line "
      "nearer to what a person made of it, left it as far, or took it farther away; then those in clean text ({} words "
      "and marks: {}). Judged: sentences made for rules and read one by one. What a level takes stands in "
      "[rules.md](rules.md).\n\n"
      "| family | from | certain | likely | hint | post-edits | judged |\n|---|---|---|---|---|---|---|\n",
      rules.size(), families.size(), evidence.pairs, evidence.pairs_from, evidence.clean_words, evidence.clean_from);
  for (const Family& family : families) text += family_row(family);
  for (const Family& family : families) text += family_part(family, evidence);
  return text;
}

std::string evidence_line(const RuleEvidence* evidence, const JudgementCount& judgement) {
  std::vector<std::string> parts;
  if (evidence && evidence->judged() > 0)
    parts.push_back(
        fmt::format("post-edits: {} good, {} neutral, {} bad", evidence->good, evidence->neutral, evidence->bad) +
        (evidence->unfixed > 0 ? fmt::format(", {} without a fix", evidence->unfixed) : ""));
  else if (evidence && evidence->unfixed > 0)
    parts.push_back(fmt::format("post-edits: {} without a fix", evidence->unfixed));
  if (evidence && evidence->clean > 0) parts.push_back(fmt::format("clean text: {}", evidence->clean));
  if (judgement.sentences() > 0)
    parts.push_back(fmt::format("judged: {} right", judgement.right) +
                    (judgement.wrong > 0 ? fmt::format(", {} wrong", judgement.wrong) : ""));
  return fmt::format("{}", fmt::join(parts, " · "));
}

std::string evidence_text(const Rule& rule, const EvidenceTable& evidence, const JudgementCount& judgement) {
  const RuleEvidence* measured = evidence.find(rule.id);
  std::string text = "\nevidence\n";
  if (measured) {
    text += fmt::format("  post-edits  {} good, {} neutral, {} bad, {} without a fix in {} lines\n", measured->good,
                        measured->neutral, measured->bad, measured->unfixed, evidence.pairs);
    text += fmt::format("  clean text  {} in {} words and marks\n", measured->clean, evidence.clean_words);
  } else {
    text += "  never measured\n";
  }
  if (judgement.sentences() + judgement.alarms > 0)
    text += fmt::format("  judged      {} right, {} wrong, {} alarms that are right\n", judgement.right,
                        judgement.wrong, judgement.alarms);
  if (rule.level != Level::certain) return text;
  const Earned found = earned(measured, judgement);
  const char* const verdict = found.standing == LevelStanding::earned    ? "earned"
                              : found.standing == LevelStanding::against ? "not earned"
                                                                         : "not earned yet";
  return text + fmt::format("  certain     {}: {}\n", verdict, found.why);
}

}  // namespace decalque
