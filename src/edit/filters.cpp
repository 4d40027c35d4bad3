#include "edit/filters.h"

#include "edit/written_like.h"
#include "rules/like_filter.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Filter = Piece::Filter;

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

}  // namespace

std::optional<std::string> filtered(const RenderContext& context, const Piece::Step& step, std::string text,
                                    TokenRange range) {
  const Lexicon& lexicon = context.tokens.lexicon;
  const Document& document = context.tokens.document;
  if (step.filter == kLikeFilter) return written_like(context.tokens, std::move(text), range);
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

}  // namespace decalque
