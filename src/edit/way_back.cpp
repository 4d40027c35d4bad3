#include "edit/way_back.h"

#include <algorithm>

namespace decalque {

WayBack::WayBack(const std::vector<Edit>& edits) {
  edits_.reserve(edits.size());
  int64_t shift = 0;
  for (const Edit& edit : edits) {
    const auto begin = static_cast<uint32_t>(edit.span.begin + shift);
    edits_.push_back({edit.span, {begin, begin + static_cast<uint32_t>(edit.after.size())}});
    shift += static_cast<int64_t>(edit.after.size()) - edit.span.size();
  }
}

uint32_t WayBack::position(uint32_t place, bool to_end) const {
  auto at = std::partition_point(edits_.begin(), edits_.end(),
                                 [&](const Written& edit) { return edit.after.end < place; });
  for (; at != edits_.end(); ++at) {
    const auto [begin, end] = at->after;
    if (place < begin || (place == begin && !to_end)) break;
    const bool inside = place < end || (place == end && to_end && place != begin);
    if (inside) return to_end ? at->before.end : at->before.begin;
  }
  if (at == edits_.begin()) return place;
  const Written& last = *std::prev(at);
  return last.before.end + (place - last.after.end);
}

Span WayBack::span(Span after) const {
  const uint32_t begin = position(after.begin, false);
  return {begin, std::max(begin, position(after.end, !after.empty()))};
}

bool WayBack::touches_edit(Span before) const {
  const auto at = std::partition_point(edits_.begin(), edits_.end(),
                                       [&](const Written& edit) { return edit.before.end < before.begin; });
  return at != edits_.end() && at->before.begin <= before.end;
}

}  // namespace decalque
