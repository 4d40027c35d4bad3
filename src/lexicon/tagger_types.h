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

/// A form as the tagger asks for it.
struct TaggedForm {
  size_t hash = 0;  ///< std::hash of the form.
  std::string_view form, lower;
};

/// Works out entries from the model and keeps them, in a table of fixed size (16,384 entries of 1.9 kB, of which only
/// those used cost memory): a type that is met again stays longest. Belongs to one thread.
class TypeCache {
 public:
  static constexpr size_t kSets = 2048, kWays = 8;

  /// The entry of a form; valid until the next call of `begin_segment`. Looks first in `slot`, where the form's entry was
  /// found last (any number will do), and tells there where it is now.
  template <typename Form>
  const TypeEntry& entry(const TaggerModel& model, size_t hash, uint32_t& slot, Form form_of) {
    Use& use = uses_[slot % (kSets * kWays)];
    if (use.hash != (hash | 1)) return look_for(model, form_of(), slot);
    use.segment = segment_;
    use.again = true;
    return entries_[slot];
  }
  /// The entry of what lies before and behind a sentence; stays valid.
  const TypeEntry& padding(const TaggerModel& model);
  /// Entries that were given before may be overwritten from here on.
  void begin_segment();
  /// Forgets all entries when they were made from another model than this.
  void use(uint64_t model_id);

 private:
  struct Use {
    uint64_t hash = 0;     // 0 where empty; else odd
    uint32_t segment = 0;  // the last segment that used the entry
    bool again = false;    // it was used since it was made
  };
  const TypeEntry& look_for(const TaggerModel& model, const TaggedForm& form, uint32_t& slot);
  TypeEntry& free_entry(size_t set, uint64_t hash, uint32_t& slot);

  uint64_t model_id_ = 0;
  uint32_t segment_ = 1;
  bool has_padding_ = false;
  std::vector<Use> uses_;       // by entry; the kWays entries of a set lie side by side
  std::vector<uint32_t> next_;  // by set: the way that is looked at first when one is overwritten
  std::unique_ptr<TypeEntry[]> entries_;
  std::deque<TypeEntry> spilled_;  // of a segment whose types do not all fit in
  TypeEntry padding_;
};

}  // namespace decalque
