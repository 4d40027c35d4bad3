#include "edit/switches.h"

#include <algorithm>

#include "rules/problem.h"

namespace decalque {

namespace {

constexpr std::string_view kName = "decalque";

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// The line without the marks of a comment.
std::string_view without_comment_marks(std::string_view line) {
  line = trimmed(line);
  for (const std::string_view opener : {"<!--", "/*", "//", "#", "%", ";"}) {
    if (line.starts_with(opener)) {
      line.remove_prefix(opener.size());
      break;
    }
  }
  for (const std::string_view closer : {"-->", "*/"}) {
    if (line.ends_with(closer)) line.remove_suffix(closer.size());
  }
  return trimmed(line);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = text.find_first_not_of(" \t,", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \t,", begin), text.size());
    words.emplace_back(text.substr(begin, at - begin));
  }
  return words;
}

// An id is named by itself, its family ("en/names" or "names") or its last part.
bool names(std::string_view name, std::string_view id) {
  if (name == id) return true;
  const size_t family = id.find('/');
  const size_t own = id.rfind('/');
  if (family == std::string_view::npos || own == family) return false;
  return name == id.substr(own + 1) || name == id.substr(family + 1, own - family - 1) || name == id.substr(0, own) ||
         name == id.substr(family + 1);
}

bool is_switch(const std::vector<std::string>& words) {
  return words.size() >= 2 && words[0] == kName && (words[1] == "off" || words[1] == "on" || words[1] == "ignore-next");
}

// The next line with text behind `at`.
Span next_line(std::string_view text, size_t at) {
  while (at < text.size()) {
    const size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    if (!trimmed(text.substr(at, end - at)).empty()) return {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
    at = end + 1;
  }
  return {static_cast<uint32_t>(text.size()), static_cast<uint32_t>(text.size())};
}

}  // namespace

Switches::Switches(std::string_view text, const std::vector<std::string>& rule_ids) {
  for (size_t at = text.find(kName); at != std::string_view::npos; at = text.find(kName, at + 1)) {
    const size_t before = text.find_last_of("\r\n", at);
    size_t begin = before == std::string_view::npos || at == 0 ? 0 : before + 1;
    size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const size_t opener = text.substr(begin, at - begin).rfind("<!--");
    if (opener != std::string_view::npos && text.find("-->", at) < end) {
      begin += opener;
      end = text.find("-->", at) + 3;
    }
    const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
    add(without_comment_marks(text.substr(begin, end - begin)), span, rule_ids, text);
  }
  for (size_t i = 0; i < entries_.size(); ++i) {  // an `off` that stays open reaches to the end
    if (entries_[i].rules.empty() && entries_[i].reach.empty() && entries_[i].problem.empty())
      entries_[i].reach = {entries_[i].span.end, static_cast<uint32_t>(text.size())};
  }
}

void Switches::add(std::string_view line, Span span, const std::vector<std::string>& rule_ids, std::string_view text) {
  const std::vector<std::string> words = words_of(line);
  if (!is_switch(words)) return;
  Entry entry{span, {}, {words.begin() + 2, words.end()}, "", false};
  if (words[1] == "ignore-next") {
    entry.reach = next_line(text, span.end);
    if (entry.rules.empty()) entry.problem = "'decalque ignore-next' names no rule";
    for (const std::string& rule : entry.rules) {
      const bool known =
          std::any_of(rule_ids.begin(), rule_ids.end(), [&](const std::string& id) { return names(rule, id); });
      if (known) continue;
      const std::string near = nearest(rule, rule_ids);
      entry.problem = "there is no rule '" + rule + "'" + (near.empty() ? "" : ", did you mean '" + near + "'?");
    }
  } else if (words.size() > 2) {
    return;  // a sentence that happens to begin so
  } else if (words[1] == "on") {
    const bool is_open = !entries_.empty() && entries_.back().rules.empty() && entries_.back().reach.empty();
    if (is_open) entries_.back().reach = {entries_.back().span.end, span.begin};
    entry.problem = is_open ? "" : "'decalque on' has no 'decalque off' before it";
    entry.reach = span;
    entry.used = is_open;
  }
  entries_.push_back(std::move(entry));
}

std::vector<Span> Switches::spans() const {
  std::vector<Span> result;
  for (const Entry& entry : entries_) result.push_back(entry.span);
  return result;
}

bool Switches::keeps_away(Entry& entry, const Suggestion& suggestion) const {
  if (!entry.problem.empty() || entry.reach == entry.span) return false;
  const bool inside = entry.reach.overlaps(suggestion.focus) || entry.reach.contains(suggestion.focus);
  if (!inside) return false;
  return entry.rules.empty() || std::any_of(entry.rules.begin(), entry.rules.end(),
                                            [&](const std::string& name) { return names(name, suggestion.rule->id); });
}

void Switches::filter(std::vector<Suggestion>& suggestions) {
  std::erase_if(suggestions, [&](const Suggestion& suggestion) {
    bool away = false;
    for (Entry& entry : entries_) {
      if (!keeps_away(entry, suggestion)) continue;
      entry.used = true;
      away = true;
    }
    return away;
  });
}

std::vector<SwitchProblem> Switches::problems() const {
  std::vector<SwitchProblem> result;
  for (const Entry& entry : entries_) {
    if (!entry.problem.empty())
      result.push_back({entry.span, entry.problem});
    else if (!entry.used)
      result.push_back({entry.span, "this switch keeps no rule away and can go"});
  }
  return result;
}

}  // namespace decalque
