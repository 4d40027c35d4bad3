#include "review/lasting.h"

#include <fmt/format.h>

#include <algorithm>

#include "edit/accepted.h"
#include "text/unicode.h"

namespace decalque {

namespace {

bool one_word(std::string_view text) {
  return !text.empty() && text.find(' ') == std::string_view::npos && is_letter([&] {
    size_t at = 0;
    return next_code_point(text, at);
  }());
}

/// Every word has a capital, and nothing but letters at its end.
bool looks_like_name(std::string_view text) {
  bool begins = true, letter = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (begins && !is_upper(c)) return false;
    begins = c == U' ';
    letter = is_letter(c);
  }
  return letter;
}

bool on_names(const Rule& rule) { return rule.family == "names" || rule.family.ends_with("-names"); }

void add(AcceptAdditions& entries, const Rule& rule, const std::string& text) {
  const auto put = [&](std::vector<std::string>& list) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
  };
  if (rule.issue == "misspelling" && one_word(text)) return put(entries.words);
  if (on_names(rule) && looks_like_name(text)) return put(entries.names);
  const bool known = std::any_of(entries.phrases.begin(), entries.phrases.end(),
                                 [&](const auto& one) { return one.rule == rule.id && one.text == text; });
  if (!known) entries.phrases.push_back({rule.id, text, {}});
}

bool concerns(const Suggestion& suggestion, const Item& item) {
  Span span = suggestion.focus;
  if (!suggestion.fixes.empty() && !suggestion.fixes.front().empty()) {
    span = suggestion.fixes.front().front().span;
    for (const Edit& edit : suggestion.fixes.front())
      span = {std::min(span.begin, edit.span.begin), std::max(span.end, edit.span.end)};
  }
  if (item.span.contains(span)) return true;
  const auto& reasons = item.reasons;
  return span.overlaps(item.span) && std::any_of(reasons.begin(), reasons.end(),
                                                 [&](const Reason& reason) { return reason.rule == suggestion.rule; });
}

/// A text the settings can hold, and that stands for the suggestion: in whole words where it changes something.
std::string text_of(std::string_view text, const Suggestion& suggestion) {
  return touched_texts(text, suggestion).back();
}

std::string label_of(const AcceptAdditions& entries) {
  std::vector<std::string> parts;
  for (const auto& word : entries.words) parts.push_back("the word “" + word + "”");
  for (const auto& name : entries.names) parts.push_back("the name “" + name + "”");
  for (const auto& phrase : entries.phrases) parts.push_back("“" + phrase.text + "” for " + phrase.rule);
  return fmt::format("{}", fmt::join(parts, "; "));
}

AcceptAdditions entries_of(const Session& session, uint32_t item, const std::vector<Suggestion>& found) {
  AcceptAdditions entries;
  const Item& refused = session.items()[item];
  for (const Suggestion& suggestion : found) {
    if (!concerns(suggestion, refused) || touched_texts(session.text(), suggestion).empty()) continue;
    add(entries, *suggestion.rule, text_of(session.text(), suggestion));
  }
  // What only another correction brings about is not among them.
  if (entries.size() == 0 && !session.before(item).empty())
    add(entries, refused.rule(), std::string(session.before(item)));
  return entries;
}

}  // namespace

std::vector<LastingRefusal> lasting_refusals(const Session& session, const std::vector<Suggestion>& found) {
  std::vector<LastingRefusal> refusals;
  for (uint32_t item = 0; item < session.items().size(); ++item) {
    if (session.standing(item).state != State::rejected) continue;
    AcceptAdditions entries = entries_of(session, item, found);
    if (entries.size() == 0) continue;
    std::string label = label_of(entries);
    const auto same =
        std::find_if(refusals.begin(), refusals.end(), [&](const auto& one) { return one.label == label; });
    if (same != refusals.end())
      same->items.push_back(item);
    else
      refusals.push_back({std::move(entries), std::move(label), {item}});
  }
  return refusals;
}

AcceptAdditions together(const std::vector<LastingRefusal>& refusals) {
  AcceptAdditions all;
  const auto put = [](std::vector<std::string>& list, const std::vector<std::string>& more) {
    for (const auto& one : more)
      if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
  };
  for (const LastingRefusal& refusal : refusals) {
    put(all.words, refusal.entries.words);
    put(all.names, refusal.entries.names);
    for (const AcceptedPhrase& phrase : refusal.entries.phrases) {
      const bool known = std::any_of(all.phrases.begin(), all.phrases.end(), [&](const auto& one) {
        return one.rule == phrase.rule && one.text == phrase.text;
      });
      if (!known) all.phrases.push_back(phrase);
    }
  }
  return all;
}

}  // namespace decalque
