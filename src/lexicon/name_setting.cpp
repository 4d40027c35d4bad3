#include "lexicon/name_setting.h"

#include <algorithm>
#include <array>

#include "lexicon/kinds.h"
#include "text/unicode.h"

namespace decalque {
namespace {

template <size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::ranges::find(list, word) != list.end();
}

// Finnish and Estonian postpositions come out behind their noun, Hungarian and Turkish ones too.
constexpr std::array<std::string_view, 16> kStranded = {"with",    "by",      "about",   "under",   "during", "after",
                                                        "before",  "for",     "from",    "against", "behind", "without",
                                                        "between", "towards", "through", "because"};
constexpr std::array<std::string_view, 12> kMenInA = {"mykola", "nikita", "ilya",  "illia", "luka",  "nikola",
                                                      "danila", "kuzma",  "sasha", "misha", "kosta", "mikita"};

std::string_view lower(const Document& document, uint32_t token) {
  return document.string(document.tokens[token].word->lower);
}

// Over the country in "the Minister of Foreign Affairs of Ukraine Dmytro ...".
bool title_before(const Document& document, uint32_t first, uint32_t begin) {
  const uint32_t name = first;
  while (first > begin && document.tokens[first - 1].kinds.has(Kind::COUNTRY)) --first;
  if (first < name && first > begin && lower(document, first - 1) == "of") --first;
  return first > begin && document.tokens[first - 1].kinds.has(Kind::TITLE);
}

bool stranded_behind(const Document& document, uint32_t token, uint32_t end) {
  if (token + 1 >= end || !among(lower(document, token + 1), kStranded)) return false;
  return token + 2 >= end || document.tokens[token + 2].kinds.has(Kind::CLAUSE);
}

// Nouns of time stand behind a name without being its own: "met Kuleban yesterday".
constexpr std::array<std::string_view, 14> kTimes = {"yesterday", "today", "tomorrow", "tonight", "week",
                                                     "weeks",     "month", "months",   "year",    "years",
                                                     "day",       "days",  "hours",    "minutes"};

// An adjective or two and a noun behind it, all in lower case, and nothing before the name that makes it a modifier.
bool owned_behind(const Document& document, uint32_t token, uint32_t first, TokenRange range) {
  constexpr int kSureSingular = 60, kSurePlural = 85;  // "visits" may be a verb
  if (document.tokens[token].word->possessive) return false;
  if (first > range.begin && document.tokens[first - 1].upos == Upos::DET) return false;
  for (uint32_t i = token + 1; i < std::min(range.end, token + 4); ++i) {
    const Token& next = document.tokens[i];
    if (next.gap == Gap::none || next.word->shape != Shape::lower || among(lower(document, i), kTimes)) return false;
    if (next.upos == Upos::NOUN) return next.confidence >= (next.xpos == Xpos::NN ? kSureSingular : kSurePlural);
    if (next.upos != Upos::ADJ) return false;
  }
  return false;
}

bool name_behind(const Document& document, uint32_t token, uint32_t end) {
  if (token + 1 >= end || document.tokens[token].word->possessive) return false;
  const Token& next = document.tokens[token + 1];
  return next.type == TokenType::word && next.gap != Gap::none && next.word->shape != Shape::lower &&
         next.kinds.has(Kind::NAME);
}

bool is_woman(std::string_view stem, bool given) {
  if (stem.ends_with("vna") || stem.ends_with("ichna")) return true;  // a patronymic
  if (!given || among(stem, kMenInA)) return false;
  return stem.ends_with("a") || stem.ends_with("ė") || stem.ends_with("ā");
}

}  // namespace

StringId given_before(const Document& document, uint32_t token, uint32_t begin) {
  if (token == begin || document.tokens[token].gap == Gap::none) return 0;
  const Token& before = document.tokens[token - 1];
  if (before.type != TokenType::word || before.word->possessive || before.word->shape != Shape::title) return 0;
  const bool given = before.kinds.has(Kind::GIVEN) || before.word->kinds.has(Kind::GIVEN);
  return given && !before.kinds.has(Kind::TITLE) ? before.word->stem : 0;
}

NameSetting setting_of(const Document& document, uint32_t token) {
  NameSetting setting;
  const TokenRange range = document.segment_of(token).tokens;
  setting.given = given_before(document, token, range.begin);
  setting.title_before = title_before(document, setting.given != 0 ? token - 1 : token, range.begin);
  setting.owned_behind = owned_behind(document, token, setting.given != 0 ? token - 1 : token, range);
  setting.stranded_behind = stranded_behind(document, token, range.end);
  setting.name_behind = name_behind(document, token, range.end);
  if (token == range.begin) return setting;
  const Token& before = document.tokens[token - 1];
  const std::string_view word = lower(document, token - 1);
  setting.woman_before = is_woman(document.string(before.word->stem), setting.given != 0);
  setting.preposition_before = (before.word->lexicon_entry & kPlacePreposition) != 0;
  setting.the_before = word == "the";
  setting.plural_before = before.upos == Upos::DET || before.xpos == Xpos::PRPS || word == "all" || word == "many" ||
                          before.kinds.has(Kind::NUMBER);
  return setting;
}

}  // namespace decalque
