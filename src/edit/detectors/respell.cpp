#include "edit/detectors/respell.h"

#include <algorithm>
#include <cmath>

#include "text/unicode.h"

namespace decalque {

// Two letters changed round and a letter left out are what hands do most.
enum class Respeller::Slip : uint8_t { transposed, doubled, moved, missing, surplus, vowel, replaced, split, far };

namespace {

constexpr double kUnlisted = 40000;  // rank of a word that the list of common words lacks
constexpr double kSlipCosts[] = {0.0, 0.3, 0.5, 0.6, 1.0, 0.8, 1.3, 1.6, 2.2};
constexpr double kRankCost = 0.2;
constexpr double kFirstCost = 0.6;  // hands seldom miss the first letter

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// Letters put in, left out, replaced or changed round with their neighbour; 3 and more are all the same.
size_t slips_between(std::string_view a, std::string_view b) {
  if (a.size() > b.size() + 2 || b.size() > a.size() + 2) return 3;
  std::vector<size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[b.size()];
}

size_t common_beginning(std::string_view a, std::string_view b) {
  return static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

Respeller::Respeller(const Sight& sight) : lexicon_(sight.lexicon) {
  const auto list = sight.ruleset.lists.find("common-words");
  if (list == sight.ruleset.lists.end()) return;
  for (const std::string& word : list->second) ranks_.emplace(word, static_cast<double>(ranks_.size() + 1));
}

std::vector<Respelling> Respeller::respellings(const std::string& word) {
  found_.clear();
  change_round(word);
  move_a_letter(word);
  take_a_letter(word);
  put_a_letter(word);
  replace_a_letter(word);
  split_in_two(word);
  if (found_.empty()) slip_twice(word);
  std::sort(found_.begin(), found_.end(), [](const Respelling& a, const Respelling& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.word < b.word;
  });
  return found_;
}

double Respeller::rank(std::string_view word) const {
  const auto at = ranks_.find(word);
  return at == ranks_.end() ? kUnlisted : at->second;
}

// A common word is likelier than a rare one; short words have too many neighbours.
void Respeller::consider(std::string_view word, Slip slip, size_t length, double more) {
  const double place = rank(word);
  if (place == kUnlisted) return;
  if (length < 4 && slip != Slip::transposed && slip != Slip::moved) return;
  const double size = static_cast<double>(length);
  const double cost = kSlipCosts[static_cast<size_t>(slip)] + kRankCost * std::log(place) +
                      (size < 5 ? 0.5 * (5 - size) : -0.1 * (size - 5)) + more;
  const auto known =
      std::find_if(found_.begin(), found_.end(), [&](const Respelling& other) { return other.word == word; });
  if (known == found_.end()) {
    found_.push_back({std::string(word), cost});
  } else {
    known->cost = std::min(known->cost, cost);
  }
}

void Respeller::change_round(const std::string& word) {
  for (size_t i = 0; i + 1 < word.size(); ++i) {
    std::string other = word;
    std::swap(other[i], other[i + 1]);
    if (other != word) consider(other, Slip::transposed, word.size());
  }
}

// "mkea", "nkwo": a letter two or three places from where it belongs.
void Respeller::move_a_letter(const std::string& word) {
  const auto size = static_cast<int>(word.size());
  for (int from = 0; from < size; ++from) {
    for (const int step : {-3, -2, 2, 3}) {
      const int to = from + step;
      if (to < 0 || to >= size) continue;
      std::string other = word;
      other.erase(static_cast<size_t>(from), 1);
      other.insert(static_cast<size_t>(to), 1, word[static_cast<size_t>(from)]);
      if (other != word) consider(other, Slip::moved, word.size());
    }
  }
}

void Respeller::take_a_letter(const std::string& word) {
  for (size_t i = 0; i < word.size(); ++i) {
    if (i + 1 == word.size() && word[i] == 's') continue;  // a plural
    const bool twice = i > 0 && word[i] == word[i - 1];
    const double more = i == 0 && word[0] != word[1] ? kFirstCost : 0;
    consider(word.substr(0, i) + word.substr(i + 1), twice ? Slip::doubled : Slip::surplus, word.size(), more);
  }
}

void Respeller::put_a_letter(const std::string& word) {
  for (char c = 'a'; c <= 'z'; ++c) {
    for (size_t i = 0; i <= word.size(); ++i) {
      const bool twice = (i > 0 && word[i - 1] == c) || (i < word.size() && word[i] == c);
      consider(word.substr(0, i) + c + word.substr(i), twice ? Slip::doubled : Slip::missing, word.size() + 1);
    }
  }
}

void Respeller::replace_a_letter(const std::string& word) {
  for (char c = 'a'; c <= 'z'; ++c) {
    for (size_t i = 0; i < word.size(); ++i) {
      if (c == word[i]) continue;
      std::string other = word;
      other[i] = c;
      consider(other, is_vowel(c) && is_vowel(word[i]) ? Slip::vowel : Slip::replaced, word.size(),
               i == 0 ? kFirstCost : 0);
    }
  }
}

// "ofthe", "questionsby": two common words written as one, of which one only joins others.
void Respeller::split_in_two(const std::string& word) {
  static const WordSet joining("of the to and by from that with for");
  if (word.size() < 5) return;
  for (size_t i = 2; i + 2 <= word.size(); ++i) {
    const std::string left = word.substr(0, i);
    const std::string right = word.substr(i);
    const double worst = std::max(rank(left), rank(right));
    if (worst > 4000 || (worst > 60 && !joining.has(left) && !joining.has(right))) continue;
    found_.push_back({left + " " + right, kSlipCosts[static_cast<size_t>(Slip::split)] + kRankCost * std::log(worst)});
  }
}

// Words two slips away, for long words only. Not another form of the word: "formated" is not "format". The dictionary has
// to see them, too; it takes longer for a word than all else for an article, so it is asked only where there is need.
void Respeller::slip_twice(const std::string& word) {
  if (word.size() < 7) return;
  std::vector<std::string_view> near;
  for (const auto& [other, rank] : ranks_) {
    if (other.front() != word.front() || slips_between(word, other) > 2) continue;
    const size_t alike = common_beginning(word, other);
    if (alike != other.size() && alike + 3 < std::max(word.size(), other.size())) near.push_back(other);
  }
  if (near.empty()) return;
  for (const std::string& suggestion : lexicon_.spelling_suggestions(word))
    if (std::ranges::find(near, suggestion) != near.end()) consider(suggestion, Slip::far, word.size());
}

}  // namespace decalque
