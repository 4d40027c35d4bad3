#include "edit/sentence_start.h"

#include <algorithm>
#include <optional>

#include "text/unicode.h"

namespace decalque {

namespace {

KindSet kinds_with_capitals() {
  KindSet set;
  for (const Kind kind : {Kind::PERSON, Kind::GIVEN, Kind::SURNAME, Kind::PLACE, Kind::COUNTRY, Kind::CITY, Kind::ORG,
                          Kind::DEMONYM, Kind::LANGUAGE, Kind::WEEKDAY, Kind::MONTH})
    set.add(kind);
  return set;
}

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

}  // namespace

bool capital_by_place(const TokenContext& context, uint32_t index) {
  const Document& document = context.document;
  const Segment& segment = document.segment_of(index);
  for (uint32_t i = segment.tokens.begin; i < index; ++i) {
    if (document.tokens[i].type != TokenType::mark) return false;
  }
  const Token& token = document.tokens[index];
  if (token.word->shape != Shape::title || token.upos == Upos::PROPN) return false;
  // "Interior Minister", "National Gallery": a capital behind a noun or adjective says that it is part of a name.
  const bool may_begin_name = token.upos == Upos::NOUN || token.upos == Upos::ADJ;
  if (may_begin_name && index + 1 < segment.tokens.end && document.tokens[index + 1].word->shape == Shape::title)
    return false;
  if (token.kinds.meets(kinds_with_capitals())) return false;
  const std::string_view lower = document.string(token.word->lower);
  return lower != "i" && !lower.starts_with("i'") && context.lexicon.known(lower);
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

}  // namespace decalque
