#pragma once
// Word types as the tagger's hidden layer takes them, worked out once for each.

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "lexicon/tagger_model.h"

namespace decalque {

/// What a word type adds to the hidden layer at each place around it, and the tags it can have.
struct TypeEntry {
  static constexpr size_t kMaxTags = 16;
  std::array<std::array<int16_t, TaggerShape::kHidden>, TaggerShape::kOffsets>
      rows;                              ///< For places +kWindow to -kWindow.
  std::array<int32_t, kMaxTags> direct;  ///< By the type alone, the likeliest first; with the tag's bias.
  std::array<uint8_t, kMaxTags> tags;
  uint8_t tag_count;
};

/// Works out entries from the model and keeps the latest, in a table of fixed size (16,384 entries of 1.9 kB, of
/// which only those used cost memory). Belongs to one thread.
class TypeCache {
 public:
  static constexpr size_t kSets = 2048, kWays = 8;

  /// The entry of a form; valid until the next call.
  const TypeEntry& entry(const TaggerModel& model, std::string_view form, std::string_view lower);
  /// The entry of what lies before and behind a sentence; stays valid.
  const TypeEntry& padding(const TaggerModel& model);
  /// Forgets all entries when they were made from another model than this.
  void use(uint64_t model_id);

 private:
  struct Set {
    std::array<uint64_t, kWays> hashes{};  // 0 where empty
    uint32_t next = 0;                     // the way that is overwritten next
  };
  uint64_t model_id_ = 0;
  bool has_padding_ = false;
  std::vector<Set> sets_;
  std::unique_ptr<TypeEntry[]> entries_;
  TypeEntry padding_;
};

}  // namespace decalque
