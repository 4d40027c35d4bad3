#include "lexicon/kinds.h"

#include <array>

#include "lexicon/lexicon.h"
#include "lexicon/shape_kinds.h"
#include "text/unicode.h"

namespace decalque {
namespace {

// Calls `take` with every line of a table, comments left out.
template <typename Take>
void each_line(const std::filesystem::path& file, Take take) {
  const DictionaryFile mapped(file);
  for (std::string_view rest = mapped.bytes(); !rest.empty();) {
    const std::string_view line = next_field(rest, '\n');
    if (!line.starts_with("# ")) take(line);
  }
}

void add_town(PhraseTable& phrases, std::string_view town) {
  phrases.add(town, Kind::CITY);
  phrases.add(town, Kind::PLACE);
}

// Regions ("Europe") are places, not countries.
void add_countries(PhraseTable& phrases, const std::filesystem::path& file) {
  each_line(file, [&](std::string_view line) {
    const std::string_view name = next_field(line);
    next_field(line);
    const std::string_view capital = next_field(line);
    phrases.add(name, Kind::PLACE);
    if (line == "country") phrases.add(name, Kind::COUNTRY);
    if (!capital.empty()) add_town(phrases, capital);
  });
}

struct Part {
  std::string_view name;
  WordFact fact;
};
constexpr std::array<Part, 8> kParts = {{{"function", kFunctionWord},
                                         {"weak-title", kWeakTitle},
                                         {"org-head", kOrganisationHead},
                                         {"place-head", kPlaceHead},
                                         {"place-front", kPlaceFront},
                                         {"particle", kParticle},
                                         {"subject-verb", kSubjectVerb},
                                         {"place-preposition", kPlacePreposition}}};

uint32_t part_facts(std::string_view names) {
  uint32_t facts = 0;
  while (!names.empty()) {
    const std::string_view name = next_field(names, ' ');
    for (const Part& part : kParts) facts |= part.name == name ? part.fact : 0U;
  }
  return facts;
}

bool capitalised(Shape shape) { return shape == Shape::title || shape == Shape::upper || shape == Shape::mixed; }

// No name of a town has a comma, and hardly one a longer English word in lower case.
bool may_name_town(const Document& document, const Token& token) {
  if (token.type == TokenType::mark) return document.view(token) == "-";
  constexpr uint32_t kLonger = 6;
  const bool english = (token.word->lexicon_entry & kEnglishWord) != 0;
  return !english || token.word->shape != Shape::lower || token.span.size() < kLonger;
}

}  // namespace

Kinds::Kinds(const std::filesystem::path& folder, const std::vector<std::string>& accepted)
    : countries_(folder / "en" / "countries.tsv"),
      demonyms_(folder / "en" / "demonyms.tsv"),
      words_(folder / "en" / "words.txt"),
      parts_(folder / "en" / "name-parts.tsv"),
      gazetteer_(folder / "en" / "names.tsv") {
  phrases_.load(folder / "en" / "kinds");
  add_countries(phrases_, folder / "en" / "countries.tsv");
  each_line(folder / "en" / "demonyms.tsv", [&](auto line) { phrases_.add(next_field(line), Kind::DEMONYM); });
  for (const std::string& word : accepted) {
    if (word != to_lower(word)) phrases_.add(word, Kind::NAME);
  }
}

uint32_t Kinds::facts(const Word& word, const StringPool& strings, std::string_view stem) const {
  const std::string lower(strings.view(word.stem));
  uint32_t facts = 0;
  if (words_.has(lower)) {
    facts |= kEnglishWord;
  } else if (capitalised(word.shape) && words_.has(stem)) {
    facts |= kEnglishName;
  }
  if (const auto parts = parts_.find(lower)) facts |= part_facts(*parts);
  if (phrases_.longest_from(std::string(strings.view(word.lower))) > 1) facts |= kBeginsPhrase;
  if (phrases_.has_inside(strings.view(word.lower)) || phrases_.has_inside(lower)) facts |= kInPhrase;
  return facts;
}

void Kinds::look_up(Word& word, const StringPool& strings) const {
  const std::string_view form = strings.view(word.form);
  const std::string stem(stem_of(word, strings));
  KindSet kinds = shape_kinds(form);
  for (const StringId id : {word.stem, word.lower}) {
    if (const Phrase* phrase = phrases_.find(std::string(strings.view(id)))) {
      kinds.bits |= phrase->in_shape(word.shape).bits;
    }
    if (word.stem == word.lower) break;
  }
  const bool listed_place = kinds.has(Kind::PLACE);
  const std::string name = word.shape == Shape::upper ? capitalize(to_lower(stem)) : stem;
  const GazetteerEntry entry = capitalised(word.shape) ? gazetteer_.find(name) : GazetteerEntry{};
  kinds.bits |= entry.kinds.bits;
  word.kinds = kinds;
  word.lexicon_entry =
      facts(word, strings, name) | (listed_place ? kListedPlace : 0U) | (entry.begins_longer ? kBeginsTown : 0U);
}

TokenRange Kinds::phrase_at(const Document& document, uint32_t token, uint32_t end, KindSet& kinds) const {
  const Word& first = *document.tokens[token].word;
  TokenRange found{token, token};
  if ((first.lexicon_entry & kBeginsPhrase) == 0) return found;
  const auto goes_on = [&](uint32_t at) {
    return at < end && (document.tokens[at].word->lexicon_entry & kInPhrase) != 0;
  };
  if (!goes_on(token + 1)) return found;
  std::string key(document.string(first.lower));
  const int longest = phrases_.longest_from(key);
  for (int words = 2; words <= longest && goes_on(token + words - 1); ++words) {
    const Token& last = document.tokens[token + words - 1];
    if (last.gap == Gap::none && !key.ends_with('.')) break;
    const bool possessive = last.word->stem != last.word->lower;
    const Phrase* whole =
        possessive ? phrases_.find(key + " " + std::string(document.string(last.word->stem))) : nullptr;
    key.append(" ").append(document.string(last.word->lower));
    if (!whole) whole = phrases_.find(key);
    const KindSet here = whole ? whole->in_shape(first.shape) : KindSet{};
    if (here.bits == 0) continue;
    kinds = here;
    found.end = token + words;
  }
  return found;
}

TokenRange Kinds::town_at(const Document& document, uint32_t token, uint32_t end) const {
  TokenRange found{token, token};
  if ((document.tokens[token].word->lexicon_entry & kBeginsTown) == 0) return found;
  std::string key(document.view(document.tokens[token]));
  for (uint32_t last = token + 1; last < end && last < token + 5; ++last) {
    if (!may_name_town(document, document.tokens[last])) break;
    const Word& word = *document.tokens[last].word;
    const std::string stem(stem_of(word, document.words->strings()));
    if (gazetteer_.find(key + " " + stem).kinds.has(Kind::CITY)) found.end = last + 1;
    key.append(" ").append(document.string(word.form));
  }
  return found;
}

std::string Kinds::demonym(std::string_view country) const {
  auto row = countries_.find(country);
  if (!row && country.starts_with("the ")) row = countries_.find(country.substr(4));
  return row ? std::string(next_field(*row)) : std::string();
}

std::string Kinds::country(std::string_view demonym) const {
  return std::string(demonyms_.find(demonym).value_or(std::string_view()));
}

bool Kinds::is_compound_demonym(std::string_view form) const {
  const size_t hyphen = form.rfind('-');
  if (hyphen == std::string_view::npos || hyphen < 3) return false;
  size_t first = 0;
  size_t last = hyphen + 1;
  if (!is_upper(next_code_point(form, first)) || !is_upper(next_code_point(form, last))) return false;
  const Phrase* phrase = phrases_.find(to_lower(form.substr(hyphen + 1)));
  return phrase && phrase->title.has(Kind::DEMONYM);
}

std::string_view stem_of(const Word& word, const StringPool& strings) {
  const std::string_view form = strings.view(word.form);
  return form.substr(0, form.size() - (strings.view(word.lower).size() - strings.view(word.stem).size()));
}

}  // namespace decalque
