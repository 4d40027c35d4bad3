#pragma once
// Strings as small numbers, so that rules and words are compared by number.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace decalque {

/// The number of a string in a StringPool; 0 is "no string".
using StringId = uint32_t;

/// Gives every distinct string one number. Append-only; numbers and views stay valid as long as the pool.
/// A pool may stand on a base pool that no longer grows: the numbers of the base mean the same in both.
/// Not thread-safe while it grows; a pool that no longer grows may be read by many threads.
class StringPool {
 public:
  explicit StringPool(const StringPool* base = nullptr);

  /// The number of `text`, new or known.
  StringId intern(std::string_view text);
  /// The number of `text`, or 0 when it was never interned.
  StringId find(std::string_view text) const;
  /// The string behind a number of this pool or its base; "" for 0.
  std::string_view view(StringId id) const;
  /// Strings in the pool and its base together.
  uint32_t size() const { return first_ + static_cast<uint32_t>(strings_.size()); }
  /// Makes room for so many strings at once.
  void reserve(size_t count);
  /// Forgets every string of this pool; those of the base stay.
  void clear();

 private:
  struct Slot {
    uint32_t hash = 0;  // its upper half, compared before the string is
    StringId id = 0;
  };
  StringId find(std::string_view text, size_t hash) const;
  std::string_view kept(std::string_view text);
  void put(Slot slot, size_t hash);
  void grow(size_t slots);

  const StringPool* base_;
  uint32_t first_;                   // numbers up to this one belong to the base
  std::vector<std::string_view> strings_;        // number first_ + 1 + index; in the blocks
  std::vector<std::unique_ptr<char[]>> blocks_;  // of bytes that stay where they are
  char* free_ = nullptr;                         // in the last block
  size_t free_size_ = 0;
  std::vector<Slot> slots_;  // open addressing, power of two
};

}  // namespace decalque
