#pragma once
// Positions: the one unit inside decalque is the byte of the given UTF-8 text.

#include <compare>
#include <cstdint>

namespace decalque {

/// A half-open range of bytes of a document's text; both ends lie on code-point boundaries.
/// Texts are below 4 GiB, which the doors check.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  /// True when the two share at least one byte; an empty span shares none.
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

/// A half-open range of token indices of a document. Not a Span: the two cannot be exchanged.
struct TokenRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(uint32_t index) const { return begin <= index && index < end; }
  auto operator<=>(const TokenRange&) const = default;
};

}  // namespace decalque
