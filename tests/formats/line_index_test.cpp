// Lines and columns as people count them.

#include "formats/line_index.h"

#include <catch2/catch.hpp>

using decalque::LineColumn;
using decalque::LineIndex;

namespace {

struct Case {
  std::string text;
  uint32_t offset;
  LineColumn expected;
};

}  // namespace

TEST_CASE("a byte offset has a line and a column") {
  const Case cases[] = {
      {"", 0, {1, 1}},
      {"ab", 0, {1, 1}},
      {"ab", 2, {1, 3}},
      {"ab\ncd", 2, {1, 3}},
      {"ab\ncd", 3, {2, 1}},
      {"ab\ncd", 5, {2, 3}},
      {"ab\n", 3, {2, 1}},
      {"\n\nx", 2, {3, 1}},
      // CR LF is one line end, a lone CR is one too
      {"a\r\nb", 1, {1, 2}},
      {"a\r\nb", 2, {1, 3}},
      {"a\r\nb", 3, {2, 1}},
      {"a\rb\rc", 2, {2, 1}},
      {"a\rb\rc", 4, {3, 1}},
      {"a\r\r\nb", 4, {3, 1}},
      {"a\n\rb", 3, {3, 1}},
      // columns are code points: é is two bytes, ’ three, 😀 four, a combining mark its own
      {"é’😀x", 9, {1, 4}},
      {"e\u0301x", 3, {1, 3}},
      {"x\n😀y", 6, {2, 2}},
      // the byte order mark is no column
      {"\xEF\xBB\xBFx", 0, {1, 1}},
      {"\xEF\xBB\xBFx", 3, {1, 1}},
      {"\xEF\xBB\xBFxy", 4, {1, 2}},
      {"\xEF\xBB\xBFx\ny", 5, {2, 1}},
      {"x\n\xEF\xBB\xBFy", 5, {2, 2}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text, c.offset);
    const auto found = LineIndex(c.text).at(c.offset);
    CHECK(found.line == c.expected.line);
    CHECK(found.column == c.expected.column);
  }
}

TEST_CASE("columns in UTF-16 and in bytes") {
  using decalque::ColumnUnit;
  struct {
    std::string text;
    uint32_t offset, utf16, bytes;
  } const cases[] = {
      {"ab", 2, 3, 3},
      {"é’😀x", 9, 5, 10},        // 😀 is two units and four bytes
      {"e\u0301x", 3, 3, 4},     // a combining mark
      {"👩\u200D👧x", 11, 6, 12},  // two emoji joined
      {"x\n😀y", 6, 3, 5},
      {"\xEF\xBB\xBFxy", 4, 2, 5},  // the byte order mark is bytes of the first line
      {"\xEF\xBB\xBFx\ny", 6, 2, 2},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text, c.offset);
    CHECK(LineIndex(c.text, ColumnUnit::utf16).at(c.offset).column == c.utf16);
    CHECK(LineIndex(c.text, ColumnUnit::bytes).at(c.offset).column == c.bytes);
  }
}
