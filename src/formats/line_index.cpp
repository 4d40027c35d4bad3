#include "formats/line_index.h"

#include <algorithm>

namespace decalque {

namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  if (text.starts_with(kBom)) starts_[0] = kBom.size();
  for (size_t at = text.find_first_of("\r\n"); at != text.npos; at = text.find_first_of("\r\n", at)) {
    at += text.substr(at, 2) == "\r\n" ? 2 : 1;
    starts_.push_back(static_cast<uint32_t>(at));
  }
}

LineColumn LineIndex::at(uint32_t offset) const {
  const auto next = std::upper_bound(starts_.begin() + 1, starts_.end(), offset);
  const auto start = std::min(*(next - 1), offset);
  const auto before = text_.substr(start, offset - start);
  return {static_cast<uint32_t>(next - starts_.begin()),
          static_cast<uint32_t>(std::count_if(before.begin(), before.end(), begins_code_point)) + 1};
}

}  // namespace decalque
