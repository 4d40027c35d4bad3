#include "edit/written_like.h"

#include "text/unicode.h"

namespace decalque {

namespace {

// Words in capitals, or with a capital each, as headings have them.
bool is_written(const Document& document, TokenRange range, Shape shape) {
  int as_asked = 0, others = 0;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Shape own = document.tokens[i].word->shape;
    if (document.tokens[i].type != TokenType::word || own == Shape::none ||
        document.view(document.tokens[i]).size() < 3)
      continue;
    ++(own == shape ? as_asked : others);
  }
  return as_asked > 1 && as_asked > 3 * others;
}

// Words in capitals, and none so short that it could be an abbreviation: "SALIBANDY", but "SDP".
bool is_in_capitals(const Document& document, TokenRange range) {
  constexpr size_t kLongestAbbreviation = 5;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = document.tokens[i];
    if (token.word->shape != Shape::upper || document.view(token).size() <= kLongestAbbreviation) return false;
  }
  return true;
}

// Every word of the range but the small ones has its capital, and a name follows: a title as it stands before a name.
// At a sentence's start one word says nothing.
bool is_title_before_name(const Document& document, const Segment& segment, TokenRange range) {
  if (range.size() < (range.begin == segment.tokens.begin ? 2u : 1u) || range.end >= segment.tokens.end) return false;
  for (uint32_t i = range.begin; i <= range.end; ++i) {
    const Token& token = document.tokens[i];
    if (token.type != TokenType::word || (token.word->shape != Shape::title && document.view(token).size() > 3)) return false;
  }
  const Token& name = document.tokens[range.end];
  return (name.upos == Upos::PROPN || name.kinds.has(Kind::PERSON)) && name.word->shape == Shape::title;
}

std::string with_capitals(std::string_view text) {
  std::string result;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    result += word.size() > 3 || at == 0 ? capitalize(word) : std::string(word);
    if (end < text.size()) result += ' ';
    at = end + 1;
  }
  return result;
}

}  // namespace

std::string written_like(const TokenContext& context, std::string text, TokenRange range) {
  const Document& document = context.document;
  const Segment& segment = document.segment_of(range.begin);
  const Token& last = document.tokens[range.end - 1];
  if (last.word->possessive) {
    const bool straight = document.view(last).find('\'') != std::string_view::npos;
    text = context.lexicon.possessive(text);
    if (const size_t mark = text.rfind("’"); straight && mark != std::string::npos) text.replace(mark, 3, "'");
  }
  if (is_written(document, segment.tokens, Shape::upper) || is_in_capitals(document, range)) return to_upper(text);
  if (is_title_before_name(document, segment, range)) return with_capitals(text);
  if (document.tokens[range.begin].word->shape == Shape::title && is_written(document, segment.tokens, Shape::title))
    return capitalize(text);
  return text;
}

}  // namespace decalque
