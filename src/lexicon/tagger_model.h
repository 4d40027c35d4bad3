#pragma once
// The tagger's numbers, as they lie in the model file.
//
// A word type is a vector of kType numbers: the sum of rows for the word (when it is in the vocabulary), the pieces of
// its form and the way it is written. Seen from a place in a sentence, the types up to kWindow tokens before and behind
// it, the kHistory tags before it and the case of the sentence each add a row to a hidden layer of kHidden numbers;
// what is below zero there is cut off. A tag's score is the product of its output row with the hidden layer, plus what
// the type says directly. All is done in whole numbers, so that the tags are the same on every machine.

#include <cstdint>
#include <filesystem>
#include <span>

#include "lexicon/dictionary_file.h"
#include "lexicon/tagger_features.h"
#include "text/tag.h"

namespace decalque {

struct TaggerShape {
  static constexpr size_t kType = 64, kHidden = 128, kWindow = 3, kHistory = 3;
  static constexpr size_t kOffsets = 2 * kWindow + 1;
  static constexpr size_t kSlots = 1 << 16;  ///< Of the vocabulary's hash table.
  static constexpr size_t kConfidenceSteps = 64;
  // Units: a number x is stored as x times 2 to these.
  static constexpr int kTypeBits = 10;   ///< Type vectors, direct rows and window rows.
  static constexpr int kHiddenBits = 8;  ///< Rows of the hidden layer.
  static constexpr int kOutputBits = 9;  ///< Output rows.
  static constexpr int kScoreBits = kHiddenBits + kOutputBits;
  static constexpr int kConfidenceShift = kScoreBits - 2;  ///< A step of confidence is a quarter in score.
};

/// Rows of bytes, each with a multiplier: number = byte * multiplier, in the unit of type vectors.
struct ByteRows {
  std::span<const int8_t> bytes;
  std::span<const uint8_t> multipliers;
};

/// A pair of tags that tokens can have.
struct TagPair {
  uint8_t upos;
  uint8_t xpos;
};

/// The parts of a model file, in their order there, each aligned to 64 bytes.
struct TaggerModel {
  static constexpr std::string_view kMagic = "DQTAG001";

  uint64_t id = 0;                      ///< Tells models apart.
  std::span<const uint8_t> confidence;  ///< Percent by step of the lead of the best tag over the second.
  std::span<const TagPair> tags;
  std::span<const uint32_t> slots;  ///< kSlots of (16 bits of the hash, word row); all ones where empty.
  ByteRows words, pieces, shapes;
  std::span<const int16_t> type_bias;    ///< kType.
  std::span<const int16_t> padding;      ///< kType: the type before and behind a sentence.
  std::span<const int16_t> window;       ///< kOffsets x kHidden x kType.
  std::span<const int16_t> hidden_bias;  ///< kHidden.
  std::span<const int16_t> cases;        ///< SentenceCase::kRows x kHidden.
  std::span<const int16_t>
      history;                      ///< kHistory x (tags + 1) x kHidden; the last tag stands for "before the sentence".
  std::span<const int16_t> output;  ///< tags x kHidden.
  std::span<const int32_t> output_bias;  ///< tags, in the unit of scores.
  std::span<const int16_t> direct;       ///< tags x kType.
  std::span<const int32_t> direct_bias;  ///< tags, in the unit of scores.

  /// The parts of a file's bytes, which must live as long and be aligned to 64 bytes. Throws LexiconError, with `name`
  /// in it, when it is not such a file.
  static TaggerModel parse(std::string_view bytes, const std::string& name);

  /// The word row of a key, or -1.
  int find_word(std::string_view key) const;
};

/// The beginning of a model file, in little-endian numbers.
struct TaggerFileHeader {
  char magic[8];
  uint32_t tag_count;
  uint32_t word_count;
  uint64_t id;  ///< A hash of the file with this number as 0: tells models apart.
};

}  // namespace decalque
