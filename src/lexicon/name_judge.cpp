#include "lexicon/name_judge.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "text/unicode.h"

namespace decalque {
namespace {

// The weights were set on tests/lexicon/inflected_names.tsv and by counting false finds in English articles.
constexpr int kLeastPoints = 60;
constexpr int kMostPoints = 99;
constexpr int kLeastScoreOfGuess = 40;
constexpr int kDoubtfulRule = 45;  // an ending that as many names have of their own

constexpr std::array<std::string_view, 3> kFeminineEnds = {"a", "á", "ė"};
constexpr std::array<std::string_view, 6> kFeminineLanguages = {"cs", "lv", "pl", "ru", "sk", "uk"};

// "Rachels" from "Rachel" is as likely a plural or a name of its own.
bool like_plural(const NameBase& base, std::string_view form) {
  return form.size() == base.base.size() + 1 && form.ends_with('s') && form.starts_with(base.base);
}

int setting_points(const NameSetting& setting, bool spoken) {
  int points = (setting.given != 0 ? 14 : 0) + (setting.title_before ? 8 : 0) + (setting.stranded_behind ? 25 : 0);
  if (spoken && setting.given != 0 && setting.title_before) points += 5;
  if (!setting.is_person()) points += setting.preposition_before ? 6 : setting.the_before ? -10 : 0;
  return points - (setting.name_behind ? 20 : 0);
}

int mention_points(const NameMentions& mentions) {
  int points = 0;
  if (mentions.any) points += 40 + (mentions.introduced ? 10 : 0) + (mentions.same_given ? 10 : 0);
  return points - (mentions.other_given && !mentions.same_given ? 50 : 0);
}

// A subject stays in its base form in the original: "Corbyn said", and "Corbyn" over and over.
int use_points(const NameRecord* name) {
  if (!name) return 0;
  return (name->subject ? -22 : 0) - std::min(24, 6 * std::max(0, static_cast<int>(name->times) - 2));
}

bool is_feminine(std::string_view name) {
  return std::ranges::any_of(kFeminineEnds, [&](std::string_view end) { return name.ends_with(end); });
}

// "Zakharova" is a woman's name as it stands; only beside a man's given name is it of "Zakharov".
int feminine_points(const NameBase& base, const NameLanguage& language, const NameSetting& setting) {
  if (std::ranges::find(kFeminineLanguages, language.code) == kFeminineLanguages.end()) return 0;
  if (setting.woman_before) return is_feminine(base.base) ? 0 : -40;
  return base.ending == "a" && setting.given == 0 && !language.towns.contains(base.base) ? -15 : 0;
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
  constexpr uint32_t kEnglish = kEnglishWord | kEnglishName | kListedPlace | kFunctionWord | kParticle;
  return (token.word->lexicon_entry & kEnglish) == 0 && !guesses_of(*token.word).is_name;
}

const NameGuesses& NameJudge::guesses_of(const Word& word) const {
  if (!word.name_guesses)
    word.name_guesses = std::make_shared<NameGuesses>(stem_of(word, document_.words->strings()), know_.names);
  return *word.name_guesses;
}

// Words left untranslated, and places under their names there, have a flavour; names alone say nothing.
NameJudge::Voice NameJudge::voice_of(const NameLanguage& language) const {
  return (document_.flavours & know_.marks.bit(language.code)) != 0 ? Voice::flavour : Voice::guess;
}

int NameJudge::list_points(const NameGuesses::Base& found, const NameLanguage& language,
                           const NameSetting& setting) const {
  const std::string& base = found.base.base;
  const bool person = setting.is_person();
  if (found.is_name) return person || !setting.preposition_before ? 28 : 22;
  if (language.towns.contains(base)) return person ? 0 : 26;
  if (!person && language.places.has(base)) return 26;
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

bool NameJudge::ruled_out(const NameBase& base, std::string_view form, const NameSetting& setting,
                          const NameMentions& mentions, Voice voice, int lists) const {
  if (setting.given != 0 && document_.string(setting.given) == to_lower(base.base)) return true;  // "Jaan Jaani"
  if (like_plural(base, form) && (setting.plural_before || voice == Voice::guess)) return true;
  if (voice != Voice::guess) return false;
  // "Canberran" beside "Canberra" is an inhabitant, unless the language is one that says "of Canberra" so.
  if (base.ending == "n" && mentions.place) return true;
  return base.score < kLeastScoreOfGuess || (!mentions.any && !(lists > 0 && setting.stranded_behind));
}

int NameJudge::points(const NameGuesses::Base& found, std::string_view form, const NameLanguage& language,
                      const NameSetting& setting, Voice voice) const {
  const auto& [base, name, known] = found;
  const NameMentions mentions = mentions_of(document_, base.base, setting.given);
  if (voice == Voice::guess && !mentions.any && !setting.stranded_behind) return 0;  // as ruled_out, before the lists
  const int lists = list_points(found, language, setting);
  if (ruled_out(base, form, setting, mentions, voice, lists)) return 0;
  const int endings = ending_points(base.base, form);
  int points = (known ? std::max<int>(base.score, kLeastScoreOfGuess) : base.score) / 4 + lists;
  points += lists > 20 ? std::max(0, endings) : endings;
  points += voice == Voice::spoken ? 22 : voice == Voice::flavour ? 14 : 0;
  points -= like_plural(base, form) && !known ? 20 : 0;
  points -= base.score < kDoubtfulRule && !mentions.any && !known ? 16 : 0;
  return points + setting_points(setting, voice == Voice::spoken) + mention_points(mentions) +
         feminine_points(base, language, setting);
}

bool NameJudge::owns(const NameBase& base, const NameLanguage& language, const NameSetting& setting) const {
  if (!setting.owned_behind || !language.endings.is_owner(base.grammar)) return false;
  if (setting.is_person()) return true;
  const bool place = language.towns.contains(base.base) || language.places.has(base.base);
  const NameMentions mentions = mentions_of(document_, base.base, 0);
  return !place && !mentions.place && (mentions.introduced || know_.names.is_name(base.base));
}

std::string NameJudge::with_ending(std::string base, const Token& token, bool owner) const {
  const std::string_view form = document_.view(token);
  if (token.word->possessive) return base.append(form.substr(std::min(form.rfind('\''), form.rfind("’"))));
  if (!owner) return base;
  std::string result = know_.possessive(base);
  const bool straight = document_.text.find('\'') != std::string::npos && document_.text.find("’") == std::string::npos;
  if (const size_t at = result.find("’"); straight && at != std::string::npos) result.replace(at, sizeof("’") - 1, "'");
  return result;
}

std::string NameJudge::base(uint32_t index, int& confidence) const {
  confidence = 0;
  if (!may_be_inflected(index)) return {};
  const Token& token = document_.tokens[index];
  const std::string_view stem = stem_of(*token.word, document_.words->strings());
  const NameGuesses& guesses = guesses_of(*token.word);
  if (guesses.listed && language_.empty()) return {};  // a listed name is touched only by the original's own rules
  const NameSetting setting = setting_of(document_, index);
  std::string best;
  bool owner = false;
  int most = kLeastPoints - 1 + (guesses.listed_so ? 12 : 0);
  for (const auto& [language, town, bases] : guesses.languages) {
    if (!language_.empty() && language_ != language->code) continue;
    if (town) return {};
    const Voice voice = language_.empty() ? voice_of(*language) : Voice::spoken;
    for (const NameGuesses::Base& found : bases) {
      if (guesses.listed && !(found.is_name || found.known)) continue;
      const int sum = points(found, stem, *language, setting, voice);
      if (sum <= most) continue;
      most = sum;
      best = found.base.base;
      owner = owns(found.base, *language, setting);
    }
  }
  if (best.empty()) return {};
  most += use_points(document_.name(token.word->stem)) - (guesses.listed_so ? 12 : 0);
  if (most < kLeastPoints || know_.spelled(stem)) return {};
  confidence = std::min(most, kMostPoints);
  return with_ending(std::move(best), token, owner);
}

}  // namespace decalque
