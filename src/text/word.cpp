#include "text/word.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "text/unicode.h"

namespace decalque {
namespace {

constexpr size_t kFewestSlots = 1024;

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

WordTable::WordTable(const StringPool* base) : strings_(base), slots_(kFewestSlots) {}

Word& WordTable::word(std::string_view form) {
  if (form.find('\xE2') != std::string_view::npos && form.find("\u2019") != std::string_view::npos) {
    return word(straight_apostrophes(form));
  }
  const size_t hash = std::hash<std::string_view>{}(form);
  const size_t mask = slots_.size() - 1;
  for (size_t at = hash & mask; slots_[at].word; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && slots_[at].form == form) return *slots_[at].word;
  }
  return add(form, hash);
}

Word& WordTable::add(std::string_view form, size_t hash) {
  Word& word = words_.emplace_back();
  const std::string lower = to_lower(form);
  const size_t ending = possessive_ending(lower);
  word.hash = hash;
  word.form = strings_.intern(form);
  word.lower = strings_.intern(lower);
  word.possessive = ending > 0;
  word.stem = ending > 0 ? strings_.intern(std::string_view(lower).substr(0, lower.size() - ending)) : word.lower;
  word.shape = shape_of(form);
  if (words_.size() * 2 > slots_.size()) {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.word) put(slot);
    }
  }
  put({strings_.view(word.form), hash, &word});
  return word;
}

void WordTable::put(const Slot& slot) {
  const size_t mask = slots_.size() - 1;
  size_t at = slot.hash & mask;
  while (slots_[at].word) at = (at + 1) & mask;
  slots_[at] = slot;
}

void WordTable::clear() {
  slots_.assign(kFewestSlots, {});
  words_.clear();
  strings_.clear();
}

}  // namespace decalque
