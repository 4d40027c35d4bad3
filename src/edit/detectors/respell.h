#pragma once
// Common words one slip of the fingers away from what was written.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "edit/detectors/look.h"

namespace decalque {

/// A word that may have been meant. The cost says how unlikely that is: about 0 for the surest, 4 for a guess.
struct Respelling {
  std::string word;
  double cost = 0;
};

/// Knows the ruleset's `common-words`, most common first. Refers to the sight, which must outlive it; of one thread.
class Respeller {
 public:
  explicit Respeller(const Sight& sight);

  /// What may have been meant by a word in lower case, best first. ASCII letters only.
  std::vector<Respelling> respellings(const std::string& word);

 private:
  enum class Slip : uint8_t;

  double rank(std::string_view word) const;
  void change_round(const std::string& word);
  void move_a_letter(const std::string& word);
  void take_a_letter(const std::string& word);
  void put_a_letter(const std::string& word);
  void replace_a_letter(const std::string& word);
  void split_in_two(const std::string& word);
  void slip_twice(const std::string& word);
  void consider(std::string_view word, Slip slip, size_t length, double more = 0);

  const Lexicon& lexicon_;
  std::unordered_map<std::string_view, double> ranks_;
  std::vector<Respelling> found_;
};

}  // namespace decalque
