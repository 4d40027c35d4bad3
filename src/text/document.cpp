#include "text/document.h"

#include <algorithm>

namespace decalque {

Span Document::gap_before(uint32_t token) const {
  return {token == 0 ? 0 : tokens[token - 1].span.end, tokens[token].span.begin};
}

const Segment& Document::segment_of(uint32_t token) const {
  const auto behind = std::ranges::upper_bound(segments, token, {}, [](const Segment& s) { return s.tokens.begin; });
  return *std::prev(behind);
}

const NameRecord* Document::name(StringId stem) const {
  const auto at = std::ranges::lower_bound(names, stem, {}, &NameRecord::stem);
  return at != names.end() && at->stem == stem ? &*at : nullptr;
}

bool Document::is_protected(Span span) const {
  const auto behind = std::ranges::upper_bound(protected_spans, span.begin, {}, &Span::end);
  if (behind == protected_spans.end()) return false;
  return behind->overlaps(span) || (behind->begin < span.begin && span.end < behind->end);
}

std::string dump(const Document& document) {
  std::string result;
  for (const Segment& segment : document.segments) {
    if (&segment != &document.segments.front()) result += "--\n";
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const Token& token = document.tokens[i];
      result.append(document.view(token)).append("/").append(name(token.xpos)).append(" ");
      result.append(token.lemma == 0 ? "_" : document.string(token.lemma));
      for (int kind = 0; kind < kKindCount; ++kind) {
        if (token.kinds.has(static_cast<Kind>(kind))) result.append(" ").append(name(static_cast<Kind>(kind)));
      }
      result += '\n';
    }
  }
  return result;
}

}  // namespace decalque
