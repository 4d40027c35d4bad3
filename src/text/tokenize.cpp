#include "text/tokenize.h"

#include "text/lines.h"
#include "text/marks.h"
#include "text/protect.h"
#include "text/scan.h"
#include "text/segment.h"

namespace decalque {
namespace {

void mark_protected(Document& document) {
  auto span = document.protected_spans.begin();
  for (Token& token : document.tokens) {
    while (span != document.protected_spans.end() && span->end <= token.span.begin) ++span;
    if (span == document.protected_spans.end()) return;
    token.is_protected = span->overlaps(token.span);
  }
}

/// Tokens and segments of every paragraph, in one pass over the lines.
void analyse(Document& document, const std::vector<Fixed>& fixed) {
  const std::string_view text = document.text;
  const std::vector<Line> lines = split_lines(text);
  TextScanner scanner(text, fixed, *document.words, document.tokens);
  uint32_t number = 0;
  for (const TokenRange paragraph : split_paragraphs(text, lines)) {
    const auto begin = static_cast<uint32_t>(document.tokens.size());
    for (uint32_t i = paragraph.begin; i < paragraph.end; ++i) scanner.scan(lines[i].span);
    const auto end = static_cast<uint32_t>(document.tokens.size());
    if (begin == end) continue;
    const Span first = lines[paragraph.begin].span;
    size_t marker = 0;
    const LineStart start = line_start(text.substr(first.begin, first.size()), marker);
    classify_marks(text, std::span(document.tokens).subspan(begin, end - begin));
    append_segments(document, {begin, end}, start, number++);
  }
}

}  // namespace

Document tokenize(std::string text, WordTable& words, std::span<const Span> protected_spans) {
  Document document;
  document.text = std::move(text);
  document.words = &words;
  const std::vector<Fixed> fixed = find_fixed(document.text);
  document.protected_spans = protected_spans_of(document.text, fixed, protected_spans);
  document.tokens.reserve(document.text.size() / 4);  // a token takes about five bytes, its blank counted in
  analyse(document, fixed);
  mark_protected(document);
  return document;
}

}  // namespace decalque
