#include "report/sentences.h"

#include <algorithm>

#include "text/tokenize.h"

namespace decalque {

Sentences::Sentences(std::string_view text) {
  WordTable words;
  for (const auto& segment : tokenize(std::string(text), words).segments) all_.push_back(segment.span);
}

Span Sentences::around(Span place) const {
  auto around = place;
  auto i = ending_behind(place.begin);
  if (place.empty() && i > 0 && all_[i - 1].end == place.begin) return all_[i - 1];
  if (place.empty() && i < all_.size() && all_[i].begin == place.begin) return all_[i];
  for (; i < all_.size() && all_[i].begin < place.end; ++i)
    around = {std::min(around.begin, all_[i].begin), std::max(around.end, all_[i].end)};
  return around;
}

size_t Sentences::first_of(Span place) const {
  const auto i = ending_behind(place.begin);
  if (i > 0 && (i == all_.size() || (place.empty() && all_[i - 1].end == place.begin))) return i - 1;
  return i;
}

size_t Sentences::ending_behind(uint32_t offset) const {
  const auto at = std::partition_point(all_.begin(), all_.end(), [&](Span sentence) { return sentence.end <= offset; });
  return static_cast<size_t>(at - all_.begin());
}

}  // namespace decalque
