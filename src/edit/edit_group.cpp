#include "edit/edit_group.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace decalque {

namespace {

/// Sets of edits that grow together; the root of a set is its first edit.
class Groups {
 public:
  explicit Groups(size_t count) : root_(count) { std::iota(root_.begin(), root_.end(), size_t{0}); }
  size_t of(size_t i) {
    while (root_[i] != i) i = root_[i] = root_[root_[i]];
    return i;
  }
  void join(size_t a, size_t b) {
    a = of(a), b = of(b);
    root_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<size_t> root_;
};

}  // namespace

std::vector<EditGroup> edit_groups(const std::vector<Edit>& edits) {
  Groups groups(edits.size());
  std::map<uint32_t, size_t> first_edit;  // of a suggestion
  for (size_t i = 0; i < edits.size(); ++i)
    for (const auto suggestion : edits[i].suggestions)
      groups.join(i, first_edit.try_emplace(suggestion, i).first->second);
  std::vector<EditGroup> changes;
  std::map<size_t, size_t> place;  // of a group among the changes
  for (size_t i = 0; i < edits.size(); ++i) {
    const auto [at, fresh] = place.try_emplace(groups.of(i), changes.size());
    if (fresh) changes.emplace_back();
    auto& change = changes[at->second];
    change.edits.push_back(edits[i]);
    change.suggestions.insert(change.suggestions.end(), edits[i].suggestions.begin(), edits[i].suggestions.end());
  }
  for (auto& change : changes) {
    auto& ids = change.suggestions;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  }
  return changes;
}

}  // namespace decalque
