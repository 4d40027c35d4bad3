#include "edit/detectors/gender_words.h"

#include <algorithm>

namespace decalque {

namespace {

constexpr int kAsked = 512;

struct SortOfGenderWord {
  GenderWord sort;
  WordSet words;
};

const auto& sorts() {
  static const SortOfGenderWord all[] = {
      {GenderWord::hers, WordSet("she her hers herself she's")},
      {GenderWord::his, WordSet("he him his himself he's")},
      {GenderWord::woman,
       WordSet("woman wife mother sister daughter girl girlfriend queen princess actress aunt "
               "grandmother mum mom lady mrs ms widow bride businesswoman spokeswoman female chairwoman")},
      {GenderWord::man,
       WordSet("man husband father brother son boy boyfriend king prince uncle grandfather dad guy "
               "mr widower groom businessman spokesman male chairman fireman policeman nephew grandson pope")},
      {GenderWord::person,
       WordSet("driver suspect victim president minister coach player doctor author writer artist leader "
               "officer teacher child baby killer attacker prisoner defendant prosecutor judge lawyer manager "
               "director candidate member opponent person patient student journalist reporter editor friend "
               "partner colleague soldier pilot captain head boss owner researcher professor scientist "
               "cousin rider singer actor accused predecessor successor creator god dog cat horse animal bomber "
               "gunman militant terrorist protester fighter rebel hostage thief robber burglar")},
      {GenderWord::madam, WordSet("mrs ms miss madam lady")},
      {GenderWord::mister, WordSet("mr mister sir lord")},
  };
  return all;
}

bool holds(const GenderWords::List& names, std::string_view name) {
  return std::binary_search(names.begin(), names.end(), name, std::less<>());
}

}  // namespace

GenderWords::GenderWords(const Document& document, const List& womens_names, const List& mens_names)
    : document_(document),
      womens_names_(womens_names),
      mens_names_(mens_names) {}

uint16_t GenderWords::look_up(const Word& word) const {
  const std::string_view whole = document_.string(word.lower), stem = document_.string(word.stem);
  int facts = kAsked;
  for (const auto& [sort, words] : sorts()) {
    const bool is_pronoun = sort == GenderWord::hers || sort == GenderWord::his;
    if (words.has(is_pronoun ? whole : stem)) facts |= static_cast<int>(sort);
  }
  if (holds(womens_names_, stem)) facts |= static_cast<int>(GenderWord::womans_name);
  if (holds(mens_names_, stem)) facts |= static_cast<int>(GenderWord::mans_name);
  return static_cast<uint16_t>(facts);
}

}  // namespace decalque
