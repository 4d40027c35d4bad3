#include "edit/render.h"

#include <algorithm>

#include "edit/word_form.h"
#include "rules/like_filter.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Filter = Piece::Filter;

// Stands for a or an until what follows is known.
constexpr char kArticle = '\x01';

std::string text_of(const RenderContext& context, TokenRange range, bool in_article) {
  const Document& document = context.tokens.document;
  std::string text(document.view(document.span_of(range)));
  if (in_article || !capital_by_place(context.tokens, range.begin)) return text;
  return decapitalize(text);
}

std::string verb_form(const Lexicon& lexicon, std::string_view text, Xpos tag) {
  const std::vector<std::string> lemmas = lexicon.lemmas(to_lower(text), Upos::VERB);
  return lexicon.inflect(lemmas.empty() ? to_lower(text) : lemmas.front(), tag);
}

// "3,5" -> "3.5", "1.000.000" -> "1,000,000".
std::string english_number(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c == ',' ? '.' : c == '.' ? ',' : c;
  return result;
}

// The range's names in base form; those already so stay.
std::string base_names(const RenderContext& context, TokenRange range) {
  const Document& document = context.tokens.document;
  std::string result;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = document.tokens[i];
    if (i > range.begin) result += document.view(document.gap_before(i));
    int confidence = 0;
    const std::string base = context.tokens.lexicon.name_base(document, i, document.language_of_original, confidence);
    result += base.empty() ? std::string(document.view(token)) : base;
  }
  return result;
}

std::optional<std::string> found(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

// A title or country may be written "the United States" or "Finland's": look it up without these.
std::string bare(std::string_view text) {
  if (text.starts_with("the ") || text.starts_with("The ")) text.remove_prefix(4);
  for (const std::string_view ending : {"'s", "’s"}) {
    if (text.ends_with(ending)) text.remove_suffix(ending.size());
  }
  return std::string(text);
}

std::optional<std::string> in_list(const RenderContext& context, const Piece::Step& step, std::string_view text) {
  const auto map = context.ruleset.maps.find(step.list);
  if (map == context.ruleset.maps.end()) return std::nullopt;
  const auto value = map->second.find(to_lower(text));
  if (!value) return std::nullopt;
  return std::string(*value);
}

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

// A possessive ending as the article writes them: with a straight mark where it has no other.
std::string as_written(const TokenContext& context, std::string text) {
  static constexpr char kQuestion = 0;  // its address tells it from others
  const bool straight = context.evidence.once(&kQuestion, 0, [&] {
    const std::string& article = context.document.text;
    return article.find('\'') != std::string::npos && article.find("’") == std::string::npos;
  });
  if (const size_t mark = text.rfind("’"); straight && mark != std::string::npos) text.replace(mark, 3, "'");
  return text;
}

// The text as the words of the range stand there: in a heading in capitals or with a capital each, before a name as a
// title, and owning.
std::string like(const RenderContext& context, std::string text, TokenRange range) {
  const Document& document = context.tokens.document;
  const Segment& segment = document.segment_of(range.begin);
  const Token& last = document.tokens[range.end - 1];
  if (last.word->possessive) {
    const bool straight = document.view(last).find('\'') != std::string_view::npos;
    text = context.tokens.lexicon.possessive(text);
    if (const size_t mark = text.rfind("’"); straight && mark != std::string::npos) text.replace(mark, 3, "'");
  }
  if (is_written(document, segment.tokens, Shape::upper)) return to_upper(text);
  if (is_title_before_name(document, segment, range)) return with_capitals(text);
  if (document.tokens[range.begin].word->shape == Shape::title && is_written(document, segment.tokens, Shape::title))
    return capitalize(text);
  return text;
}

std::optional<std::string> filtered(const RenderContext& context, const Piece::Step& step, std::string text,
                                    TokenRange range) {
  const Lexicon& lexicon = context.tokens.lexicon;
  const Document& document = context.tokens.document;
  if (step.filter == kLikeFilter) return like(context, std::move(text), range);
  switch (step.filter) {
    case Filter::lower:
      return to_lower(text);
    case Filter::upper:
      return to_upper(text);
    case Filter::capitalize:
      return capitalize(text);
    case Filter::decapitalize:
      return decapitalize(text);
    case Filter::lemma:
      return found(std::string(document.string(document.tokens[range.end - 1].lemma)));
    case Filter::base:
      return base_names(context, range);
    case Filter::plural:
      return lexicon.plural(text);
    case Filter::singular:
      return lexicon.singular(text);
    case Filter::possessive:
      return as_written(context.tokens, lexicon.possessive(text));
    case Filter::past:
      return verb_form(lexicon, text, Xpos::VBD);
    case Filter::present:
      return verb_form(lexicon, text, Xpos::VBP);
    case Filter::third:
      return verb_form(lexicon, text, Xpos::VBZ);
    case Filter::ing:
      return verb_form(lexicon, text, Xpos::VBG);
    case Filter::participle:
      return verb_form(lexicon, text, Xpos::VBN);
    case Filter::infinitive:
      return verb_form(lexicon, text, Xpos::VB);
    case Filter::demonym:
      return found(lexicon.demonym(bare(text)));
    case Filter::country:
      return found(lexicon.country(bare(text)));
    case Filter::english: {
      const std::string& language = document.language_of_original;
      std::string place = lexicon.english_place(text, language);
      return found(place.empty() ? lexicon.leftover(text, language) : std::move(place));
    }
    case Filter::number:
      return english_number(text);
    case Filter::list:
      return in_list(context, step, text);
  }
  return text;
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
  const KindSet names = [] {
    KindSet set;
    for (const Kind kind : {Kind::PERSON, Kind::GIVEN, Kind::SURNAME, Kind::PLACE, Kind::COUNTRY, Kind::CITY, Kind::ORG,
                            Kind::DEMONYM, Kind::LANGUAGE, Kind::WEEKDAY, Kind::MONTH})
      set.add(kind);
    return set;
  }();
  if (token.kinds.meets(names)) return false;
  const std::string_view lower = document.string(token.word->lower);
  return lower != "i" && !lower.starts_with("i'") && context.lexicon.known(lower);
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
