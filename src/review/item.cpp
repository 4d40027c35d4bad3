#include "review/item.h"

#include <algorithm>
#include <numeric>

#include "edit/whole_words.h"

namespace decalque {

namespace {

bool run_together(const std::vector<Edit>& a, const std::vector<Edit>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Edit& one) {
    return std::any_of(b.begin(), b.end(), [&](const Edit& other) { return conflict(one, other); });
  });
}

Span hull(const std::vector<Edit>& edits) { return {edits.front().span.begin, edits.back().span.end}; }
Span hull(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

std::string reading(std::string_view text, Span span, std::vector<Edit> edits) {
  for (Edit& edit : edits) edit.span = {edit.span.begin - span.begin, edit.span.end - span.begin};
  return apply_edits(text.substr(span.begin, span.size()), edits);
}

bool same_change(std::string_view text, const std::vector<Edit>& a, const std::vector<Edit>& b) {
  const Span both = hull(hull(a), hull(b));
  return reading(text, both, a) == reading(text, both, b);
}

std::vector<Edit> sorted(std::vector<Edit> edits) {
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span < b.span; });
  for (Edit& edit : edits) edit.suggestions.clear();
  return edits;
}

Reason reason_of(const Suggestion& suggestion) { return {suggestion.rule, suggestion.level, suggestion.message}; }

/// Suggestions that made an edit together cannot be told apart: they are one item.
class Groups {
 public:
  explicit Groups(const Result& result) : parent_(result.suggestions.size()) {
    std::iota(parent_.begin(), parent_.end(), 0);
    for (const Edit& edit : result.edits)
      for (const uint32_t id : edit.suggestions) parent_[root(id)] = root(edit.suggestions.front());
  }
  uint32_t root(uint32_t id) const {
    while (parent_[id] != id) id = parent_[id];
    return id;
  }

 private:
  std::vector<uint32_t> parent_;
};

class Collector {
 public:
  Collector(const Engine& engine, std::string_view text, const ArticleOptions& options, Level level, Scratch& scratch)
      : text_(text),
        level_(level),
        result_(engine.correct(text, options, scratch)),
        proposed_(engine.suggestions(text, options, scratch)) {
    add_applied();
    add_open();
    for (const Suggestion& suggestion : proposed_) add_choices(suggestion);
    for (const Segment& segment : engine.analyse(text, options, scratch).segments) sentences_.push_back(segment.span);
  }

  ReviewItems items() {
    for (Item& item : items_) complete(item);
    std::stable_sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) { return a.span < b.span; });
    return {std::move(items_), std::move(proposed_)};
  }

 private:
  void add_applied() {
    const Groups groups(result_);
    std::vector<Item> by_root(result_.suggestions.size());
    for (uint32_t i = 0; i < result_.suggestions.size(); ++i)
      if (result_.suggestions[i].applied) by_root[groups.root(i)].reasons.push_back(reason_of(result_.suggestions[i]));
    std::vector<std::vector<Edit>> edits(by_root.size());
    for (const Edit& edit : result_.edits)
      if (!edit.suggestions.empty()) edits[groups.root(edit.suggestions.front())].push_back(edit);
    for (size_t i = 0; i < by_root.size(); ++i) {
      if (edits[i].empty() || by_root[i].reasons.empty()) continue;
      by_root[i].choices.push_back({sorted(edits[i]), {}, by_root[i].reasons.front()});
      items_.push_back(std::move(by_root[i]));
    }
  }

  void add_open() {
    for (const Suggestion& suggestion : result_.suggestions) {
      if (suggestion.applied || suggestion.level > level_) continue;
      Item item;
      item.span = suggestion.focus;
      item.reasons.push_back(reason_of(suggestion));
      for (const auto& fix : suggestion.fixes)
        if (!fix.empty()) item.choices.push_back({sorted(fix), {}, item.reasons.front()});
      items_.push_back(std::move(item));
    }
  }

  // What the engine weighed and left, and further corrections of what it took.
  void add_choices(const Suggestion& suggestion) {
    if (suggestion.level > level_) return;
    for (const auto& fix : suggestion.fixes) {
      if (fix.empty()) continue;
      Choice choice{sorted(fix), {}, reason_of(suggestion)};
      const auto at = std::find_if(items_.begin(), items_.end(), [&](const Item& item) {
        return !item.choices.empty() && run_together(item.choices.front().edits, choice.edits);
      });
      if (at == items_.end()) continue;
      const bool known = std::any_of(at->choices.begin(), at->choices.end(), [&](const Choice& other) {
        return same_change(text_, other.edits, choice.edits);
      });
      if (!known) at->choices.push_back(std::move(choice));
    }
  }

  void complete(Item& item) const {
    for (size_t i = 0; i < item.choices.size(); ++i) {
      const Span span = hull(item.choices[i].edits);
      item.span = i == 0 ? span : hull(item.span, span);
    }
    item.level = item.reasons.front().level;
    for (const Reason& reason : item.reasons) item.level = std::max(item.level, reason.level);
    item.sentence = sentence_of(item.span);
    // Edits may begin and end inside words and blanks, which is hard to read and harder to edit.
    if (!item.choices.empty()) item.span = whole_words(text_, item.span, item.sentence);
    for (Choice& choice : item.choices) choice.after = reading(text_, item.span, choice.edits);
  }

  Span sentence_of(Span span) const {
    Span sentence = span;
    auto at = std::lower_bound(sentences_.begin(), sentences_.end(), span.begin,
                               [](Span one, uint32_t begin) { return one.end < begin; });
    for (; at != sentences_.end() && at->begin <= span.end; ++at)
      if (at->overlaps(span) || at->contains(span)) sentence = hull(sentence, *at);
    return sentence;
  }

  std::string_view text_;
  Level level_;
  Result result_;
  std::vector<Suggestion> proposed_;
  std::vector<Item> items_;
  std::vector<Span> sentences_;
};

}  // namespace

ReviewItems review_items(const Engine& engine, std::string_view text, ArticleOptions options, Level level,
                         Scratch& scratch) {
  options.level = std::min(level, Level::likely);
  options.least = level;
  return Collector(engine, text, options, level, scratch).items();
}

}  // namespace decalque
