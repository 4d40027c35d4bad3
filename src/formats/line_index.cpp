#include "formats/line_index.h"

#include <algorithm>

namespace decalque {

namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }
bool takes_two_units(char c) { return static_cast<unsigned char>(c) >= 0xF0; }

uint32_t width(std::string_view text, ColumnUnit unit) {
  if (unit == ColumnUnit::bytes) return static_cast<uint32_t>(text.size());
  auto width = std::count_if(text.begin(), text.end(), begins_code_point);
  if (unit == ColumnUnit::utf16) width += std::count_if(text.begin(), text.end(), takes_two_units);
  return static_cast<uint32_t>(width);
}

}  // namespace

LineIndex::LineIndex(std::string_view text, ColumnUnit unit) : text_(text), unit_(unit), starts_{0} {
  if (unit != ColumnUnit::bytes && text.starts_with(kBom)) starts_[0] = kBom.size();
  for (size_t at = text.find_first_of("\r\n"); at != text.npos; at = text.find_first_of("\r\n", at)) {
    at += text.substr(at, 2) == "\r\n" ? 2 : 1;
    starts_.push_back(static_cast<uint32_t>(at));
  }
}

LineColumn LineIndex::at(uint32_t offset) const {
  const auto next = std::upper_bound(starts_.begin() + 1, starts_.end(), offset);
  const auto start = std::min(*(next - 1), offset);
  const auto before = text_.substr(start, offset - start);
  return {static_cast<uint32_t>(next - starts_.begin()), width(before, unit_) + 1};
}

}  // namespace decalque
