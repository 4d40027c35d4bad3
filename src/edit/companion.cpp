#include "edit/companion.h"

#include <algorithm>
#include <map>

#include "edit/condition_anchor.h"
#include "edit/pattern_width.h"

namespace decalque {

namespace {

// Walks what is required from the left. Where a distance is not known, a new stretch begins: within one all distances are.
class Stretches {
 public:
  struct Place {
    uint32_t stretch = 0;
    uint32_t at = 0;
  };
  struct Required {
    Place place;
    const Condition* condition = nullptr;
    double cost = 0;
  };

  explicit Stretches(StringPool& strings) : strings_(strings) {}

  void walk(const Pattern& pattern) {
    places_.try_emplace(&pattern, now_);
    switch (pattern.op) {
      case Pattern::Op::token:
        if (const auto anchor = condition_anchor(pattern.condition, strings_))
          required.push_back({now_, &pattern.condition, anchor->cost});
        ++now_.at;
        return;
      case Pattern::Op::sequence:
      case Pattern::Op::capture:
        for (const Pattern& child : pattern.children) walk(child);
        return;
      case Pattern::Op::repeat:
        for (int i = 0; i < pattern.min; ++i) walk(pattern.children.front());
        if (pattern.max != pattern.min) begin_stretch();
        return;
      default:
        pass(width_of(pattern));
    }
  }

  std::optional<Place> place_of(const Pattern* part) const {
    const auto found = places_.find(part);
    if (found == places_.end()) return std::nullopt;
    return found->second;
  }

  std::vector<Required> required;

 private:
  void pass(Width width) {
    now_.at += width.min;
    if (width.min != width.max) begin_stretch();
  }
  void begin_stretch() { now_ = {now_.stretch + 1, 0}; }

  StringPool& strings_;
  Place now_;
  std::map<const Pattern*, Place> places_;  // of parts, where they first stand
};

}  // namespace

std::vector<Companion> companions(const Pattern& pattern, const Anchor& anchor, StringPool& strings) {
  Stretches stretches(strings);
  stretches.walk(pattern);
  std::vector<Companion> found;
  const auto part = stretches.place_of(anchor.part);
  if (!part || anchor.part_min != anchor.part_max) return found;
  const auto own = static_cast<int32_t>(part->at + anchor.part_min);
  for (const Stretches::Required& token : stretches.required) {
    const auto distance = static_cast<int32_t>(token.place.at) - own;
    if (token.place.stretch == part->stretch && distance != 0)
      found.push_back({distance, token.condition, token.cost});
  }
  std::stable_sort(found.begin(), found.end(), [](const Companion& a, const Companion& b) { return a.cost < b.cost; });
  return found;
}

}  // namespace decalque
