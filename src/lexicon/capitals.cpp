#include "lexicon/capitals.h"

#include "lexicon/kinds.h"
#include "text/unicode.h"

namespace decalque {
namespace {

bool begins_upper(std::string_view form) {
  size_t offset = 0;
  return !form.empty() && is_upper(next_code_point(form, offset));
}

// A heading in Title Case or capitals: hardly an ordinary word in lower case. Function words do not count, nor do words
// that are only names: "They saw George W. Bush and J. K. Rowling" is no such heading.
bool capitals_say_nothing(const Document& document, const Segment& segment) {
  int lower = 0;
  int capital = 0;
  for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
    const Token& token = document.tokens[i];
    const uint32_t facts = token.word->lexicon_entry;
    if (token.type != TokenType::word || (facts & kFunctionWord) != 0 || token.word->shape == Shape::none) continue;
    const bool begins = begins_upper(document.view(token));
    if (begins && ((facts & kEnglishWord) == 0 || i == segment.tokens.begin)) continue;
    (begins ? capital : lower) += 1;
  }
  if (segment.type == SegmentType::heading && capital >= 1 && lower == 0) return true;
  return capital >= 3 && lower * 4 <= capital;
}

// Behind these a sentence may begin.
bool may_begin_sentence(const Document& document, uint32_t token) {
  const Token& before = document.tokens[token - 1];
  if (before.type != TokenType::mark && before.type != TokenType::symbol) return false;
  if (before.kinds.has(Kind::OPENQUOTE)) return true;
  const std::string_view form = document.view(before);
  return form == ":" || form == "." || form == "!" || form == "?" || form == "…" || form == "..." || form == "|" ||
         form == "(" || form == "[" || form == "•" || form == "/" || form == "»" || form == "–" || form == "—" ||
         form == "-" || before.kinds.has(Kind::CLOSEQUOTE);
}

}  // namespace

bool has_capital(const Word& word, std::string_view form) {
  if (word.shape == Shape::lower || word.shape == Shape::none) return false;
  if (begins_upper(form)) return true;
  const size_t joint = form.find_first_of("-'");
  return joint != std::string_view::npos && joint <= 3 && begins_upper(form.substr(joint + 1));
}

Capitals::Capitals(const Document& document)
    : meaningful_(document.tokens.size(), 0), seen_(document.words->strings().size() + 1, 0) {
  for (const Segment& segment : document.segments) {
    const bool nothing = capitals_say_nothing(document, segment);
    bool start = true;
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const Token& token = document.tokens[i];
      if (token.type != TokenType::word) continue;
      const bool first = start || token.gap == Gap::blanks || may_begin_sentence(document, i);
      start = false;
      if (!has_capital(*token.word, document.view(token))) {
        if (token.word->shape == Shape::lower) seen_[token.word->stem] |= kLower;
      } else if (!nothing && !first) {
        meaningful_[i] = 1;
        seen_[token.word->stem] |= kCapital;
      }
    }
  }
}

bool Capitals::always(const Word& word) const { return seen_[word.stem] == kCapital; }

bool Capitals::seen_lower(const Word& word) const { return (seen_[word.stem] & kLower) != 0; }

}  // namespace decalque
