#pragma once
// Private to learn/: millions of 64-bit keys.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace decalque {

/// Which keys may be in an index: two bytes a key, so that most questions about others stay in the processor's cache.
class KeyFilter {
 public:
  explicit KeyFilter(size_t count) {
    size_t words = 16;
    while (words < count / 4) words *= 2;
    bits_.resize(words);
  }
  void put(uint64_t key) { bits_[word(key)] |= bit(key); }
  bool may_have(uint64_t key) const { return (bits_[word(key)] & bit(key)) != 0; }

 private:
  size_t word(uint64_t key) const { return (key >> 32U) & (bits_.size() - 1); }
  static uint64_t bit(uint64_t key) { return uint64_t{1} << (key >> 26U & 63U); }
  std::vector<uint64_t> bits_;
};

/// Keys to numbers: open addressing, as a map of millions of nodes would take too much room.
class KeyIndex {
 public:
  explicit KeyIndex(size_t count) : filter_(count) {
    size_t size = 16;
    while (size < 2 * count) size *= 2;
    slots_.resize(size);
  }
  void put(uint64_t key, uint32_t value) {
    Slot& slot = slots_[at(key)];
    if (slot.key == 0) slot = {key, value};
    filter_.put(key);
  }
  const uint32_t* find(uint64_t key) const {
    if (!filter_.may_have(key)) return nullptr;
    const Slot& slot = slots_[at(key)];
    return slot.key == 0 ? nullptr : &slot.value;
  }

 private:
  struct Slot {
    uint64_t key = 0;
    uint32_t value = 0;
  };
  size_t at(uint64_t key) const {
    size_t i = key & (slots_.size() - 1);
    while (slots_[i].key != 0 && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
    return i;
  }
  KeyFilter filter_;
  std::vector<Slot> slots_;
};

}  // namespace decalque
