#include "lexicon/lemma_list.h"

namespace decalque {
namespace {

/// The number behind a letter in "n5v13"; -1 when the letter is not there.
int number_behind(std::string_view classes, char letter) {
  const size_t at = classes.find(letter);
  if (at == std::string_view::npos) return -1;
  int number = 0;
  for (size_t i = at + 1; i < classes.size() && classes[i] >= '0' && classes[i] <= '9'; ++i) {
    number = number * 10 + (classes[i] - '0');
  }
  return number;
}

char letter_of(Upos upos) {
  switch (upos) {
    case Upos::NOUN:
      return 'n';
    case Upos::VERB:
      return 'v';
    case Upos::ADJ:
      return 'a';
    case Upos::ADV:
      return 'r';
    default:
      return '\0';
  }
}

}  // namespace

int LemmaList::commonness(std::string_view lemma, Upos upos) const {
  const char letter = letter_of(upos);
  const auto classes = letter ? table_.find(lemma) : std::nullopt;
  return classes ? number_behind(*classes, letter) : -1;
}

bool LemmaList::is_uncountable(std::string_view lemma) const {
  const auto classes = table_.find(lemma);
  return classes && classes->find('u') != std::string_view::npos;
}

}  // namespace decalque
