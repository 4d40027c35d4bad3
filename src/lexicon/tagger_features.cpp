#include "lexicon/tagger_features.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {
namespace {

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

uint64_t mix(uint64_t hash) {
  hash ^= hash >> 32;
  hash *= 0xd6e8feb86659fd93U;
  hash ^= hash >> 32;
  return hash;
}

uint16_t piece_row(std::string_view piece, int sort) {
  return static_cast<uint16_t>(mix(word_hash(piece) + static_cast<uint64_t>(sort) * 0x9e3779b97f4a7c15U) %
                               TypeFeatures::kPieceRows);
}

bool is_address(std::string_view lower) {
  return lower.find("://") != std::string_view::npos || lower.starts_with("www.") ||
         (lower.find('@') != std::string_view::npos && lower.size() > 1);
}

constexpr uint8_t kAddress = 63, kDots = 62;

uint8_t shape_row(std::string_view form, std::string_view lower) {
  if (is_address(lower)) return kAddress;
  const bool digit = std::ranges::any_of(form, is_digit_byte);
  const bool hyphen = form.find('-') != std::string_view::npos;
  const bool inner = form.find_first_of("'.") != std::string_view::npos;
  const Shape shape = shape_of(form);
  if (shape == Shape::none && inner && !digit && form.size() > 1 && form[0] == '.') return kDots;
  const bool single = shape == Shape::title && form.size() == 1;
  const int sort = shape == Shape::none ? (digit ? 0 : 1) : single ? 6 : static_cast<int>(shape) + 1;  // 2 to 5
  return static_cast<uint8_t>(sort * 8 + (digit ? 4 : 0) + (hyphen ? 2 : 0) + (inner ? 1 : 0));
}

char with_zero(char c) { return is_digit_byte(c) ? '0' : c; }

}  // namespace

uint64_t word_hash(std::string_view word) {
  uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return mix(hash);
}

TypeFeatures type_features(std::string_view form, std::string_view lower) {
  TypeFeatures features;
  features.shape = shape_row(form, lower);
  // A mark at each side, so that a short word's piece is not taken for a part of a longer one.
  std::array<char, 42> marked;
  const std::string_view end = lower.size() > 40 ? lower.substr(lower.size() - 40) : lower;
  marked[0] = '^';
  std::ranges::transform(end, marked.begin() + 1, with_zero);
  marked[end.size() + 1] = '$';
  const std::string_view view(marked.data(), end.size() + 2);
  for (size_t i = 0; i < 5; ++i)
    features.pieces[i] = piece_row(view.substr(view.size() - std::min(view.size(), i + 2)), 1);
  for (size_t i = 0; i < 3; ++i) features.pieces[5 + i] = piece_row(view.substr(0, i + 2), 2);
  return features;
}

std::string_view vocabulary_key(std::string_view lower, int step, KeyBuffer& buffer) {
  if (step == 0) return lower;
  std::string_view stem = lower;
  if (lower.size() > 2 && lower.ends_with("'s")) stem.remove_suffix(2);
  if (lower.size() > 2 && lower.ends_with("s'")) stem.remove_suffix(1);
  const size_t hyphen = stem.find_last_of("-/");
  const bool part = hyphen != std::string_view::npos && hyphen + 1 < stem.size();
  if (step == 2 && part) stem.remove_prefix(hyphen + 1);
  if (step > 2 || stem.size() > buffer.size()) return {};
  std::ranges::transform(stem, buffer.begin(), with_zero);
  return {buffer.data(), stem.size()};
}

void SentenceCase::add(Shape shape) {
  if (shape == Shape::none) return;
  ++words;
  capitalised += shape != Shape::lower;
  upper += shape == Shape::upper;
}

int SentenceCase::row() const {
  if (words < 3) return 0;
  if (capitalised == 0) return 1;
  if (upper * 10 > words * 8) return 2;
  return capitalised * 10 > words * 6 ? 3 : 0;
}

}  // namespace decalque
