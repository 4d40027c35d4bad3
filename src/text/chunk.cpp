#include "text/chunk.h"

#include <unicode/utext.h>

#include <algorithm>

#include "text/unicode.h"

namespace decalque {
namespace {

constexpr size_t kUsualRoom = 256;  // of a chunk, in code points

bool is_word(Break b) { return b == Break::letter || b == Break::digit || b == Break::extend; }

/// No boundary between two neighbours, whatever stands around them (WB5, WB8 to WB10, WB13a, WB13b).
bool joined(Break before, Break after) { return is_word(before) && is_word(after); }

/// `middle` does not part two letters or two digits that it stands between (WB6, WB7, WB11, WB12).
bool bridges(Break before, Break middle, Break after) {
  if (before != after) return false;
  if (before == Break::letter) return middle == Break::mid_letter || middle == Break::mid_both;
  return before == Break::digit && (middle == Break::mid_number || middle == Break::mid_both);
}

/// Where a run that is too long is cut: at the last mark, else before the last character that begins a grapheme.
size_t cut(const Chunk& chunk) {
  const size_t size = chunk.size();
  for (size_t i = size - 1; i > size / 2; --i) {
    if (!chunk.info[i].is_alnum() && chunk.info[i].brk != Break::complex && chunk.info[i - 1].brk != Break::complex)
      return i;
  }
  for (size_t i = size - 1; i > size / 2; --i) {
    if (chunk.info[i].sort != CharSort::combining && chunk.info[i].sort != CharSort::format) return i;
  }
  return size;
}

std::unique_ptr<icu::BreakIterator> word_iterator() {
  // Opening costs a fifth of a millisecond, cloning next to nothing.
  static const std::unique_ptr<const icu::BreakIterator> prototype = [] {
    UErrorCode status = U_ZERO_ERROR;
    auto* made = icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status);
    return std::unique_ptr<const icu::BreakIterator>(U_SUCCESS(status) ? made : nullptr);
  }();
  return std::unique_ptr<icu::BreakIterator>(prototype ? prototype->clone() : nullptr);
}

/// ICU's releases differ over @ between letters; to us it begins a handle, and addresses are found before.
void part_at_signs(Chunk& chunk) {
  for (size_t i = 0; i < chunk.size(); ++i) {
    if (chunk.point[i] == '@') chunk.breaks[i] = chunk.breaks[i + 1] = true;
  }
}

}  // namespace

Chunk::Chunk() : ascii_(ascii_infos()) { grow(); }

// Nearly all runs are short, and a document may be one sentence: memory for the longest is not asked for at once.
void Chunk::grow() {
  const size_t room = point.empty() ? kUsualRoom : kLongestChunk + 1;
  offset.resize(room);
  point.resize(room);
  info.resize(room);
  breaks.resize(room);
}

uint32_t Chunk::read(std::string_view text, uint32_t begin, uint32_t end) {
  count = 0;
  complex = false;
  size_t at = begin;
  while (at < end && count < kLongestChunk) {
    if (count + 1 == point.size()) grow();
    const auto here = static_cast<uint32_t>(at);
    const auto byte = static_cast<unsigned char>(text[at]);
    const char32_t c = byte < 0x80 ? (++at, byte) : next_code_point(text, at);
    const CharInfo what = byte < 0x80 ? ascii_[byte] : char_info(c);
    if (what.is_gap()) {
      at = here;
      break;
    }
    offset[count] = here, point[count] = c, info[count] = what;
    complex |= what.brk == Break::complex;
    ++count;
  }
  offset[count] = static_cast<uint32_t>(at);
  if (count == kLongestChunk) count = cut(*this);
  return offset[count];
}

void WordBreaker::short_way(Chunk& chunk) {
  const size_t size = chunk.size();
  std::fill_n(chunk.breaks.begin(), size + 1, true);
  for (size_t i = 1; i < size; ++i) {
    const Break before = chunk.info[i - 1].brk, here = chunk.info[i].brk;
    if (joined(before, here)) {
      chunk.breaks[i] = false;
    } else if (i + 1 < size && bridges(before, here, chunk.info[i + 1].brk)) {
      chunk.breaks[i] = chunk.breaks[i + 1] = false;
      ++i;
    }
  }
}

bool WordBreaker::icu_way(std::string_view text, Chunk& chunk) {
  if (!iterator_) iterator_ = word_iterator();
  if (!iterator_) return false;
  const uint32_t begin = chunk.offset.front(), end = chunk.offset[chunk.count];
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data() + begin, end - begin, &status);
  if (U_SUCCESS(status)) iterator_->setText(&utext, status);
  if (U_SUCCESS(status)) {
    std::fill_n(chunk.breaks.begin(), chunk.size() + 1, false);
    size_t i = 0;
    for (int32_t at = iterator_->first(); at != icu::BreakIterator::DONE; at = iterator_->next()) {
      while (i < chunk.size() && chunk.offset[i] < begin + static_cast<uint32_t>(at)) ++i;
      chunk.breaks[i] = true;
    }
  }
  utext_close(&utext);
  return U_SUCCESS(status);
}

void WordBreaker::find_breaks(std::string_view text, Chunk& chunk) {
  if (!chunk.complex || !icu_way(text, chunk)) short_way(chunk);
  part_at_signs(chunk);
}

}  // namespace decalque
