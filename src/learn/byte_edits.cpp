#include "learn/byte_edits.h"

#include <algorithm>

namespace decalque {

namespace {

// Where the token begins; behind the last token the text's end, blanks aside.
uint32_t begin_of(const Document& document, uint32_t token) {
  if (token < document.tokens.size()) return document.tokens[token].span.begin;
  return document.tokens.empty() ? 0 : document.tokens.back().span.end;
}
// The range with the gaps on both sides; without the one before it when that belongs to the neighbour.
Span span_with_gaps(const Document& document, TokenRange range, bool gap_before) {
  const bool has_gap = gap_before && range.begin > 0;
  return {has_gap ? document.tokens[range.begin - 1].span.end : begin_of(document, range.begin),
          begin_of(document, range.end)};
}

// Not inside a code point.
bool may_cut(std::string_view text, size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// The change of `span` to `after` without what both have in common at the ends.
Edit trimmed(std::string_view text, Span span, std::string_view after) {
  const std::string_view before = text.substr(span.begin, span.size());
  const size_t most = std::min(before.size(), after.size());
  size_t front = 0, back = 0;
  while (front < most && before[front] == after[front]) ++front;
  while (front > 0 && !(may_cut(before, front) && may_cut(after, front))) --front;
  while (back < most - front && before[before.size() - 1 - back] == after[after.size() - 1 - back]) ++back;
  while (back > 0 && !(may_cut(before, before.size() - back) && may_cut(after, after.size() - back))) --back;
  span = {span.begin + static_cast<uint32_t>(front), span.end - static_cast<uint32_t>(back)};
  return {span, std::string(after.substr(front, after.size() - front - back)), {}};
}

}  // namespace

Edit byte_edit(const Document& translation, const Document& post_edit, const TokenEdit& edit) {
  return byte_edits(translation, post_edit, {edit}).front();
}

std::vector<Edit> byte_edits(const Document& translation, const Document& post_edit,
                             const std::vector<TokenEdit>& edits) {
  std::vector<Edit> result;
  for (size_t i = 0; i < edits.size(); ++i) {
    const TokenEdit& edit = edits[i];
    if (edit.sort == ChangeSort::spacing) {  // the gaps around it belong to its neighbours
      result.push_back(
          trimmed(translation.text, translation.span_of(edit.before), post_edit.view(post_edit.span_of(edit.after))));
      continue;
    }
    const bool gap_before = i == 0 || edits[i - 1].before.end != edit.before.begin ||
                            edits[i - 1].after.end != edit.after.begin || edits[i - 1].sort == ChangeSort::spacing;
    result.push_back(trimmed(translation.text, span_with_gaps(translation, edit.before, gap_before),
                             post_edit.view(span_with_gaps(post_edit, edit.after, gap_before))));
  }
  return result;
}

}  // namespace decalque
