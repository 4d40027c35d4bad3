#include "learn/learnt_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace decalque {

namespace {

// Words as they stand in a terminology file without being anything else there.
bool is_plain(std::string_view words) {
  return !words.empty() && !words.starts_with("to ") &&
         std::all_of(words.begin(), words.end(), [](unsigned char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80 || c == ' ' ||
                  c == '-' || c == '\'';
         });
}

std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
  if (!text.starts_with(begin) || !text.ends_with(end) || text.size() < begin.size() + end.size()) return text;
  return text.substr(begin.size(), text.size() - begin.size() - end.size());
}

// `botvnik|botvinia`, `word:<loser>` -> their words; nothing where a pattern is more than words.
std::optional<std::vector<std::string>> words_of(const LearntRule& rule) {
  std::vector<std::string> words;
  for (const std::string& pattern : rule.text.patterns) {
    std::string_view rest = between(pattern, "word:<", ">");
    const bool one_word = rest.find(' ') == rest.npos;
    for (size_t at = 0; at <= rest.size();) {
      const size_t end = one_word ? std::min(rest.find('|', at), rest.size()) : rest.size();
      words.emplace_back(rest.substr(at, end - at));
      if (!is_plain(words.back())) return std::nullopt;
      at = end + 1;
    }
  }
  return words;
}

// "Botvnik | Botvinia -> Botvinnik [likely]"; "" where the rule is no term.
std::string term_line(const LearntRule& rule) {
  if (!rule.is_term || !rule.text.message.empty() || !rule.text.unless.empty() || !rule.text.when.empty()) return "";
  const auto words = words_of(rule);
  if (!words || rule.text.fix.size() != 1 || !rule.text.fix.front().first.empty()) return "";
  const std::string_view preferred = between(rule.text.fix.front().second, "{", ":word}");
  if (!is_plain(preferred) || std::count(words->begin(), words->end(), preferred) > 0) return "";
  std::string line;
  for (const std::string& word : *words) line += (line.empty() ? "" : " | ") + word;
  return fmt::format("{} -> {}{}", line, preferred,
                     rule.text.level == Level::certain ? "" : fmt::format(" [{}]", name(rule.text.level)));
}

// The one rule that the line makes; none when the loader would not have it, or when it speaks in clean text.
std::optional<Rule> loaded(const std::string& line, const std::string& family, const Engine& engine,
                           const std::vector<CleanArticle>& clean) {
  try {
    Ruleset rules = load_ruleset({{"en/" + family + ".terms", line + "\n"}}, Engine::detectors());
    const Rule rule = rules.rules.at(0);
    const Engine alone = engine.with_rules(std::move(rules));
    Scratch scratch(alone);
    for (const CleanArticle& article : clean)
      if (!alone.suggestions(article.text, {}, scratch).empty()) return std::nullopt;
    return rule;
  } catch (const LoadError&) {
    return std::nullopt;
  }
}

}  // namespace

LearntTerms take_terms(LearntFamily& family, const Engine& engine, const std::vector<CleanArticle>& clean) {
  LearntTerms terms;
  std::set<std::string> ids, taken;
  for (const LearntRule& rule : family.rules) ids.insert("en/" + family.name + "/" + rule.text.id);
  for (LearntRule& rule : family.rules) {
    const std::string line = term_line(rule);
    const auto term = line.empty() ? std::nullopt : loaded(line, family.name, engine, clean);
    if (!term || !ids.insert(term->id).second) continue;
    terms.text += fmt::format("{}  # {} of {}\n", line, rule.seen.good, rule.seen.judged());
    terms.seen.push_back(rule.seen);
    terms.seen.back().id = term->id.substr(term->id.rfind('/') + 1);
    taken.insert(rule.text.id);
  }
  std::erase_if(family.rules, [&](const LearntRule& rule) { return taken.count(rule.text.id) > 0; });
  if (!terms.text.empty())
    terms.text = "# Terms and names that editors of machine translations put right; how often, of how many places.\n" +
                 terms.text;
  return terms;
}

}  // namespace decalque
