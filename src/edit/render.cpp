#include "edit/render.h"

#include <algorithm>

#include "edit/filters.h"
#include "edit/sentence_start.h"
#include "edit/word_form.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// Stands for a or an until what follows is known.
constexpr char kArticle = '\x01';

std::string text_of(const RenderContext& context, TokenRange range, bool in_article) {
  const Document& document = context.tokens.document;
  std::string text(document.view(document.span_of(range)));
  if (in_article || !capital_by_place(context.tokens, range.begin)) return text;
  return decapitalize(text);
}

std::optional<std::string> piece_text(const Piece& piece, const RenderContext& context, bool in_article) {
  if (piece.sort == Piece::Sort::literal) return piece.text;
  if (piece.sort == Piece::Sort::article) return std::string(1, kArticle);
  const auto range = range_of(context, piece.name);
  const bool inflect = piece.sort == Piece::Sort::inflect;
  if (!range) return inflect ? piece.text : std::string();
  std::optional<std::string> text =
      inflect ? inflected_like(context.tokens, *range, piece.text) : text_of(context, *range, in_article);
  for (const Piece::Step& step : piece.filters) {
    if (text) text = filtered(context, step, std::move(*text), *range);
  }
  return text;
}

std::string_view first_word(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\n\"'([");
  if (begin == std::string_view::npos) return {};
  text.remove_prefix(begin);
  return text.substr(0, text.find_first_of(" \t\n,.;:!?"));
}

std::string with_articles(std::string text, const Lexicon& lexicon, std::string_view next_word) {
  for (size_t at = text.find(kArticle); at != std::string::npos; at = text.find(kArticle, at)) {
    std::string_view word = first_word(std::string_view(text).substr(at + 1));
    if (word.empty()) word = next_word;
    text.replace(at, 1, lexicon.indefinite_article(word));
  }
  return text;
}

// A capture without part in the match leaves its blanks behind.
std::string without_double_blanks(std::string text) {
  for (size_t at = text.find("  "); at != std::string::npos; at = text.find("  ", at)) text.erase(at, 1);
  while (text.starts_with(' ')) text.erase(0, 1);
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace

std::optional<TokenRange> range_of(const RenderContext& context, std::string_view capture) {
  if (capture == "match") return context.match.range;
  const auto& names = context.rule.captures;
  const auto at = std::find(names.begin(), names.end(), capture);
  if (at == names.end()) return std::nullopt;
  const TokenRange range = context.match.captures[static_cast<size_t>(at - names.begin())];
  if (range.begin == kNowhere) return std::nullopt;
  return range;
}

std::optional<std::string> render(const Template& pieces, const RenderContext& context, std::string_view next_word) {
  std::string result;
  for (const Piece& piece : pieces) {
    const auto text = piece_text(piece, context, false);
    if (!text) return std::nullopt;
    result += *text;
  }
  return with_articles(without_double_blanks(std::move(result)), context.tokens.lexicon, next_word);
}

std::string render_message(const Template& pieces, const RenderContext& context) {
  std::string result;
  for (const Piece& piece : pieces) result += piece_text(piece, context, true).value_or("");
  return with_articles(std::move(result), context.tokens.lexicon, "");
}

}  // namespace decalque
