#include "edit/relook.h"

#include <algorithm>

#include "edit/subject.h"
#include "edit/way_back.h"

namespace decalque {

namespace {

constexpr size_t kAround = kSentencesAround;  // what a template's verb follows

bool begins_paragraph(const Document& document, size_t segment) {
  return segment == 0 || document.segments[segment].paragraph != document.segments[segment - 1].paragraph;
}

}  // namespace

Relook::Relook(const Document& before, const std::vector<Edit>& made, Document& after)
    : before_(before), after_(after), partner_(after.segments.size(), kNone) {
  pair_segments(made);
}

void Relook::pair_segments(const std::vector<Edit>& made) {
  const WayBack way_back(made);
  size_t old = 0;
  for (size_t i = 0; i < after_.segments.size(); ++i) {
    const Segment& segment = after_.segments[i];
    const Span was = way_back.span(segment.span);
    if (was.size() != segment.span.size() || way_back.touches_edit(was)) continue;
    while (old < before_.segments.size() && before_.segments[old].span.begin < was.begin) ++old;
    if (old == before_.segments.size() || before_.segments[old].span != was) continue;
    const bool same =
        begins_paragraph(after_, i) == begins_paragraph(before_, old) && same_tokens(before_.segments[old], segment);
    if (same) partner_[i] = static_cast<uint32_t>(old);
  }
}

bool Relook::same_tokens(const Segment& before, const Segment& after) const {
  if (before.type != after.type || before.tokens.size() != after.tokens.size()) return false;
  const Token* old = &before_.tokens[before.tokens.begin];
  const Token* now = &after_.tokens[after.tokens.begin];
  const uint32_t shift = after.span.begin - before.span.begin;
  for (uint32_t i = 0; i < before.tokens.size(); ++i) {
    const bool same = old[i].word == now[i].word && old[i].type == now[i].type && old[i].gap == now[i].gap &&
                      old[i].is_protected == now[i].is_protected && old[i].span.begin + shift == now[i].span.begin;
    if (!same) return false;
  }
  return true;
}

bool Relook::same_analysis(const Segment& before, const Segment& after) const {
  const Token* old = &before_.tokens[before.tokens.begin];
  const Token* now = &after_.tokens[after.tokens.begin];
  for (uint32_t i = 0; i < before.tokens.size(); ++i) {
    const bool same = old[i].upos == now[i].upos && old[i].xpos == now[i].xpos && old[i].lemma == now[i].lemma &&
                      old[i].kinds.bits == now[i].kinds.bits && old[i].confidence == now[i].confidence;
    if (!same) return false;
  }
  return true;
}

std::vector<bool> Relook::carry_tags() {
  std::vector<bool> tagged(partner_.size(), false);
  for (size_t i = 0; i < partner_.size(); ++i) {
    if (partner_[i] == kNone) continue;
    tagged[i] = true;
    const Token* old = &before_.tokens[before_.segments[partner_[i]].tokens.begin];
    const TokenRange range = after_.segments[i].tokens;
    for (uint32_t k = 0; k < range.size(); ++k) {
      Token& now = after_.tokens[range.begin + k];
      now.upos = old[k].upos;
      now.xpos = old[k].xpos;
      now.confidence = old[k].confidence;
    }
  }
  return tagged;
}

// How many breaks there are before each segment and the end: a break stands before a segment that is not as it was, or
// does not stand behind the one it stood behind.
std::vector<uint32_t> Relook::breaks() const {
  const size_t count = partner_.size();
  std::vector<uint32_t> result(count + 2, 0);
  bool same_before = true;
  uint32_t next = 0;  // of before_, were this segment as it was
  for (size_t i = 0; i < count; ++i) {
    const bool same = partner_[i] != kNone && same_analysis(before_.segments[partner_[i]], after_.segments[i]);
    const bool unbroken = same && same_before && partner_[i] == next;
    result[i + 1] = result[i] + (unbroken ? 0 : 1);
    same_before = same;
    next = partner_[i] + 1;
  }
  const bool ends_alike = same_before && next == before_.segments.size();
  result[count + 1] = result[count] + (ends_alike ? 0 : 1);
  return result;
}

// A fix may take away the gap before its segment, and a or an follows the word behind it.
bool Relook::same_beside(const Segment& before, const Segment& after) const {
  const auto same = [](const Token& old, const Token& now) {
    return old.word == now.word && old.type == now.type && old.is_protected == now.is_protected;
  };
  const bool first = before.tokens.begin == 0, last = before.tokens.end == before_.tokens.size();
  if (first != (after.tokens.begin == 0) || last != (after.tokens.end == after_.tokens.size())) return false;
  if (!first && !same(before_.tokens[before.tokens.begin - 1], after_.tokens[after.tokens.begin - 1])) return false;
  return last || (same(before_.tokens[before.tokens.end], after_.tokens[after.tokens.end]) &&
                  before_.tokens[before.tokens.end].gap == after_.tokens[after.tokens.end].gap);
}

std::vector<Scope> Relook::due() const {
  const size_t count = partner_.size();
  const std::vector<uint32_t> broken = breaks();
  std::vector<Scope> result(count, Scope::segment);
  for (size_t first = 0; first < count;) {
    size_t last = first + 1;  // the segment behind the paragraph
    while (last < count && !begins_paragraph(after_, last)) ++last;
    for (size_t i = first; i < last; ++i) {
      // Breaks before segments from `from` to `to` count; that before the end, when the surroundings scope over it.
      const size_t around = i + 1 > kAround ? i + 1 - kAround : 0;
      const size_t from = std::min(first == 0 ? 0 : first + 1, around);
      const size_t to = std::min(count, std::max(last, i + kAround));
      if (partner_[i] == kNone) continue;
      const Segment &was = before_.segments[partner_[i]], &is = after_.segments[i];
      if (broken[to + 1] == broken[from])
        result[i] = Scope::document;
      else if (same_analysis(was, is) && same_beside(was, is))
        result[i] = Scope::around;
    }
    first = last;
  }
  return result;
}

std::vector<Suggestion> Relook::carried(const std::vector<Suggestion>& found, const std::vector<Scope>& due,
                                        const Knowledge& knowledge) const {
  std::vector<uint32_t> now(before_.segments.size(), kNone);
  for (size_t i = 0; i < partner_.size(); ++i) {
    if (partner_[i] != kNone) now[partner_[i]] = static_cast<uint32_t>(i);
  }
  std::vector<Suggestion> result;
  for (const Suggestion& suggestion : found) {
    if (suggestion.applied || !suggestion.rule->detector.empty()) continue;
    const auto rule = static_cast<uint32_t>(suggestion.rule - knowledge.ruleset.rules.data());
    const auto behind = std::ranges::upper_bound(before_.segments, suggestion.focus.begin, {},
                                                 [](const Segment& segment) { return segment.span.begin; });
    if (behind == before_.segments.begin()) continue;
    const auto old = static_cast<size_t>(std::prev(behind) - before_.segments.begin());
    if (now[old] == kNone || knowledge.matcher.scope(rule) >= due[now[old]]) continue;
    const uint32_t shift = after_.segments[now[old]].span.begin - before_.segments[old].span.begin;  // may wrap
    const auto move = [&](Span& span) { span = {span.begin + shift, span.end + shift}; };
    Suggestion moved = suggestion;
    move(moved.focus);
    for (auto& fix : moved.fixes) {
      for (Edit& edit : fix) move(edit.span);
    }
    result.push_back(std::move(moved));
  }
  return result;
}

}  // namespace decalque
