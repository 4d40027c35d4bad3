#pragma once
// Word types as the tagger's hidden layer takes them, worked out once for each.

#include <array>
#include <cstdint>
#include <deque>
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

/// Works out entries from the model and keeps them, in a table of fixed size (16,384 entries of 1.9 kB, of which only
/// those used cost memory): a type that is met again stays longest. Belongs to one thread.
class TypeCache {
 public:
  static constexpr size_t kSets = 2048, kWays = 8;

  /// The entry of a form with its hash (std::hash); valid until the next call of `begin_segment`.
  const TypeEntry& entry(const TaggerModel& model, size_t hash, std::string_view form, std::string_view lower);
  /// The entry of what lies before and behind a sentence; stays valid.
  const TypeEntry& padding(const TaggerModel& model);
  /// Entries that were given before may be overwritten from here on.
  void begin_segment();
  /// Forgets all entries when they were made from another model than this.
  void use(uint64_t model_id);

 private:
  struct Set {
    std::array<uint64_t, kWays> hashes{};  // 0 where empty
    std::array<uint32_t, kWays> segments{};  // the last segment that used the way
    std::array<bool, kWays> used_again{};
    uint32_t next = 0;                     // the way that is looked at first when one is overwritten
  };
  TypeEntry& free_entry(size_t index, uint64_t hash);

  uint64_t model_id_ = 0;
  uint32_t segment_ = 1;
  bool has_padding_ = false;
  std::vector<Set> sets_;
  std::unique_ptr<TypeEntry[]> entries_;
  std::deque<TypeEntry> spilled_;  // of a segment whose types do not all fit in
  TypeEntry padding_;
};

}  // namespace decalque
