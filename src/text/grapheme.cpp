// Characters as a reader counts them: grapheme clusters, columns, letters without their marks.

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "text/char_info.h"
#include "text/unicode.h"

namespace decalque {
namespace {

/// Opening an iterator costs a fifth of a millisecond, cloning one next to nothing.
std::unique_ptr<icu::BreakIterator> grapheme_iterator() {
  static const std::unique_ptr<const icu::BreakIterator> prototype = [] {
    UErrorCode status = U_ZERO_ERROR;
    auto* made = icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status);
    return std::unique_ptr<const icu::BreakIterator>(U_SUCCESS(status) ? made : nullptr);
  }();
  return std::unique_ptr<icu::BreakIterator>(prototype ? prototype->clone() : nullptr);
}

/// Calls `take` with every boundary of `text`, 0 and size included; without ICU's data every code point is one.
template <class Take>
void each_boundary(std::string_view text, Take take) {
  take(0);
  const auto iterator = grapheme_iterator();
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
  if (iterator && U_SUCCESS(status)) iterator->setText(&utext, status);
  if (iterator && U_SUCCESS(status)) {
    iterator->first();
    for (int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
      take(static_cast<uint32_t>(at));
  } else {
    for (size_t at = 0; at < text.size();) next_code_point(text, at), take(static_cast<uint32_t>(at));
  }
  utext_close(&utext);
}

/// No cluster reaches over the border between this and what stands before it, nor needs to know what does.
bool stands_alone(char32_t c) { return c >= 0x20 && c < 0x7F; }

struct Spelled {
  char32_t letter;
  std::string_view spelled;
};
// Letters that Unicode does not decompose.
constexpr Spelled kSpelled[] = {{U'ł', "l"},   {U'Ł', "L"},   {U'ø', "o"},  {U'Ø', "O"},  {U'đ', "d"},  {U'Đ', "D"},
                                {U'ħ', "h"},   {U'Ħ', "H"},   {U'ŧ', "t"},  {U'Ŧ', "T"},  {U'ı', "i"},  {U'ĸ', "k"},
                                {U'ŋ', "n"},   {U'Ŋ', "N"},   {U'ð', "d"},  {U'Ð', "D"},  {U'þ', "th"}, {U'Þ', "Th"},
                                {U'æ', "ae"},  {U'Æ', "AE"},  {U'œ', "oe"}, {U'Œ', "OE"}, {U'ß', "ss"}, {U'ẞ', "SS"},
                                {U'ĳ', "ij"},  {U'Ĳ', "IJ"},  {U'ŉ', "'n"}, {U'ﬀ', "ff"}, {U'ﬁ', "fi"}, {U'ﬂ', "fl"},
                                {U'ﬃ', "ffi"}, {U'ﬄ', "ffl"}, {U'ﬅ', "st"}, {U'ﬆ', "st"}, {U'ƒ', "f"}};

std::string_view spelled_out(char32_t c) {
  for (const Spelled& entry : kSpelled) {
    if (entry.letter == c) return entry.spelled;
  }
  return {};
}

int columns(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const int8_t type = u_charType(point);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR)
    return 0;
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Whatever joins in a cluster (emoji, flags, syllables of Hangul), it takes no more room than a wide letter.
int cluster_columns(std::string_view cluster) {
  int width = 0;
  for (size_t offset = 0; offset < cluster.size();) {
    const char32_t c = next_code_point(cluster, offset);
    width += c == 0xFE0F ? width % 2 : columns(c);  // the selector that shows a sign as an emoji
  }
  return std::min(width, 2);
}

}  // namespace

std::string fold_marks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const auto decomposed = decomposer->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
  if (U_FAILURE(status)) return std::string(text);
  std::string result;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    const std::string_view spelled = c < 0x80 ? std::string_view() : spelled_out(static_cast<char32_t>(c));
    if (!spelled.empty()) {
      result += spelled;
    } else if (u_charType(c) != U_NON_SPACING_MARK) {
      icu::UnicodeString(c).toUTF8String(result);
    }
  }
  return result;
}

std::vector<uint32_t> grapheme_boundaries(std::string_view text) {
  std::vector<uint32_t> boundaries;
  each_boundary(text, [&](uint32_t at) { boundaries.push_back(at); });
  return boundaries;
}

bool on_grapheme_boundary(std::string_view text, uint32_t offset) {
  if (offset == 0 || offset >= text.size()) return offset == 0 || offset == text.size();
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (stands_alone(byte) && static_cast<unsigned char>(text[offset - 1]) < 0x80) return true;
  if ((byte & 0xC0) == 0x80) return false;
  size_t begin = offset;
  while (begin > 0 && !stands_alone(previous_code_point(text, begin))) {
  }
  size_t end = offset;
  next_code_point(text, end);
  bool found = false;
  each_boundary(text.substr(begin, end - begin), [&](uint32_t at) { found |= begin + at == offset; });
  return found;
}

int display_width(std::string_view text) {
  const auto alone = [](char c) { return stands_alone(static_cast<unsigned char>(c)); };
  if (std::all_of(text.begin(), text.end(), alone)) return static_cast<int>(text.size());
  int width = 0;
  uint32_t begin = 0;
  each_boundary(text, [&](uint32_t end) {
    width += cluster_columns(text.substr(begin, end - begin));
    begin = end;
  });
  return width;
}

}  // namespace decalque
