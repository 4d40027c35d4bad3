#include "edit/detectors/gender_words.h"

#include <algorithm>

namespace decalque {

namespace {

constexpr uint16_t kAsked = 512;

const WordSet& words(GenderWord sort) {
  static const WordSet hers("she her hers herself she's");
  static const WordSet his("he him his himself he's");
  static const WordSet women(
      "woman wife mother sister daughter girl girlfriend queen princess actress aunt "
      "grandmother mum mom lady mrs ms widow bride businesswoman spokeswoman female chairwoman");
  static const WordSet men(
      "man husband father brother son boy boyfriend king prince uncle grandfather dad guy "
      "mr widower groom businessman spokesman male chairman fireman policeman nephew grandson pope");
  static const WordSet people(
      "driver suspect victim president minister coach player doctor author writer artist leader "
      "officer teacher child baby killer attacker prisoner defendant prosecutor judge lawyer manager "
      "director candidate member opponent person patient student journalist reporter editor friend "
      "partner colleague soldier pilot captain head boss owner researcher professor scientist "
      "cousin rider singer actor accused predecessor successor creator god dog cat horse animal bomber "
      "gunman militant terrorist protester fighter rebel hostage thief robber burglar");
  static const WordSet madams("mrs ms miss madam lady");
  static const WordSet misters("mr mister sir lord");
  switch (sort) {
    case GenderWord::hers: return hers;
    case GenderWord::his: return his;
    case GenderWord::woman: return women;
    case GenderWord::man: return men;
    case GenderWord::madam: return madams;
    case GenderWord::mister: return misters;
    default: return people;
  }
}

bool holds(const GenderWords::List& names, std::string_view name) {
  return std::binary_search(names.begin(), names.end(), name, std::less<>());
}

}  // namespace

GenderWords::GenderWords(const Document& document, const List& womens_names, const List& mens_names)
    : document_(document),
      womens_names_(womens_names),
      mens_names_(mens_names),
      known_(document.words->strings().size() + size_t{1}, 0) {}

uint16_t GenderWords::facts(StringId word) const {
  if (known_[word] == 0) known_[word] = kAsked | look_up(document_.string(word));
  return known_[word];
}

uint16_t GenderWords::look_up(std::string_view word) const {
  int facts = 0;
  for (const GenderWord sort : {GenderWord::hers, GenderWord::his, GenderWord::woman, GenderWord::man,
                                GenderWord::person, GenderWord::madam, GenderWord::mister}) {
    if (words(sort).has(word)) facts |= static_cast<int>(sort);
  }
  if (holds(womens_names_, word)) facts |= static_cast<int>(GenderWord::womans_name);
  if (holds(mens_names_, word)) facts |= static_cast<int>(GenderWord::mans_name);
  return static_cast<uint16_t>(facts);
}

}  // namespace decalque
