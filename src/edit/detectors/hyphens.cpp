#include "edit/detectors/hyphens.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {

namespace {

bool is_number(const Token& token) { return token.type == TokenType::number; }

bool is_part(const Token& token) { return is_word(token) || is_number(token); }

// Part of the sentence before a suspended hyphen: "short- and long-term".
bool goes_on_elsewhere(std::string_view word) {
  static const WordSet joins("and or to und oder through versus nor but as rather than");
  return joins.has(word);
}

}  // namespace

bool HyphenCompounds::is_torn_at(uint32_t hyphen) {
  if (hyphen == 0 || hyphen + 1 >= document_.tokens.size()) return false;
  const std::string_view mark = document_.view(document_.tokens[hyphen]);
  if (mark != "-" && mark != "‐") return false;
  const Token& before = document_.tokens[hyphen - 1];
  const Token& behind = document_.tokens[hyphen + 1];
  const Gap left = document_.tokens[hyphen].gap;
  const bool right_torn = left == Gap::none && behind.gap == Gap::space;
  const bool left_torn = left == Gap::space && behind.gap == Gap::none;
  if (right_torn == left_torn || !is_part(before) || !is_part(behind)) return false;
  if (goes_on_elsewhere(lower(document_, hyphen + 1)) || before.is_protected || behind.is_protected) return false;
  const std::string compound = std::string(lower(document_, hyphen - 1)) + "-" + std::string(lower(document_, hyphen + 1));
  if (is_listed(compound) || stands_elsewhere(compound) || is_measure(hyphen - 1, hyphen + 1)) return true;
  if (is_number(before) && is_number(behind)) return before.kinds.has(Kind::YEAR) && behind.kinds.has(Kind::YEAR);
  if (is_number(before) || is_number(behind)) return false;
  return is_prefixed(hyphen - 1, hyphen + 1) || ends_compound(hyphen - 1, hyphen + 1) || joins_names(hyphen - 1, hyphen + 1);
}

bool HyphenCompounds::parts_a_word(uint32_t hyphen) const {
  if (hyphen == 0 || hyphen + 1 >= document_.tokens.size() || !is_mark(document_, hyphen, "-")) return false;
  const Token& before = document_.tokens[hyphen - 1];
  const Token& behind = document_.tokens[hyphen + 1];
  if (document_.tokens[hyphen].gap != Gap::none || behind.gap != Gap::space || !is_word(before) || !is_word(behind)) return false;
  if (shape(behind) != Shape::lower || before.is_protected || behind.is_protected || behind.span.size() < 3) return false;
  const std::string second(lower(document_, hyphen + 1));
  const std::string whole = std::string(lower(document_, hyphen - 1)) + second;
  return whole.size() > 6 && !lexicon_.known(second) && (lexicon_.known(whole) || lexicon_.known(capitalize(whole)));
}

bool HyphenCompounds::is_suspended_loosely(uint32_t hyphen) const {
  static const WordSet prefixes("pre post semi anti pro micro macro sub");
  static const WordSet parts("short long small large over under upper lower north south");
  if (hyphen == 0 || hyphen + 2 >= document_.tokens.size() || !is_mark(document_, hyphen, "-")) return false;
  if (document_.tokens[hyphen].gap != Gap::space || document_.tokens[hyphen + 1].gap != Gap::space) return false;
  const std::string_view joint = lower(document_, hyphen + 1);
  if (joint != "and" && joint != "or") return false;
  if (prefixes.has(lower(document_, hyphen - 1))) return true;
  if (!parts.has(lower(document_, hyphen - 1))) return false;
  // "long - or short-term": the other half has its hyphen; "it is over - and that was it" has none.
  const uint32_t size = static_cast<uint32_t>(document_.tokens.size());
  const std::string_view other = hyphen + 2 < size ? document_.view(document_.tokens[hyphen + 2]) : "";
  return other.find('-') != std::string_view::npos || (hyphen + 3 < size && is_mark(document_, hyphen + 3, "-"));
}

// Words that stand with a hyphen wherever they stand beside each other without more than a blank's error between them.
bool HyphenCompounds::is_listed(std::string_view compound) const {
  static const WordSet compounds(
      "add-on bail-out break-in break-up brother-in-law build-up built-in buy-out by-election by-product check-in "
      "check-out check-up clean-up close-up covid-19 cut-off decision-maker decision-makers decision-making drive-in "
      "e-book e-commerce e-mail e-mails face-to-face fact-finding far-left far-reaching far-right father-in-law "
      "first-class first-ever follow-up front-line grown-up grown-ups hand-to-hand hands-on head-on head-to-head "
      "high-level high-profile high-quality high-ranking high-rise high-speed high-tech in-depth in-house kick-off "
      "knock-out large-scale law-abiding left-wing life-threatening line-up log-in long-distance long-range long-running "
      "long-standing long-term low-cost low-income lower-house make-up middle-aged mother-in-law must-have must-see "
      "north-east north-eastern north-west north-western old-fashioned on-call on-duty on-site one-off one-sided "
      "one-way open-air opt-out out-of-court passer-by pay-off peace-keeping play-off play-offs plug-in present-day "
      "real-time record-breaking right-wing round-the-clock run-off run-up runner-up same-sex second-hand set-up "
      "short-lived short-range short-term shut-down sign-in sign-up single-use sister-in-law small-scale so-called "
      "son-in-law south-east south-eastern south-west south-western spin-off stand-by stand-off start-up start-ups "
      "state-of-the-art step-by-step take-off time-consuming trade-off turn-out two-thirds three-quarters up-to-date "
      "upper-house warm-up wide-ranging world-class world-famous worn-out year-on-year year-round");
  return compounds.has(compound);
}

bool HyphenCompounds::stands_elsewhere(std::string_view compound) {
  if (!is_read_) {
    is_read_ = true;
    for (uint32_t i = 0; i < document_.tokens.size(); ++i) {
      const std::string_view word = lower(document_, i);
      if (word.size() > 3 && word.find('-', 1) < word.size() - 1) written_.push_back(word);
    }
    std::sort(written_.begin(), written_.end());
  }
  return std::binary_search(written_.begin(), written_.end(), compound);
}

// "10- year-old", "two- storey", "three -day": a number, and what it counts in the singular.
bool HyphenCompounds::is_measure(uint32_t before, uint32_t behind) const {
  static const WordSet numbers("one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty "
                               "forty fifty sixty seventy eighty ninety half");
  static const WordSet measures("year-old year-olds years-old year month week day hour minute second metre meter kilometre "
                                "kilometer mile storey story page room seat man person member point part star stage way "
                                "time fold bedroom ton tonne litre");
  const std::string_view number = lower(document_, before);
  const bool counts = is_number(document_.tokens[before]) ? number.size() <= 4 : numbers.has(number);
  return counts && measures.has(lower(document_, behind));
}

// "co- operation", "re- elected", "anti -war": syllables that are no words, and "well-known".
bool HyphenCompounds::is_prefixed(uint32_t before, uint32_t behind) const {
  static const WordSet prefixes("co re pre anti non semi multi vice quasi pseudo neo inter intra extra counter micro ultra "
                                "eco euro bio geo mid");
  static const WordSet manners("well ill best better");
  const std::string_view prefix = lower(document_, before);
  const Token& token = document_.tokens[behind];
  if (prefixes.has(prefix)) return is_word(token);
  if (prefix == "self") return token.upos == Upos::NOUN || token.upos == Upos::ADJ || token.xpos == Xpos::VBN;
  return manners.has(prefix) && token.xpos == Xpos::VBN;
}

// "state- owned", "EU -wide": what hangs on a noun or name and makes an adjective of it.
bool HyphenCompounds::ends_compound(uint32_t before, uint32_t behind) const {
  static const WordSet endings("owned backed led funded sponsored occupied controlled dominated speaking born wide free "
                               "related friendly driven powered elect based held affiliated leaning minded sized");
  const std::string_view first = lower(document_, before);
  const Upos tag = document_.tokens[before].upos;
  return endings.has(lower(document_, behind)) && !first.ends_with("ly") &&
         (tag == Upos::NOUN || tag == Upos::PROPN || tag == Upos::ADJ);
}

// "the Finnish- Russian border", "Baden -Württemberg".
bool HyphenCompounds::joins_names(uint32_t before, uint32_t behind) const {
  const auto is_name = [&](uint32_t i) {
    const Token& token = document_.tokens[i];
    const bool named = token.upos == Upos::PROPN || token.kinds.has(Kind::DEMONYM) || token.kinds.has(Kind::PLACE);
    return named && shape(token) == Shape::title && !token.kinds.has(Kind::WEEKDAY) && !token.kinds.has(Kind::MONTH);
  };
  return is_name(before) && is_name(behind) && !document_.tokens[before].word->possessive;
}

}  // namespace decalque
