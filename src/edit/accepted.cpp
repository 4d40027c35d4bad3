#include "edit/accepted.h"

#include <algorithm>

#include "edit/selection.h"
#include "edit/whole_words.h"
#include "text/unicode.h"

namespace decalque {

namespace {

std::string with_single_blanks(std::string_view text) {
  std::string result;
  bool gap = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!blank && gap && !result.empty()) result += ' ';
    if (!blank) result += c;
    gap = blank;
  }
  return result;
}

Span hull(const std::vector<Edit>& edits) {
  Span span = edits.front().span;
  for (const Edit& edit : edits) span = {std::min(span.begin, edit.span.begin), std::max(span.end, edit.span.end)};
  return span;
}

}  // namespace

std::vector<std::string> touched_texts(std::string_view text, const Suggestion& suggestion) {
  std::vector<std::string> texts;
  const auto add = [&](Span span) {
    std::string one = with_single_blanks(text.substr(span.begin, span.size()));
    if (!one.empty() && std::find(texts.begin(), texts.end(), one) == texts.end()) texts.push_back(std::move(one));
  };
  add(suggestion.focus);
  if (suggestion.fixes.empty() || suggestion.fixes.front().empty()) return texts;
  const Span touched = hull(suggestion.fixes.front());
  add(touched);
  add(whole_words(text, touched, {0, static_cast<uint32_t>(text.size())}));
  return texts;
}

Accepted::Accepted(const AcceptLists& lists, const Ruleset& ruleset, std::vector<Problem>& problems)
    : words_(lists.words.begin(), lists.words.end()), names_(lists.names) {
  for (const AcceptedPhrase& phrase : lists.phrases) {
    const std::string message = phrase.rule.empty() ? "" : name_problem(phrase.rule, ruleset);
    if (!message.empty()) problems.push_back({phrase.origin.place, message, phrase.origin.line});
    rules_[with_single_blanks(phrase.text)].push_back(phrase.rule);
  }
}

bool Accepted::takes(std::string_view text, const Suggestion& suggestion) const {
  const bool on_spelling = suggestion.rule->issue == "misspelling" && !words_.empty();
  if (!on_spelling && rules_.empty()) return false;
  for (const std::string& touched : touched_texts(text, suggestion)) {
    if (on_spelling && (words_.contains(touched) || words_.contains(decapitalize(touched)))) return true;
    const auto phrase = rules_.find(touched);
    if (phrase == rules_.end()) continue;
    for (const std::string& rule : phrase->second)
      if (rule.empty() || names_rule(rule, *suggestion.rule)) return true;
  }
  return false;
}

void Accepted::filter(std::string_view text, const NameForms& forms, std::vector<Suggestion>& suggestions) const {
  std::erase_if(suggestions, [&](Suggestion& suggestion) {
    return takes(text, suggestion) || !names_.spare(text, forms, suggestion);
  });
}

}  // namespace decalque
