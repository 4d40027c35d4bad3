#include "lexicon/name_guesses.h"

#include <string>

namespace decalque {

NameGuesses::NameGuesses(std::string_view stem, const Names& names)
    : is_name(names.is_name(std::string(stem))),
      listed(names.gazetteer().find(stem).found()),
      listed_so(names.gazetteer().has(stem)) {
  if (is_name) return;  // no one asks any further
  for (const NameLanguage& language : names.languages()) {
    InLanguage found{&language, language.towns.contains(std::string(stem)), {}};
    for (NameBase& base : language.endings.bases(stem)) {
      const bool name = names.is_name(base.base), known = language.knows(base.base);
      if (base.base.size() >= 4 || name) found.bases.push_back({std::move(base), name, known});
    }
    if (found.town || !found.bases.empty()) languages.push_back(std::move(found));
  }
}

}  // namespace decalque
