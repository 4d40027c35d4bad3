#include "report/explain_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/change_shown.h"
#include "report/rule_text.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Row = std::vector<std::string>;

std::string in_columns(const std::vector<Row>& rows, std::string_view indent) {
  std::vector<int> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string text;
  for (const Row& row : rows) {
    std::string line(indent);
    for (size_t i = 0; i < row.size(); ++i)
      line += row[i] + std::string(static_cast<size_t>(widths[i] - display_width(row[i]) + 2), ' ');
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

std::string kinds_of(const Token& token) {
  std::string names;
  for (int kind = 0; kind < kKindCount; ++kind) {
    if (token.kinds.has(static_cast<Kind>(kind)))
      names += (names.empty() ? "" : " ") + std::string(name(static_cast<Kind>(kind)));
  }
  return names;
}

std::string in_quotes(std::string_view text) { return "“" + one_line(text) + "”"; }

std::string words_of(const Document& document, TokenRange range) {
  return range.empty() ? "" : in_quotes(document.view(document.span_of(range)));
}

bool contains(const Pattern& tree, const Pattern* item) {
  return &tree == item || std::any_of(tree.children.begin(), tree.children.end(),
                                      [&](const Pattern& child) { return contains(child, item); });
}

// A list of fifty words explains nothing.
std::string shortened(std::string text) {
  constexpr size_t kLongest = 72;
  if (display_width(text) <= static_cast<int>(kLongest)) return text;
  size_t cut = text.find_last_of(" |", kLongest);
  if (cut == std::string::npos || cut == 0) return text;
  return text.substr(0, cut) + "…";
}

// "item 4 object:<talk>" for an item at the top, "item 4 (a | b c), c" for one inside.
std::string item_name(const Pattern& pattern, const Pattern* item) {
  if (pattern.op != Pattern::Op::sequence) return "item " + shortened(dump(*item));
  for (size_t i = 0; i < pattern.children.size(); ++i) {
    const Pattern& top = pattern.children[i];
    if (!contains(top, item)) continue;
    std::string text = fmt::format("item {} {}", i + 1, shortened(dump(top)));
    const bool nested = top.op == Pattern::Op::alternatives || dump(top).find(' ') != std::string::npos;
    if (nested && &top != item && dump(top) != dump(*item)) text += fmt::format(", in it {},", shortened(dump(*item)));
    if (can_be_empty(top)) text += " (may be absent)";
    return text;
  }
  return dump(*item);
}

bool may_be_absent(const Pattern& pattern, const Pattern* item) {
  return std::any_of(pattern.children.begin(), pattern.children.end(),
                     [&](const Pattern& top) { return can_be_empty(top) && contains(top, item); });
}

std::string miss_line(const Meeting& miss, const Pattern& pattern, const Document& document,
                      const Explainer& explainer) {
  const std::string item = item_name(pattern, miss.item);
  if (miss.token == kNowhere) return item + " found the end of the sentence";
  const std::string word = in_quotes(document.view(document.tokens[miss.token]));
  std::string reason;
  if (miss.item->op == Pattern::Op::token) reason = explainer.why_not(miss.item->condition, miss.token);
  if (miss.item->op == Pattern::Op::few) reason = "ends a clause";
  return fmt::format("{} did not match {}{}", item, word, reason.empty() ? "" : " (" + reason + ")");
}

// What had to be there comes before what might.
std::vector<Meeting> misses_of(const RuleExplanation& explanation) {
  const Pattern& pattern = explanation.rule->patterns[explanation.pattern];
  std::vector<Meeting> misses = explanation.trace.misses;
  std::stable_partition(misses.begin(), misses.end(),
                        [&](const Meeting& miss) { return !may_be_absent(pattern, miss.item); });
  return misses;
}

std::string change_of(const RuleExplanation& explanation, const Document& document) {
  if (!explanation.suggestion || explanation.suggestion->fixes.empty()) return "";
  const ChangeShown shown = change_shown(document.text, explanation.suggestion->fixes.front());
  return fmt::format("{} -> {}", in_quotes(shown.before), in_quotes(shown.after));
}

std::string outcome_of(const RuleExplanation& explanation) {
  switch (explanation.outcome) {
    case Outcome::applied:
      return "applied";
    case Outcome::shown:
      return explanation.suggestion->level == Level::hint
                 ? "a hint: nothing is changed"
                 : fmt::format("not applied: asks for --level {}", name(explanation.suggestion->level));
    case Outcome::beaten:
      return fmt::format("not applied: {} {} at this place", explanation.beaten_by->id, explanation.beaten_because);
    case Outcome::no_fix:
      return "matches, but no fix can be made here";
    case Outcome::refused:
      return "a condition refuses";
    default:
      return explanation.rule->detector.empty() ? "no match" : "finds nothing";
  }
}

std::string condition_text(const ConditionAnswer& answer) {
  return fmt::format("  {} {}: {}\n", answer.condition->unless ? "unless" : "when  ", condition_line(*answer.condition),
                     std::string(answer.is_so ? "so" : "not so") + (answer.allows ? "" : ", the rule stops here"));
}

std::string match_text(const RuleExplanation& explanation, const Document& document) {
  const Trace& trace = explanation.trace;
  std::string text = fmt::format("  matches  {}\n", words_of(document, {trace.start, *trace.end}));
  for (size_t i = 0; i < trace.captures.size(); ++i) {
    if (trace.captures[i].begin != kNowhere)
      text += fmt::format("  {:<7}  {}\n", explanation.captures[i], words_of(document, trace.captures[i]));
  }
  for (const ConditionAnswer& answer : explanation.conditions) text += condition_text(answer);
  return text;
}

std::string miss_text(const RuleExplanation& explanation, const Document& document, const Explainer& explainer) {
  const Trace& trace = explanation.trace;
  if (trace.reached == trace.start && explanation.rule->patterns[explanation.pattern].op == Pattern::Op::sequence)
    return fmt::format("  nothing in the text begins it: item 1 {} matched no word\n",
                       shortened(dump(explanation.rule->patterns[explanation.pattern].children.front())));
  if (trace.reached == trace.start) return "  nothing in the text begins it\n";
  std::string text = fmt::format("  came as far as {}\n", words_of(document, {trace.start, trace.reached}));
  for (const Meeting& miss : misses_of(explanation))
    text += "  " + miss_line(miss, explanation.rule->patterns[explanation.pattern], document, explainer) + "\n";
  return text;
}

}  // namespace

std::string token_table(const Document& document) {
  std::string text;
  for (const Segment& segment : document.segments) {
    std::vector<Row> rows = {{"#", "word", "tag", "", "sure", "lemma", "kinds"}};
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const Token& token = document.tokens[i];
      rows.push_back({std::to_string(i - segment.tokens.begin + 1), one_line(document.view(token)),
                      std::string(name(token.upos)), std::string(name(token.xpos)),
                      std::to_string(token.confidence) + " %", std::string(document.string(token.lemma)),
                      kinds_of(token) + (token.is_protected ? " (protected)" : "")});
    }
    text += (text.empty() ? "" : "\n") + in_columns(rows, "");
  }
  return text;
}

std::string explanation_text(const RuleExplanation& explanation, const Document& document, const Explainer& explainer) {
  const Rule& rule = *explanation.rule;
  std::string text = fmt::format("{} ({}): {}\n", rule.id, name(rule.level), outcome_of(explanation));
  if (!rule.detector.empty()) text += fmt::format("  detector {}\n", rule.detector);
  if (rule.detector.empty()) {
    text += fmt::format("  pattern  {}\n", rule.pattern_texts[explanation.pattern]);
    text += explanation.trace.end ? match_text(explanation, document) : miss_text(explanation, document, explainer);
  }
  if (const std::string change = change_of(explanation, document); !change.empty())
    text += "  fix      " + change + "\n";
  if (explanation.suggestion) text += "  message  " + one_line(explanation.suggestion->message) + "\n";
  return text;
}

std::string explanation_line(const RuleExplanation& explanation, const Document& document, const Explainer& explainer) {
  std::string text = fmt::format("{} ({})  ", explanation.rule->id, name(explanation.rule->level));
  if (explanation.outcome != Outcome::no_match) {
    const std::string change = change_of(explanation, document);
    text += change.empty() ? "" : change + "  ";
    for (const ConditionAnswer& answer : explanation.conditions) {
      if (!answer.allows)
        return text + fmt::format("{} {}: {}", answer.condition->unless ? "unless" : "when",
                                  condition_line(*answer.condition), answer.is_so ? "so" : "not so");
    }
    return text + outcome_of(explanation);
  }
  const Trace& trace = explanation.trace;
  text += words_of(document, {trace.start, trace.reached});
  const auto misses = misses_of(explanation);
  if (misses.empty()) return text;
  return text + ", then " +
         miss_line(misses.front(), explanation.rule->patterns[explanation.pattern], document, explainer);
}

}  // namespace decalque
