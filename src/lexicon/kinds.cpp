#include "lexicon/kinds.h"

#include <algorithm>

#include "lexicon/lexicon.h"
#include "lexicon/shape_kinds.h"
#include "text/unicode.h"

namespace decalque {
namespace {

// A demonym may be of several words ("South Korean"); regions are places, not countries.
void add_countries(PhraseTable& phrases, std::string_view table) {
  while (!table.empty()) {
    std::string_view line = next_field(table, '\n');
    if (line.starts_with("# ")) continue;
    const std::string_view name = next_field(line);
    next_field(line);
    next_field(line);
    phrases.add(name, Kind::PLACE);
    if (line == "country") phrases.add(name, Kind::COUNTRY);
  }
}

void add_demonyms(PhraseTable& phrases, std::string_view table) {
  while (!table.empty()) {
    std::string_view line = next_field(table, '\n');
    if (!line.starts_with("# ")) phrases.add(next_field(line), Kind::DEMONYM);
  }
}

void merge(KindSet& into, KindSet more) { into.bits |= more.bits; }

}  // namespace

Kinds::Kinds(const std::filesystem::path& folder, const std::vector<std::string>& accepted)
    : countries_(folder / "en" / "countries.tsv"),
      demonyms_(folder / "en" / "demonyms.tsv"),
      gazetteer_(folder / "en" / "names.tsv") {
  phrases_.load(folder / "en" / "kinds");
  add_countries(phrases_, MappedFile(folder / "en" / "countries.tsv").bytes());
  add_demonyms(phrases_, MappedFile(folder / "en" / "demonyms.tsv").bytes());
  for (const std::string& word : accepted) {
    if (word != to_lower(word)) phrases_.add(word, Kind::NAME);
  }
}

KindSet Kinds::of_word(const Word& word, const StringPool& strings) const {
  KindSet kinds;
  const bool capitalised = word.shape != Shape::lower && word.shape != Shape::none;
  for (const StringId id : {word.stem, word.lower}) {
    if (const Phrase* phrase = phrases_.find(std::string(strings.view(id)))) {
      merge(kinds, phrase->kinds);
      if (capitalised) merge(kinds, phrase->capitalised);
    }
    if (word.stem == word.lower) break;
  }
  merge(kinds, shape_kinds(strings.view(word.form)));
  if (!capitalised) return kinds;
  const std::string_view form = strings.view(word.form);
  const std::string_view stem = form.substr(0, strings.view(word.stem).size());
  merge(kinds, gazetteer_.find(word.shape == Shape::upper ? capitalize(to_lower(stem)) : std::string(stem)).kinds);
  return kinds;
}

TokenRange Kinds::phrase_at(const Document& document, uint32_t token, uint32_t end, KindSet& kinds) const {
  const Word& first = *document.tokens[token].word;
  std::string key(document.string(first.lower));
  const int longest = phrases_.longest_from(key);
  const bool capitalised = first.shape != Shape::lower && first.shape != Shape::none;
  TokenRange found{token, token};
  for (int words = 2; words <= longest && token + words <= end; ++words) {
    const Token& last = document.tokens[token + words - 1];
    if (last.gap == Gap::none) break;
    const Phrase* whole = phrases_.find(key + " " + std::string(document.string(last.word->stem)));
    key += " " + std::string(document.string(last.word->lower));
    if (!whole) whole = phrases_.find(key);
    if (!whole || (whole->kinds.bits == 0 && !capitalised)) continue;
    kinds = whole->kinds;
    if (capitalised) merge(kinds, whole->capitalised);
    found.end = token + words;
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

}  // namespace decalque
