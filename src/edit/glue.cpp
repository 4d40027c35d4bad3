#include "edit/glue.h"

namespace decalque {

bool attaches_left(std::string_view text) {
  for (const std::string_view mark : {",", ".", ";", ":", "!", "?", ")", "]", "”", "’", "'s"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

bool attaches_right(std::string_view text) {
  for (const std::string_view mark : {"(", "[", "“", "‘"}) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

std::string joined(std::string left, std::string_view right) {
  if (left.empty() || right.empty()) return left + std::string(right);
  if (!attaches_left(right) && !attaches_right(left)) left += ' ';
  return left + std::string(right);
}

}  // namespace decalque
