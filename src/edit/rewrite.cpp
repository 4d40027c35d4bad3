#include "edit/rewrite.h"

#include <algorithm>
#include <map>

#include "text/unicode.h"

namespace decalque {

namespace {

bool attaches_left(std::string_view text) {
  for (const std::string_view mark : {",", ".", ";", ":", "!", "?", ")", "]", "”", "’", "'s"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

bool attaches_right(std::string_view text) {
  for (const std::string_view mark : {"(", "[", "“", "‘"}) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

std::string joined(std::string left, std::string_view right) {
  if (left.empty() || right.empty()) return left + std::string(right);
  if (!attaches_left(right) && !attaches_right(left)) left += ' ';
  return left + std::string(right);
}

// What is to become of the tokens of a match, gathered change by change.
class Plan {
 public:
  explicit Plan(const RenderContext& context) : context_(context), document_(context.tokens.document) {}

  bool add(const Change& change) {
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
  std::optional<std::vector<Edit>> edits() {
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

 private:
  struct Insertion {
    std::string text;
    bool before = true;  // belongs to the token behind the boundary, not to the one before it
  };

  std::string_view next_word(uint32_t token) const {
    return token < document_.tokens.size() ? document_.view(document_.tokens[token]) : std::string_view();
  }

  bool add_replacement(TokenRange range, const Template& pieces) {
    auto text = render(pieces, context_, next_word(range.end));
    if (!text) return false;
    replacements_.emplace_back(range, std::move(*text));
    return true;
  }

  bool add_insertion(uint32_t boundary, bool before, const Template& pieces) {
    const auto text = render(pieces, context_, next_word(boundary));
    if (!text) return false;
    insert(boundary, before, *text);
    return true;
  }

  void insert(uint32_t boundary, bool before, const std::string& text) {
    if (text.empty()) return;
    const auto [at, fresh] = insertions_.try_emplace(boundary, Insertion{text, before && !attaches_left(text)});
    if (!fresh) at->second.text = joined(at->second.text, text);
  }

  bool add_move(const Change& change, TokenRange range) {
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
  bool settle() {
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

  void take_insertion(uint32_t boundary, std::string& text, bool at_begin) {
    const auto at = insertions_.find(boundary);
    if (at == insertions_.end() || (at->second.before != at_begin)) return;
    text = at_begin ? joined(at->second.text, text) : joined(text, at->second.text);
    insertions_.erase(at);
  }

  Edit replacement(TokenRange range, const std::string& text) const {
    Span span = document_.span_of(range);
    const bool same_segment = range.begin > 0 && document_.segment_of(range.begin).tokens.begin < range.begin;
    if (attaches_left(text) && same_segment) span.begin = document_.gap_before(range.begin).begin;
    return trimmed(span, text);
  }

  // Without the words that both have at the ends, so that an edit says no more than it must.
  Edit trimmed(Span span, std::string_view text) const {
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

  Edit deletion(TokenRange range) const {
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

  bool after_opener(uint32_t token) const {
    return token > 0 && attaches_right(document_.view(document_.tokens[token - 1]));
  }

  Edit insertion_edit(uint32_t boundary, const Insertion& insertion) const {
    if (insertion.before && boundary < document_.tokens.size()) {
      const uint32_t at = document_.tokens[boundary].span.begin;
      return {{at, at}, attaches_right(insertion.text) ? insertion.text : insertion.text + " ", {}};
    }
    const uint32_t at = boundary == 0 ? 0 : document_.tokens[boundary - 1].span.end;
    return {{at, at}, attaches_left(insertion.text) ? insertion.text : " " + insertion.text, {}};
  }

  const RenderContext& context_;
  const Document& document_;
  std::vector<std::pair<TokenRange, std::string>> replacements_;
  std::map<uint32_t, Insertion> insertions_;  // by token boundary
};

// --- letter case at the start of the segment
// --------------------------------------------------------------------------

bool has_letters(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

// As the first thing of a sentence: a number there needs no capital behind it.
std::string begin_sentence(std::string text) {
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_digit(c)) return text;
    if (is_letter(c)) break;
  }
  return capitalize(text);
}

// The first word of the segment, marks passed over; nullopt when it has none.
std::optional<uint32_t> first_word_of(const Document& document, const Segment& segment) {
  for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
    if (document.tokens[i].type != TokenType::mark) return i;
  }
  return std::nullopt;
}

void insert_sorted(std::vector<Edit>& edits, Edit edit) {
  const auto at =
      std::find_if(edits.begin(), edits.end(), [&](const Edit& other) { return other.span.begin >= edit.span.end; });
  edits.insert(at, std::move(edit));
}

// The first word left standing behind the edits' own first words loses a capital it only had by place.
void lower_displaced(std::vector<Edit>& edits, const TokenContext& context, uint32_t first) {
  const Span span = context.document.tokens[first].span;
  bool displaced = false;
  for (const Edit& edit : edits) {
    if (edit.span.overlaps(span) || (edit.span.begin > span.begin && edit.span.end < span.end)) return;
    if (edit.span.end <= span.begin && has_letters(edit.after)) displaced = true;
  }
  if (displaced && capital_by_place(context, first))
    insert_sorted(edits, {span, decapitalize(context.document.view(span)), {}});
}

// Capitalises the letter that now comes first, be it an edit's or the article's.
void raise_first(std::vector<Edit>& edits, const Document& document, const Segment& segment, uint32_t first) {
  for (size_t i = 0; i < edits.size(); ++i) {
    Edit& edit = edits[i];
    if (edit.span.end < document.tokens[first].span.begin || !has_letters(edit.after)) continue;
    if (edit.span.begin > document.tokens[first].span.begin) break;
    edit.after = begin_sentence(edit.after);
    return;
  }
  // No edit brings letters at or before the old first word: find the first word no edit deletes.
  for (uint32_t i = first; i < segment.tokens.end; ++i) {
    const Span span = document.tokens[i].span;
    const auto over = std::find_if(edits.begin(), edits.end(), [&](const Edit& edit) {
      return edit.span.overlaps(span) ||
             (edit.span.empty() && edit.span.begin == span.begin && has_letters(edit.after));
    });
    if (over != edits.end() && has_letters(over->after)) {
      over->after = begin_sentence(over->after);
      return;
    }
    if (over != edits.end() || document.tokens[i].type == TokenType::mark) continue;
    if (document.tokens[i].word->shape != Shape::lower) return;
    insert_sorted(edits, {span, capitalize(document.view(span)), {}});
    return;
  }
}

void settle_case(std::vector<Edit>& edits, const TokenContext& context, const Segment& segment) {
  const auto first = first_word_of(context.document, segment);
  if (!first || edits.empty()) return;
  const Token& token = context.document.tokens[*first];
  if (token.word->shape != Shape::title && token.word->shape != Shape::upper) return;
  if (edits.front().span.begin > token.span.begin) return;
  lower_displaced(edits, context, *first);
  raise_first(edits, context.document, segment, *first);
}

}  // namespace

std::optional<std::vector<Edit>> rewrite(const Fix& fix, const RenderContext& context) {
  Plan plan(context);
  for (const Change& change : fix) {
    if (!plan.add(change)) return std::nullopt;
  }
  auto edits = plan.edits();
  if (!edits) return std::nullopt;
  const Document& document = context.tokens.document;
  settle_case(*edits, context.tokens, document.segment_of(context.match.range.begin));
  std::erase_if(*edits, [&](const Edit& edit) { return document.view(edit.span) == edit.after; });
  for (size_t i = 1; i < edits->size(); ++i) {
    if (conflict((*edits)[i - 1], (*edits)[i])) return std::nullopt;
  }
  if (edits->empty()) return std::nullopt;
  return edits;
}

}  // namespace decalque
