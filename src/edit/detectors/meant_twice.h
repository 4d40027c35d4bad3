#pragma once
// Why English writes a word or phrase twice in a row.

#include <optional>
#include <unordered_map>
#include <vector>

#include "edit/detectors/look.h"

namespace decalque {

/// A phrase of `size` tokens that stands at `begin` and again behind itself, once or more, up to `end`; in a segment.
struct Doubling {
  const Segment& segment;
  uint32_t begin = 0;
  uint32_t size = 0;
  uint32_t end = 0;
};

/// Which words are said twice and which names are doubled, the lists `said-twice` and `doubled-names` tell. Refers to what
/// it sees and to the document's words (`lower_words`), which must outlive it; of one thread.
class MeantTwice {
 public:
  MeantTwice(const Sight& sight, const std::vector<StringId>& words);

  /// It may well be meant, so that nobody should be asked.
  bool is_meant(const Doubling& doubling) const;
  /// It cannot be meant.
  bool is_never_meant(const Doubling& doubling) const;
  bool is_name(uint32_t token) const { return shape(document_.tokens[token]) != Shape::lower; }

 private:
  bool is_word_meant(const Doubling& word) const;
  bool is_phrase_meant(const Doubling& phrase) const;
  bool is_never_meant_word(const Doubling& word) const;
  bool is_said_twice(std::string_view word) const { return is_listed(sight_, "said-twice", word); }
  bool is_known_double(std::string_view name) const { return is_listed(sight_, "doubled-names", name); }
  bool is_name_pair(uint32_t first) const { return is_name(first) && is_name(first + 1); }
  bool is_doubled_name(const Doubling& word) const;
  bool is_latin_name(const Doubling& word) const;
  bool is_said_of_itself(const Doubling& word) const;
  bool is_unit_at_end(const Doubling& word) const;
  bool is_number_at_end(const Doubling& number) const;
  bool is_all_names_or_sounds(const Doubling& phrase) const;
  bool is_way_to_way(const Doubling& phrase) const;
  bool hangs_on_hyphen(const Doubling& doubling) const;
  bool goes_on_in_step(const Doubling& phrase) const;
  bool is_heading(const Doubling& phrase) const;
  bool is_in_quotes(const Doubling& doubling) const;
  bool is_made(const Doubling& doubling) const;
  bool makes_it_so(const Doubling& phrase) const;
  bool compares_with_itself(const Doubling& phrase) const;
  bool is_part_of_part(const Doubling& phrase) const;
  bool grammar_allows(const Doubling& word) const;
  bool answers_itself(const Doubling& phrase) const;
  bool is_asked_before(const Doubling& doubling) const;
  bool ends_segment(const Doubling& doubling) const;

  const Sight& sight_;
  const Document& document_;
  const std::vector<StringId>& words_;  // by token
  const Lexicon& lexicon_;
  mutable std::optional<std::unordered_map<StringId, Span>> doubled_;  // first and last token of a word beside itself
};

}  // namespace decalque
