#include "edit/key_set.h"

namespace decalque {

KeySet::KeySet(const std::vector<AnchorKey>& keys, std::vector<StringId>& ids)
    : first_(static_cast<uint32_t>(ids.size())) {
  forms_ = add(keys, AnchorKey::Sort::form, ids, form_bits_);
  lemmas_ = add(keys, AnchorKey::Sort::lemma, ids, lemma_bits_);
  for (const AnchorKey& key : keys) {
    if (key.sort == AnchorKey::Sort::upos) upos_ |= uint32_t{1} << key.value;
    if (key.sort == AnchorKey::Sort::xpos) xpos_ |= uint64_t{1} << key.value;
    if (key.sort == AnchorKey::Sort::kind) kinds_ |= uint64_t{1} << key.value;
  }
}

uint32_t KeySet::add(const std::vector<AnchorKey>& keys, AnchorKey::Sort sort, std::vector<StringId>& ids,
                     uint64_t& bits) {
  const auto begin = std::ssize(ids);
  for (const AnchorKey& key : keys) {
    if (key.sort != sort) continue;
    ids.push_back(key.value);
    bits |= bit(key.value);
  }
  std::sort(ids.begin() + begin, ids.end());
  ids.erase(std::unique(ids.begin() + begin, ids.end()), ids.end());
  return static_cast<uint32_t>(std::ssize(ids) - begin);
}

}  // namespace decalque
