#include "edit/word_edits.h"

#include <algorithm>

#include "edit/line_changes.h"

namespace decalque {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// An edit that cuts a word takes in the whole word; one that adds or takes away words stays as it is.
Span whole_words(std::string_view text, const Edit& edit) {
  const auto old = text.substr(edit.span.begin, edit.span.size());
  const auto inked_start = [](std::string_view s) { return !s.empty() && !is_blank(s.front()); };
  const auto inked_end = [](std::string_view s) { return !s.empty() && !is_blank(s.back()); };
  auto span = edit.span;
  if (inked_start(old) || inked_start(edit.after))
    while (span.begin > 0 && !is_blank(text[span.begin - 1])) --span.begin;
  if (inked_end(old) || inked_end(edit.after))
    while (span.end < text.size() && !is_blank(text[span.end])) ++span.end;
  return span;
}

void add_suggestions(Edit& edit, const Edit& more) {
  for (const auto index : more.suggestions)
    if (std::find(edit.suggestions.begin(), edit.suggestions.end(), index) == edit.suggestions.end())
      edit.suggestions.push_back(index);
}

}  // namespace

std::vector<Edit> word_edits(std::string_view text, const std::vector<Edit>& edits) {
  std::vector<Edit> words;
  std::vector<size_t> ends;
  for (size_t i = 0; i < edits.size(); ++i) {
    const auto span = whole_words(text, edits[i]);
    if (words.empty() || words.back().span.end < span.begin) words.push_back({span, {}, {}}), ends.push_back(i);
    words.back().span.end = std::max(words.back().span.end, span.end);
    add_suggestions(words.back(), edits[i]);
    ends.back() = i + 1;
  }
  for (size_t w = 0; w < words.size(); ++w)
    words[w].after = edited(text, words[w].span, edits, w == 0 ? 0 : ends[w - 1], ends[w]);
  std::erase_if(words, [&](const Edit& e) { return text.substr(e.span.begin, e.span.size()) == e.after; });
  return words;
}

}  // namespace decalque
