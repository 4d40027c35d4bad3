#include "lexicon/name_judge.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "text/unicode.h"

namespace decalque {
namespace {

constexpr int kLeastPoints = 60;
constexpr int kMostPoints = 99;

template <size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::ranges::find(list, word) != list.end();
}

// Finnish and Estonian postpositions come out behind their noun, Hungarian and Turkish ones too.
constexpr std::array<std::string_view, 16> kStranded = {"with",    "by",      "about",   "under",   "during", "after",
                                                        "before",  "for",     "from",    "against", "behind", "without",
                                                        "between", "towards", "through", "because"};
constexpr std::array<std::string_view, 40> kSubjectVerbs = {
    "said",  "says", "told",     "tells",  "is",      "was",      "has",    "had",     "will",     "would",
    "added", "adds", "believes", "thinks", "wants",   "wanted",   "noted",  "warned",  "stressed", "announced",
    "did",   "does", "denied",   "argued", "claimed", "insisted", "wrote",  "tweeted", "won",      "lost",
    "went",  "came", "took",     "made",   "became",  "who",      "scored", "called",  "can",      "could"};
constexpr std::array<std::string_view, 6> kFeminineLanguages = {"cs", "lv", "pl", "ru", "sk", "uk"};

bool is(const Token& token, WordFact fact) { return (token.word->lexicon_entry & fact) != 0; }

// "Kuleban with." and "Kremlin website by,": the preposition's noun is gone.
bool stranded(const Document& document, uint32_t token) {
  const uint32_t next = token + 1;
  const Segment& segment = document.segment_of(token);
  if (next >= segment.tokens.end || !among(document.string(document.tokens[next].word->lower), kStranded)) return false;
  if (next + 1 >= segment.tokens.end) return true;
  return document.tokens[next + 1].kinds.has(Kind::CLAUSE);
}

// Given names are lower-case stems here.
constexpr std::array<std::string_view, 12> kMenInA = {"mykola", "nikita", "ilya",  "illia", "luka",  "nikola",
                                                      "danila", "kuzma",  "sasha", "misha", "kosta", "mikita"};
bool feminine_name(std::string_view stem, bool is_given) {
  if (stem.ends_with("vna") || stem.ends_with("ichna")) return true;  // a patronymic
  if (!is_given || among(stem, kMenInA)) return false;
  return stem.ends_with("a") || stem.ends_with("ė") || stem.ends_with("ā");
}

}  // namespace

NameJudge::NameJudge(const Document& document, std::string_view language, const NameKnowledge& knowledge)
    : document_(document), language_(language), know_(knowledge) {
  if (language_.empty()) language_ = document.language_of_original;
}

bool NameJudge::may_be_inflected(uint32_t index) const {
  const Token& token = document_.tokens[index];
  if (token.type != TokenType::word || !token.kinds.has(Kind::NAME)) return false;
  if (token.kinds.has(Kind::ORG) || token.kinds.has(Kind::COUNTRY)) return false;
  if (token.word->shape != Shape::title && document_.view(token).find_first_of("'’") == std::string_view::npos) {
    return false;
  }
  return (token.word->lexicon_entry & (kEnglishWord | kEnglishName | kListedPlace | kFunctionWord | kParticle)) == 0;
}

StringId NameJudge::given_before(uint32_t token) const {
  if (token == 0 || document_.tokens[token].gap == Gap::none) return 0;
  const Token& before = document_.tokens[token - 1];
  if (before.type != TokenType::word || before.word->possessive || before.word->shape != Shape::title) return 0;
  const bool given = before.kinds.has(Kind::GIVEN) || before.word->kinds.has(Kind::GIVEN);
  return given && !before.kinds.has(Kind::TITLE) ? before.word->stem : 0;
}

NameJudge::Place NameJudge::place_of(uint32_t token) const {
  Place place;
  const uint32_t begin = document_.segment_of(token).tokens.begin;
  if (token > begin) place.given = given_before(token);
  place.given_before = place.given != 0;
  uint32_t first = place.given_before ? token - 1 : token;
  while (first > begin && document_.tokens[first - 1].kinds.has(Kind::COUNTRY)) --first;
  const bool of_country = first > begin && document_.tokens[first].kinds.has(Kind::COUNTRY);
  if (of_country && document_.string(document_.tokens[first - 1].word->lower) == "of") --first;
  place.title_before = first > begin && document_.tokens[first - 1].kinds.has(Kind::TITLE);
  place.stranded_behind = stranded(document_, token);
  if (token > begin)
    place.woman_before = feminine_name(document_.string(document_.tokens[token - 1].word->stem), place.given_before);
  if (token + 1 < document_.segment_of(token).tokens.end) {
    const Token& next = document_.tokens[token + 1];
    place.name_behind = next.type == TokenType::word && next.gap != Gap::none && next.word->shape != Shape::lower &&
                        next.kinds.has(Kind::NAME) && !document_.tokens[token].word->possessive;
  }
  if (token > begin) {
    const Token& before = document_.tokens[token - 1];
    place.preposition_before = is(before, kPlacePreposition);
    const std::string_view word = document_.string(before.word->lower);
    place.the_before = word == "the";
    place.plural_before = word == "the" || word == "both" || word == "all" || before.kinds.has(Kind::NUMBER);
  }
  return place;
}

NameJudge::Mentions NameJudge::mentions_of(std::string_view base, StringId given) const {
  Mentions mentions;
  const StringId stem = document_.words->strings().find(to_lower(base));
  if (stem == 0) return mentions;
  for (uint32_t i = 0; i < document_.tokens.size(); ++i) {
    const Token& token = document_.tokens[i];
    if (token.word->stem != stem || stem == given || !token.kinds.has(Kind::NAME)) continue;
    ++mentions.as_name;
    const StringId other = given_before(i);
    mentions.place |= token.kinds.has(Kind::PLACE);
    mentions.introduced |= other != 0 || token.kinds.has(Kind::PERSON) || token.kinds.has(Kind::PLACE);
    mentions.same_given |= other != 0 && other == given;
    mentions.other_given |= other != 0 && given != 0 && other != given;
  }
  return mentions;
}

int NameJudge::list_points(const std::string& base, const NameLanguage& language, const Place& place) const {
  const bool person = place.given_before || place.title_before;
  if (know_.names.is_name(base)) return person || !place.preposition_before ? 28 : 22;
  if (language.towns.contains(base)) return person ? 0 : 26;
  if (!person && !know_.places.local(base, language.code).empty()) return 26;
  const GazetteerEntry entry = know_.kinds.gazetteer().find(base);
  const bool fits = person ? entry.kinds.has(Kind::SURNAME) : entry.found();
  if (fits && !entry.is_word) return 16;
  return know_.kinds.is_english(base) && !know_.kinds.is_english(to_lower(base)) ? 14 : 0;
}

int NameJudge::surnames_ending_like(std::string_view name) const {
  if (name.size() < 5) return 0;
  const std::string lower = to_lower(name);
  const auto count = know_.surname_endings.find(std::string_view(lower).substr(lower.size() - 4));
  int value = 0;
  if (count) std::from_chars(count->data(), count->data() + count->size(), value);
  return value;
}

// How much more the base ends like a surname than the form does.
int NameJudge::ending_points(std::string_view base, std::string_view form) const {
  const double ratio = (surnames_ending_like(base) + 1.0) / (surnames_ending_like(form) + 1.0);
  return std::clamp(static_cast<int>(std::lround(std::log2(ratio) * 4)), -14, 14);
}

// A verb behind it and no preposition before it and its titles.
bool NameJudge::is_subject(uint32_t token) const {
  const Segment& segment = document_.segment_of(token);
  if (token + 1 >= segment.tokens.end) return false;
  if (!among(document_.string(document_.tokens[token + 1].word->lower), kSubjectVerbs)) return false;
  uint32_t first = token;
  while (first > segment.tokens.begin) {
    const Token& before = document_.tokens[first - 1];
    const bool part = before.kinds.has(Kind::NAME) || before.kinds.has(Kind::TITLE) || before.upos == Upos::ADJ ||
                      before.upos == Upos::DET;
    if (!part) return before.upos != Upos::ADP && before.xpos != Xpos::IN && before.xpos != Xpos::TO;
    --first;
  }
  return true;
}

// A subject stays in its base form in the original: "Corbyn said", and "Corbyn" over and over.
int NameJudge::subject_points(uint32_t index) const {
  const StringId stem = document_.tokens[index].word->stem;
  int mentions = 0;
  bool subject = false;
  for (uint32_t i = 0; i < document_.tokens.size(); ++i) {
    if (document_.tokens[i].word->stem != stem) continue;
    ++mentions;
    subject |= is_subject(i);
  }
  return (subject ? -22 : 0) - std::min(24, 6 * std::max(0, mentions - 2));
}

bool NameJudge::has_language(const NameLanguage& language) const { return language_ == language.code; }

// Words left untranslated, and places under their names there; names alone say nothing.
bool NameJudge::has_flavour(const NameLanguage& language) const {
  int signs = 0;
  for (const Token& token : document_.tokens) {
    if (token.type != TokenType::word || (token.word->lexicon_entry & (kEnglishWord | kFunctionWord)) != 0) continue;
    const std::string_view form = document_.string(token.word->form);
    if (form.size() < 3) continue;
    if (!know_.foreign.leftover(form, language.code).empty()) ++signs;
    if (is(token, kEnglishName) || is(token, kListedPlace) || token.kinds.has(Kind::PERSON)) continue;
    const std::string english = know_.places.local(form, language.code);
    if (!english.empty() && english != form && !know_.kinds.gazetteer().find(form).found()) ++signs;
  }
  return signs > 0;
}

// "Zakharova" is a woman's name as it stands; only beside a man's given name is it of "Zakharov".
int NameJudge::feminine_points(const NameBase& base, const NameLanguage& language, const Place& place) const {
  if (!among(std::string_view(language.code), kFeminineLanguages)) return 0;
  if (place.woman_before) return 40;
  return base.ending == "a" && !place.given_before && !language.towns.contains(base.base) ? 15 : 0;
}

int NameJudge::points(const NameBase& base, std::string_view form, const NameLanguage& language,
                      const Place& place) const {
  const Mentions mentions = mentions_of(base.base, place.given);
  const bool spoken = has_language(language);
  const bool flavour = !spoken && language_.empty() && has_flavour(language);
  if (!spoken && !language_.empty()) return 0;
  const bool like_plural = form.size() == base.base.size() + 1 && form.ends_with('s') && form.starts_with(base.base);
  if (like_plural && (place.plural_before || !(spoken || flavour))) return 0;
  // "Canberran" beside "Canberra" is an inhabitant, unless the language is one that says "of Canberra" so.
  if (base.ending == "n" && mentions.place && !(spoken || flavour)) return 0;
  const int lists = list_points(base.base, language, place);
  if (place.given != 0 && document_.string(place.given) == to_lower(base.base)) return 0;  // "Jaan Jaani"
  const bool guess = !spoken && !flavour;
  if (guess && base.score < 40) return 0;
  if (guess && mentions.as_name == 0 && !(lists > 0 && place.stranded_behind)) return 0;

  const int plural = like_plural && !language.knows(base.base) ? 20 : 0;  // "James Rachels" has that name
  int points = -plural + (language.knows(base.base) ? std::max<int>(base.score, 40) : base.score) / 4 + lists;
  const int endings = ending_points(base.base, form);
  points += lists > 20 ? std::max(0, endings) : endings;
  points += spoken ? 22 : flavour ? 14 : 0;
  points += place.given_before ? 14 : 0;
  points += place.title_before ? 8 : 0;
  points += spoken && place.given_before && place.title_before ? 5 : 0;
  points += place.stranded_behind ? 25 : 0;
  if (!place.given_before && !place.title_before) points += place.preposition_before ? 6 : place.the_before ? -10 : 0;
  if (mentions.as_name > 0) points += 40 + (mentions.introduced ? 10 : 0) + (mentions.same_given ? 10 : 0);
  if (mentions.other_given && !mentions.same_given) points -= 50;
  if (place.name_behind) points -= 20;
  return points - feminine_points(base, language, place);
}

std::string NameJudge::base(uint32_t index, int& confidence) const {
  confidence = 0;
  if (!may_be_inflected(index)) return {};
  const Token& token = document_.tokens[index];
  const std::string_view stem = stem_of(*token.word, document_.words->strings());
  const bool listed = know_.kinds.gazetteer().find(stem).found();
  const bool listed_exactly = know_.kinds.gazetteer().has(stem);
  if (know_.names.is_name(std::string(stem))) return {};
  const Place place = place_of(index);
  const int against = subject_points(index);
  std::string best;
  int most = kLeastPoints - 1;
  for (const NameLanguage& language : know_.names.languages()) {
    if (!language_.empty() && !has_language(language)) continue;
    if (language.towns.contains(std::string(stem))) return {};
    for (const NameBase& base : language.endings.bases(stem)) {
      const bool sure = has_language(language) && (language.knows(base.base) || know_.names.is_name(base.base));
      if ((listed && !sure) || (base.base.size() < 4 && !know_.names.is_name(base.base))) continue;
      const int sum = points(base, stem, language, place) + against - (listed_exactly ? 12 : 0);
      if (sum <= most) continue;
      most = sum;
      best = base.base;
    }
  }
  if (best.empty() || know_.spelled(stem)) return {};
  confidence = std::min(most, kMostPoints);
  const std::string_view form = document_.view(token);
  if (token.word->possessive) best.append(form.substr(std::min(form.rfind('\''), form.rfind("’"))));
  return best;
}

}  // namespace decalque
