#pragma once
// What the tagger sees of a word type.

#include <array>
#include <cstdint>
#include <string_view>

#include "text/word.h"

namespace decalque {

/// The ends and beginnings of a word type and how it is written, as numbers of rows in the model's tables. The trainer
/// and the tagger call the same function, so that a model fits the program it was trained with.
struct TypeFeatures {
  static constexpr int kPieces = 8;        ///< Endings of 1 to 5 bytes, beginnings of 1 to 3.
  static constexpr int kPieceRows = 8192;  ///< Pieces are hashed into so many rows.
  static constexpr int kShapeRows = 64;

  std::array<uint16_t, kPieces> pieces{};
  uint8_t shape = 0;
};

/// The features of a form with straight apostrophes and its lower case.
TypeFeatures type_features(std::string_view form, std::string_view lower);

/// The hash by which the model's vocabulary is looked up.
uint64_t word_hash(std::string_view word);

/// Room for a key that is not a part of the form.
using KeyBuffer = std::array<char, 64>;

/// The keys under which a form in lower case is looked up in the vocabulary, one after the other until one is there:
/// itself; without a possessive ending and its digits as 0; of that, the last part behind a hyphen. `step` counts from
/// 0;
/// "" when there are no more. The key lies in the form or in the buffer.
std::string_view vocabulary_key(std::string_view lower, int step, KeyBuffer& buffer);

/// How the words of a sentence are written, a row of the model's table: 0 as usual, 1 nearly all in lower case, 2
/// nearly all in capitals, 3 most words capitalised.
struct SentenceCase {
  static constexpr int kRows = 4, kLower = 1, kCapitals = 2;
  int words = 0, capitalised = 0, upper = 0;

  void add(Shape shape);
  int row() const;
};

}  // namespace decalque
