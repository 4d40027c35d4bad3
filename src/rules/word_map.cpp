#include "rules/word_map.h"

#include <algorithm>

namespace decalque {

size_t WordMap::place_of(std::string_view wanted) const {
  size_t first = 0;
  for (size_t count = size(); count > 0;) {
    const size_t half = count / 2;
    const bool before = key(first + half) < wanted;
    if (before) first += half + 1;
    count = before ? count - half - 1 : half;
  }
  return first;
}

std::optional<std::string_view> WordMap::find(std::string_view wanted) const {
  const size_t place = place_of(wanted);
  if (place == size() || key(place) != wanted) return std::nullopt;
  return value(place);
}

bool WordMap::add(std::string_view new_key, std::string_view new_value) {
  const size_t place = place_of(new_key);
  if (place < size() && key(place) == new_key) return false;
  const uint32_t begin = place == 0 ? 0 : ends_[2 * place - 1];
  text_.insert(begin, std::string(new_key).append(new_value));
  const auto key_end = begin + static_cast<uint32_t>(new_key.size());
  const auto value_end = key_end + static_cast<uint32_t>(new_value.size());
  const auto behind = ends_.insert(ends_.begin() + static_cast<std::ptrdiff_t>(2 * place), {key_end, value_end});
  std::for_each(behind + 2, ends_.end(), [&](uint32_t& end) { end += value_end - begin; });
  return true;
}

}  // namespace decalque
