#include "text/segment.h"

#include <unicode/uchar.h>

#include "text/abbreviations.h"
#include "text/unicode.h"

namespace decalque {
namespace {

/// What ends a sentence, the weakest last.
enum class End : uint8_t { none, mark, stop, ellipsis, abbreviation };

class Segmenter {
 public:
  Segmenter(const Document& document, TokenRange paragraph) : document_(document), paragraph_(paragraph) {}

  /// The end of the segment that begins at `begin`; no break before `not_before`.
  uint32_t segment_end(uint32_t begin, uint32_t not_before) const {
    for (uint32_t i = begin; i < paragraph_.end; ++i) {
      const End end = end_of(i);
      if (end == End::none || i < not_before) continue;
      const uint32_t next = behind_closers(i);
      if (next >= paragraph_.end || breaks(end, i, next)) return next;
      i = next - 1;
    }
    return paragraph_.end;
  }

  /// A final mark stands at the end, closers aside.
  bool has_final_mark(TokenRange range) const {
    uint32_t last = range.end - 1;
    while (last > range.begin && closes(last)) --last;
    return end_of(last) != End::none;
  }

 private:
  const Token& token(uint32_t i) const { return document_.tokens[i]; }
  std::string_view view(uint32_t i) const { return document_.view(token(i)); }
  bool is(uint32_t i, Kind kind) const { return token(i).kinds.has(kind); }
  Shape shape(uint32_t i) const { return token(i).word->shape; }
  bool begins_upper(uint32_t i) const {
    return shape(i) == Shape::title || shape(i) == Shape::upper || (shape(i) == Shape::mixed && capital(i));
  }
  bool capital(uint32_t i) const {
    size_t at = 0;
    return is_upper(next_code_point(view(i), at));
  }

  End end_of(uint32_t i) const {
    const Token& here = token(i);
    const std::string_view form = view(i);
    if (here.kinds.has(Kind::ABBREVIATION)) return form.ends_with('.') ? End::abbreviation : End::none;
    if (here.type != TokenType::mark) return End::none;
    if (form == ".") return End::stop;
    if (form.starts_with("..") || form.starts_with("…")) return End::ellipsis;
    if (!here.kinds.has(Kind::CLAUSE) && form.size() == 1) return End::none;
    size_t at = 0;
    const auto c = static_cast<UChar32>(next_code_point(form, at));
    return u_hasBinaryProperty(c, UCHAR_S_TERM) ? End::mark : End::none;
  }

  bool closes(uint32_t i) const {
    return is(i, Kind::CLOSEQUOTE) || view(i) == ")" || view(i) == "]" || view(i) == "}";
  }

  /// The first token behind the end at `i` that does not belong to it: further final marks, what closes, and a
  /// quotation mark after a stray blank that does not stick to the next word.
  uint32_t behind_closers(uint32_t i) const {
    uint32_t next = i + 1;
    for (; next < paragraph_.end; ++next) {
      const bool stray = is(next, Kind::CLOSEQUOTE) && next == i + 1;
      if (token(next).gap != Gap::none && !stray) break;
      if (!closes(next) && end_of(next) == End::none) break;
      if (end_of(next) == End::abbreviation) break;
    }
    return next;
  }

  bool breaks(End end, uint32_t i, uint32_t next) const {
    const bool quoted = next > i + 1 && is(next - 1, Kind::CLOSEQUOTE);
    if (token(next).gap == Gap::none) return breaks_without_gap(end, i, next, quoted);
    if (!can_begin(next)) return false;
    switch (end) {
      case End::abbreviation:
        return breaks_behind_abbreviation(i, next);
      case End::ellipsis:
        return view(next) != "I" || quoted;
      case End::stop:
        return !is_ordinal(i, next);
      default:
        return true;
    }
  }

  /// "said.Kremlin" lacks a blank; "3.Kremlin", "?-mark" and "attack.”Blinken" do not tell.
  bool breaks_without_gap(End end, uint32_t i, uint32_t next, bool quoted) const {
    if (end == End::abbreviation || token(next).type != TokenType::word || !begins_upper(next)) return false;
    return quoted || (i > 0 && token(i - 1).type == TokenType::word && shape(i - 1) != Shape::upper);
  }

  /// The token, or the first word behind opening marks, is written as a sentence's first word is.
  bool can_begin(uint32_t i) const {
    while (i < paragraph_.end && (is(i, Kind::OPENQUOTE) || is(i, Kind::DASH) || view(i) == "(" || view(i) == "[" ||
                                  view(i) == "¿" || view(i) == "¡"))
      ++i;
    if (i >= paragraph_.end) return false;
    switch (token(i).type) {
      case TokenType::word:
        return shape(i) != Shape::lower;
      case TokenType::mark:
        return end_of(i) == End::ellipsis;
      case TokenType::symbol:
        return view(i) != "|" && view(i) != "&" && view(i) != "/";
      default:
        return true;
    }
  }

  bool breaks_behind_abbreviation(uint32_t i, uint32_t next) const {
    const std::string_view form = view(i).substr(0, view(i).size() - 1);
    const bool starter = is(next, Kind::OPENQUOTE) ? next + 1 < paragraph_.end && begins_sentences(view(next + 1))
                                                   : begins_sentences(view(next)) && begins_upper(next);
    switch (abbreviation_of(form)) {
      case Abbreviation::title:
      case Abbreviation::within:
      case Abbreviation::before_number:
        return false;
      case Abbreviation::after_number:
        return begins_upper(next);
      case Abbreviation::ending:
        break;
      default:
        return starter;
    }
    // "Apple Inc. Chief Executive" goes on, "apples, pears, etc. Chief" and "10 a.m. Lamb" do not.
    if (shape(i) != Shape::lower) return starter;
    return starter || (begins_upper(next) && !is_calendar_word(view(next)));
  }

  /// "on 24. September": a number with a stop, as other languages write their ordinals.
  bool is_ordinal(uint32_t i, uint32_t next) const {
    if (i == 0 || token(i - 1).type != TokenType::number || token(i).gap != Gap::none) return false;
    return token(i - 1).span.size() <= 2 && is_calendar_word(view(next));
  }

  const Document& document_;
  TokenRange paragraph_;
};

/// How many tokens the bullet or number that begins the paragraph takes up.
uint32_t marker_tokens(const Document& document, TokenRange paragraph, LineStart start) {
  if (start == LineStart::text) return 0;
  uint32_t i = paragraph.begin + 1;
  while (i < paragraph.end && document.tokens[i].gap == Gap::none) ++i;
  return i - paragraph.begin;
}

bool ends_with_comma(const Document& document, TokenRange range) {
  const std::string_view last = document.view(document.tokens[range.end - 1]);
  return last == "," || last == ";";
}

}  // namespace

void append_segments(Document& document, TokenRange paragraph, LineStart start, uint32_t number) {
  const Segmenter segmenter(document, paragraph);
  const uint32_t not_before = paragraph.begin + marker_tokens(document, paragraph, start);
  for (uint32_t begin = paragraph.begin; begin < paragraph.end;) {
    const TokenRange range{begin, segmenter.segment_end(begin, not_before)};
    SegmentType type = SegmentType::sentence;
    if (begin == paragraph.begin && (start == LineStart::bullet || start == LineStart::number)) {
      type = SegmentType::list_item;
    } else if (range == paragraph && !segmenter.has_final_mark(range) && !ends_with_comma(document, range)) {
      type = SegmentType::heading;
    }
    document.segments.push_back({document.span_of(range), range, type, number});
    begin = range.end;
  }
}

}  // namespace decalque
