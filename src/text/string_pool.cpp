#include "text/string_pool.h"

#include <functional>

namespace decalque {

StringPool::StringPool(const StringPool* base) : base_(base), first_(base ? base->size() : 0), slots_(64, 0) {}

StringId StringPool::find(std::string_view text) const {
  if (base_) {
    if (const StringId id = base_->find(text)) return id;
  }
  const size_t mask = slots_.size() - 1;
  for (size_t slot = std::hash<std::string_view>{}(text)&mask;; slot = (slot + 1) & mask) {
    const StringId id = slots_[slot];
    if (id == 0 || strings_[id - first_ - 1] == text) return id;
  }
}

StringId StringPool::intern(std::string_view text) {
  if (const StringId id = find(text)) return id;
  if ((strings_.size() + 1) * 2 > slots_.size()) grow();
  strings_.emplace_back(text);
  const StringId id = size();
  const size_t mask = slots_.size() - 1;
  size_t slot = std::hash<std::string_view>{}(text)&mask;
  while (slots_[slot] != 0) slot = (slot + 1) & mask;
  slots_[slot] = id;
  return id;
}

std::string_view StringPool::view(StringId id) const {
  if (id == 0) return {};
  return id <= first_ ? base_->view(id) : std::string_view(strings_[id - first_ - 1]);
}

void StringPool::clear() {
  strings_.clear();
  slots_.assign(64, 0);
}

void StringPool::grow() {
  std::vector<StringId> old(slots_.size() * 2, 0);
  old.swap(slots_);
  const size_t mask = slots_.size() - 1;
  for (const StringId id : old) {
    if (id == 0) continue;
    size_t slot = std::hash<std::string_view>{}(strings_[id - first_ - 1]) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = id;
  }
}

}  // namespace decalque
