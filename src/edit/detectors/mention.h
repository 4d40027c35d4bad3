#pragma once
// Who is spoken of, a woman or a man, as far as names and words tell.

#include <unordered_map>

#include "edit/detectors/gender_words.h"

namespace decalque {

enum class Gender : uint8_t { none, woman, man, either };

/// All that may be meant by a pronoun in a sentence.
struct Mention {
  Gender gender = Gender::none;  ///< `either` when they differ or one says nothing; `none` when there is nobody.
  uint32_t first = 0;            ///< The token of the first.
  bool by_name = false;          ///< Somebody is named, not just "the girl".
};

/// The people of an article. Refers to the document and its words, which must outlive it.
class Mentions {
 public:
  /// Reads the whole document: a surname is of the gender of the given names and forms of address before it; of both,
  /// it says nothing.
  Mentions(const Document& document, const GenderWords& words);

  Mention in(const Segment& segment) const;

 private:
  bool is(uint32_t token, GenderWord sort) const { return words_.is(*document_.tokens[token].word, sort); }
  bool is_capital(uint32_t token) const;
  Gender by_given_name(uint32_t token) const;
  Gender by_title(uint32_t token) const;
  Gender of_token(const Segment& segment, uint32_t token) const;
  bool is_other_person(const Segment& segment, uint32_t token) const;
  uint32_t end_of_name(const Segment& segment, uint32_t token) const;
  void read_surnames(const Segment& segment);

  const Document& document_;
  const GenderWords& words_;
  std::unordered_map<StringId, Gender> surnames_;  // by stem
};

}  // namespace decalque
