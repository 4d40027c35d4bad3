#include "edit/change_plan.h"

#include <algorithm>

#include "edit/glue.h"

namespace decalque {

bool ChangePlan::add(const Change& change) {
  const auto range = range_of(context_, change.capture);
  if (!range) return true;  // an optional part that is not there
  switch (change.sort) {
    case Change::Sort::replace:
      return add_replacement(*range, change.text);
    case Change::Sort::insert_before:
      return add_insertion(range->begin, true, change.text);
    case Change::Sort::insert_after:
      return add_insertion(range->end, false, change.text);
    case Change::Sort::move_before:
    case Change::Sort::move_after:
      return add_move(change, *range);
  }
  return false;
}

// Sorted; nullopt when replaced ranges overlap or an insertion falls into one.
std::optional<std::vector<Edit>> ChangePlan::edits() {
  if (!settle()) return std::nullopt;
  std::vector<Edit> result;
  for (const auto& [range, text] : replacements_) {
    result.push_back(text.empty() ? deletion(range) : replacement(range, text));
  }
  for (const auto& [boundary, insertion] : insertions_) result.push_back(insertion_edit(boundary, insertion));
  std::sort(result.begin(), result.end(), [](const Edit& a, const Edit& b) {
    return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
  });
  return result;
}

std::string_view ChangePlan::next_word(uint32_t token) const {
  return token < document_.tokens.size() ? document_.view(document_.tokens[token]) : std::string_view();
}

bool ChangePlan::add_replacement(TokenRange range, const Template& pieces) {
  auto text = render(pieces, context_, next_word(range.end));
  if (!text) return false;
  replacements_.emplace_back(range, std::move(*text));
  return true;
}

bool ChangePlan::add_insertion(uint32_t boundary, bool before, const Template& pieces) {
  const auto text = render(pieces, context_, next_word(boundary));
  if (!text) return false;
  insert(boundary, before, *text);
  return true;
}

void ChangePlan::insert(uint32_t boundary, bool before, const std::string& text) {
  if (text.empty()) return;
  const auto [at, fresh] = insertions_.try_emplace(boundary, Insertion{text, before && !attaches_left(text)});
  if (!fresh) at->second.text = joined(at->second.text, text);
}

bool ChangePlan::add_move(const Change& change, TokenRange range) {
  const auto target = range_of(context_, change.target);
  if (!target) return false;
  Piece piece;
  piece.sort = Piece::Sort::capture;
  piece.name = change.capture;
  const bool before = change.sort == Change::Sort::move_before;
  if (!add_insertion(before ? target->begin : target->end, before, {piece})) return false;
  replacements_.emplace_back(range, std::string());
  return true;
}

// Joins deleted ranges that touch, and lets insertions at the edge of a replaced range become part of its text.
bool ChangePlan::settle() {
  std::sort(replacements_.begin(), replacements_.end());
  std::vector<std::pair<TokenRange, std::string>> merged;
  for (auto& [range, text] : replacements_) {
    if (!merged.empty() && range.begin < merged.back().first.end) return false;
    take_insertion(range.begin, text, true);
    take_insertion(range.end, text, false);
    if (!merged.empty() && merged.back().first.end == range.begin && merged.back().second.empty() && text.empty())
      merged.back().first.end = range.end;
    else
      merged.emplace_back(range, std::move(text));
  }
  replacements_ = std::move(merged);
  return std::none_of(insertions_.begin(), insertions_.end(), [&](const auto& entry) {
    return std::any_of(replacements_.begin(), replacements_.end(), [&](const auto& replaced) {
      return replaced.first.begin < entry.first && entry.first < replaced.first.end;
    });
  });
}

void ChangePlan::take_insertion(uint32_t boundary, std::string& text, bool at_begin) {
  const auto at = insertions_.find(boundary);
  if (at == insertions_.end() || (at->second.before != at_begin)) return;
  text = at_begin ? joined(at->second.text, text) : joined(text, at->second.text);
  insertions_.erase(at);
}

Edit ChangePlan::replacement(TokenRange range, const std::string& text) const {
  Span span = document_.span_of(range);
  const bool same_segment = range.begin > 0 && document_.segment_of(range.begin).tokens.begin < range.begin;
  if (attaches_left(text) && same_segment) span.begin = document_.gap_before(range.begin).begin;
  return trimmed(span, text);
}

// Without the words that both have at the ends, so that an edit says no more than it must.
Edit ChangePlan::trimmed(Span span, std::string_view text) const {
  std::string_view old = document_.view(span);
  const auto same_words = [&](bool front) {
    size_t best = 0;
    const size_t most = std::min(old.size(), text.size());
    for (size_t n = 0; n < most; ++n) {
      const char a = front ? old[n] : old[old.size() - 1 - n];
      const char b = front ? text[n] : text[text.size() - 1 - n];
      if (a != b) break;
      if (a == ' ') best = n + (front ? 1 : 0);
    }
    return best;
  };
  const size_t front = same_words(true);
  old.remove_prefix(front);
  text.remove_prefix(front);
  const size_t back = same_words(false);
  return {{static_cast<uint32_t>(span.begin + front), static_cast<uint32_t>(span.end - back)},
          std::string(text.substr(0, text.size() - back)),
          {}};
}

Edit ChangePlan::deletion(TokenRange range) const {
  Span span = document_.span_of(range);
  const Segment& segment = document_.segment_of(range.begin);
  const bool first = segment.tokens.begin == range.begin;
  const bool last = segment.tokens.end == range.end;
  const Span left = range.begin == 0 ? Span{span.begin, span.begin} : document_.gap_before(range.begin);
  const bool left_is_line_end = document_.tokens[range.begin].gap == Gap::newline;
  if (!first && !left_is_line_end && !left.empty()) {
    span.begin = left.begin;
  } else if (!last && (first || left_is_line_end || after_opener(range.begin))) {
    span.end = document_.tokens[range.end].span.begin;
  }
  return {span, "", {}};
}

bool ChangePlan::after_opener(uint32_t token) const {
  return token > 0 && attaches_right(document_.view(document_.tokens[token - 1]));
}

Edit ChangePlan::insertion_edit(uint32_t boundary, const Insertion& insertion) const {
  if (insertion.before && boundary < document_.tokens.size()) {
    const uint32_t at = document_.tokens[boundary].span.begin;
    return {{at, at}, attaches_right(insertion.text) ? insertion.text : insertion.text + " ", {}};
  }
  const uint32_t at = boundary == 0 ? 0 : document_.tokens[boundary - 1].span.end;
  return {{at, at}, attaches_left(insertion.text) ? insertion.text : " " + insertion.text, {}};
}

}  // namespace decalque
