#include "lexicon/gazetteer.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {
namespace {

GazetteerEntry entry_of(std::string_view letters) {
  GazetteerEntry entry;
  for (const char letter : letters) {
    switch (letter) {
      case 'g':
        entry.kinds.add(Kind::GIVEN);
        break;
      case 's':
        entry.kinds.add(Kind::SURNAME);
        break;
      case 'c':
        entry.kinds.add(Kind::CITY);
        entry.kinds.add(Kind::PLACE);
        break;
      case 'w':
        entry.is_word = true;
        break;
      case '+':
        entry.begins_longer = true;
        break;
      default:
        break;
    }
  }
  return entry;
}

}  // namespace

GazetteerEntry Gazetteer::find(std::string_view name) const {
  if (const auto letters = names_.find(name)) return entry_of(*letters);
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(name.begin(), name.end(), ascii)) return {};
  const std::string folded = fold_marks(name);
  if (folded == name) return {};
  const auto letters = names_.find(folded);
  return letters ? entry_of(*letters) : GazetteerEntry{};
}

}  // namespace decalque
