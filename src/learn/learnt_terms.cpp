#include "learn/learnt_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "text/unicode.h"

namespace decalque {

namespace {

// Words as they stand in a terminology file without being anything else there.
bool is_plain(std::string_view words) {
  return !words.empty() && !words.starts_with("to ") && std::all_of(words.begin(), words.end(), [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80 || c == ' ' ||
           c == '-' || c == '\'';
  });
}

std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
  if (!text.starts_with(begin) || !text.ends_with(end) || text.size() < begin.size() + end.size()) return "";
  return text.substr(begin.size(), text.size() - begin.size() - end.size());
}

// `word:<loser|looser>` and `{lover:word}`: nouns in all their forms.
bool read_nouns(const LearntRule& rule, std::vector<std::string>& words, std::string& preferred) {
  for (const std::string& pattern : rule.text.patterns) {
    const std::string_view rest = between(pattern, "word:<", ">");
    for (size_t at = 0; at <= rest.size();) {
      const size_t end = std::min(rest.find('|', at), rest.size());
      words.emplace_back(rest.substr(at, end - at));
      at = end + 1;
    }
  }
  preferred = between(rule.text.fix.front().second, "{", ":word}");
  return std::all_of(words.begin(), words.end(), is_plain) && is_plain(preferred);
}

// `botvnik|botvinia` and `Botvinnik`: names, exactly so, as nobody knows how a twisted name inflects.
bool read_names(const LearntRule& rule, std::vector<std::string>& words, std::string& preferred) {
  const auto quoted = [](std::string_view text) { return fmt::format("\"{}\"", text); };
  const auto is_name = [](const std::string& text) { return is_plain(text) && capitalize(text) == text; };
  words.clear();
  for (const std::string& form : rule.forms)
    if (std::count(words.begin(), words.end(), quoted(form)) == 0) words.push_back(quoted(form));
  preferred = quoted(rule.text.fix.front().second);
  return std::all_of(rule.forms.begin(), rule.forms.end(), is_name) && is_name(rule.text.fix.front().second);
}

// "\"Botvnik\" | \"Botvinia\" -> \"Botvinnik\" [likely]"; "" where the rule is no term.
std::string term_line(const LearntRule& rule) {
  if (!rule.is_term || !rule.text.message.empty() || !rule.text.unless.empty() || !rule.text.when.empty()) return "";
  if (rule.text.fix.size() != 1 || !rule.text.fix.front().first.empty()) return "";
  std::vector<std::string> words;
  std::string preferred;
  if (!read_nouns(rule, words, preferred) && !read_names(rule, words, preferred)) return "";
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " | ") + word;
  return fmt::format("{} -> {}{}", line, preferred,
                     rule.text.level == Level::certain ? "" : fmt::format(" [{}]", name(rule.text.level)));
}

// A learnt rule as a line of a terminology file, and the rule that the line makes.
struct Term {
  const LearntRule* learnt = nullptr;
  std::string line;
  Rule rule;
};

// nullopt when the rule is no term, or the loader would not have it.
std::optional<Term> term_of(const LearntRule& rule, const std::string& family) {
  Term term{&rule, term_line(rule), {}};
  if (term.line.empty()) return std::nullopt;
  try {
    term.rule = load_ruleset({{"en/" + family + ".terms", term.line + "\n"}}, Engine::detectors()).rules.at(0);
    return term;
  } catch (const LoadError&) {
    return std::nullopt;
  }
}

// Terms with ids that no other has.
std::vector<Term> terms_of(const LearntFamily& family) {
  std::set<std::string> ids;
  for (const LearntRule& rule : family.rules) ids.insert("en/" + family.name + "/" + rule.text.id);
  std::vector<Term> terms;
  for (const LearntRule& rule : family.rules)
    if (auto term = term_of(rule, family.name); term && ids.insert(term->rule.id).second) terms.push_back(std::move(*term));
  return terms;
}

// Terms inflect, rules as learnt need not: so they may speak where those were silent.
void remove_alarming(std::vector<Term>& terms, const Engine& engine, const std::vector<CleanArticle>& clean) {
  if (terms.empty()) return;
  Ruleset all;
  for (const Term& term : terms) all.rules.push_back(term.rule);
  std::sort(all.rules.begin(), all.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  const Engine together = engine.with_rules(std::move(all));
  Scratch scratch(together);
  std::set<std::string> alarming;
  for (const CleanArticle& article : clean)
    for (const Suggestion& suggestion : together.suggestions(article.text, {}, scratch))
      alarming.insert(suggestion.rule->id);
  std::erase_if(terms, [&](const Term& term) { return alarming.count(term.rule.id) > 0; });
}

}  // namespace

LearntTerms take_terms(LearntFamily& family, const Engine& engine, const std::vector<CleanArticle>& clean) {
  LearntTerms terms;
  auto found = terms_of(family);
  remove_alarming(found, engine, clean);
  std::set<std::string> taken;
  for (const Term& term : found) {
    const RuleEvidence& seen = term.learnt->seen;
    terms.text += fmt::format("{}  # {} of {}\n", term.line, seen.good, seen.judged());
    terms.seen.push_back(seen);
    terms.seen.back().id = term.rule.id.substr(term.rule.id.rfind('/') + 1);
    taken.insert(term.learnt->text.id);
  }
  std::erase_if(family.rules, [&](const LearntRule& rule) { return taken.count(rule.text.id) > 0; });
  if (!terms.text.empty())
    terms.text = "# Terms and names that editors of machine translations put right; how often, of how many places.\n" +
                 terms.text;
  return terms;
}

}  // namespace decalque
