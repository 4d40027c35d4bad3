#include "text/segment.h"

#include "text/sentence.h"

namespace decalque {
namespace {

/// A line with more tokens is a sentence that has lost its stop.
constexpr uint32_t kLongestHeading = 40;

/// How many tokens the bullet or number that begins the paragraph takes up.
uint32_t marker_tokens(const Document& document, TokenRange paragraph, LineStart start) {
  if (start == LineStart::text) return 0;
  uint32_t i = paragraph.begin + 1;
  while (i < paragraph.end && document.tokens[i].gap == Gap::none) ++i;
  return i - paragraph.begin;
}

bool is_heading(const Document& document, TokenRange range, const SentenceFinder& finder) {
  const std::string_view last = document.view(document.tokens[range.end - 1]);
  return range.size() <= kLongestHeading && !finder.has_final_mark(range) && last != "," && last != ";";
}

}  // namespace

void append_segments(Document& document, TokenRange paragraph, LineStart start, uint32_t number) {
  if (start == LineStart::heading) {
    document.segments.push_back({document.span_of(paragraph), paragraph, SegmentType::heading, number});
    return;
  }
  const SentenceFinder finder(document, paragraph);
  const uint32_t not_before = paragraph.begin + marker_tokens(document, paragraph, start);
  for (uint32_t begin = paragraph.begin; begin < paragraph.end;) {
    const TokenRange range{begin, finder.end_from(begin, not_before)};
    const bool first = begin == paragraph.begin;
    SegmentType type = SegmentType::sentence;
    if (first && (start == LineStart::bullet || start == LineStart::number)) {
      type = SegmentType::list_item;
    } else if (range == paragraph && is_heading(document, range, finder)) {
      type = SegmentType::heading;
    }
    document.segments.push_back({document.span_of(range), range, type, number});
    begin = range.end;
  }
}

}  // namespace decalque
