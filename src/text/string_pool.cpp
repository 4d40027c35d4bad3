#include "text/string_pool.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace decalque {
namespace {

constexpr size_t kFewestSlots = 64;
constexpr size_t kBlock = 16 * 1024;

size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }
uint32_t upper_half(size_t hash) { return static_cast<uint32_t>(hash >> 32); }

}  // namespace

StringPool::StringPool(const StringPool* base) : base_(base), first_(base ? base->size() : 0), slots_(kFewestSlots) {}

StringId StringPool::find(std::string_view text) const { return find(text, hash_of(text)); }

StringId StringPool::find(std::string_view text, size_t hash) const {
  if (base_) {
    if (const StringId id = base_->find(text, hash)) return id;
  }
  const size_t mask = slots_.size() - 1;
  for (size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot slot = slots_[at];
    if (slot.id == 0) return 0;
    if (slot.hash == upper_half(hash) && strings_[slot.id - first_ - 1] == text) return slot.id;
  }
}

// Long strings have blocks of their own, so that no more than a quarter of a block is left unused.
std::string_view StringPool::kept(std::string_view text) {
  if (text.size() > kBlock / 4) {
    blocks_.push_back(std::make_unique<char[]>(text.size()));
    std::copy(text.begin(), text.end(), blocks_.back().get());
    return {blocks_.back().get(), text.size()};
  }
  if (text.size() > free_size_) {
    blocks_.push_back(std::make_unique<char[]>(kBlock));
    free_ = blocks_.back().get();
    free_size_ = kBlock;
  }
  const std::string_view copy(std::copy(text.begin(), text.end(), free_) - text.size(), text.size());
  free_ += text.size();
  free_size_ -= text.size();
  return copy;
}

StringId StringPool::intern(std::string_view text) {
  const size_t hash = hash_of(text);
  if (const StringId id = find(text, hash)) return id;
  if ((strings_.size() + 1) * 2 > slots_.size()) grow(slots_.size() * 2);
  strings_.push_back(kept(text));
  put({upper_half(hash), size()}, hash);
  return size();
}

std::string_view StringPool::view(StringId id) const {
  if (id == 0) return {};
  return id <= first_ ? base_->view(id) : strings_[id - first_ - 1];
}

void StringPool::clear() {
  strings_.clear();
  blocks_.clear();
  free_size_ = 0;
  slots_.assign(kFewestSlots, {});
}

void StringPool::put(Slot slot, size_t hash) {
  const size_t mask = slots_.size() - 1;
  size_t at = hash & mask;
  while (slots_[at].id != 0) at = (at + 1) & mask;
  slots_[at] = slot;
}

void StringPool::reserve(size_t count) {
  strings_.reserve(count);
  if (const size_t slots = std::bit_ceil(count * 2); slots > slots_.size()) grow(slots);
}

void StringPool::grow(size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  for (const Slot slot : old) {
    if (slot.id != 0) put(slot, hash_of(strings_[slot.id - first_ - 1]));
  }
}

}  // namespace decalque
