#include "text/word.h"

#include <algorithm>
#include <iterator>

#include "text/unicode.h"

namespace decalque {
namespace {

// Forms in 's that are short for "is", "has" or "us" far more often than they are possessive.
constexpr std::string_view kContractions[] = {"he's",   "here's", "how's",   "it's",    "let's",
                                              "she's",  "so's",   "that's",  "there's", "this's",
                                              "what's", "when's", "where's", "who's",   "why's"};

std::string straight_apostrophes(std::string_view form) {
  std::string result;
  for (size_t i = 0; i < form.size();) {
    if (form.substr(i).starts_with("\u2019")) {
      result += '\'';
      i += 3;
    } else {
      result += form[i++];
    }
  }
  return result;
}

bool is_contraction(std::string_view lower) {
  return std::ranges::find(kContractions, lower) != std::end(kContractions);
}

/// The bytes of a possessive ending: 2 for 's, 1 for s', else 0.
size_t possessive_ending(std::string_view lower) {
  if (lower.size() > 2 && lower.ends_with("'s") && !is_contraction(lower)) return 2;
  if (lower.size() > 2 && lower.ends_with("s'")) return 1;
  return 0;
}

}  // namespace

Word& WordTable::word(std::string_view form) {
  if (form.find('\xE2') != std::string_view::npos && form.find("\u2019") != std::string_view::npos) {
    return word(straight_apostrophes(form));
  }
  const StringId id = strings_.intern(form);
  if (id < by_form_.size() && by_form_[id]) return *by_form_[id];
  Word& word = words_.emplace_back();
  const std::string lower = to_lower(form);
  const size_t ending = possessive_ending(lower);
  word.form = id;
  word.lower = strings_.intern(lower);
  word.possessive = ending > 0;
  word.stem = ending > 0 ? strings_.intern(std::string_view(lower).substr(0, lower.size() - ending)) : word.lower;
  word.shape = shape_of(form);
  if (id >= by_form_.size()) by_form_.resize(std::max<size_t>(strings_.size() + 1, by_form_.size() * 2), nullptr);
  by_form_[id] = &word;
  return word;
}

void WordTable::clear() {
  // The table is as long as the base pool; only what was set is reset, so that clearing costs what the document cost.
  for (const Word& word : words_) by_form_[word.form] = nullptr;
  words_.clear();
  strings_.clear();
}

}  // namespace decalque
