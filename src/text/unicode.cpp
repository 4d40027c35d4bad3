#include "text/unicode.h"

#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <memory>

#include "text/char_info.h"

namespace decalque {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

using CaseMapping = int32_t (*)(const UCaseMap*, char*, int32_t, const char*, int32_t, UErrorCode*);

std::string mapped(std::string_view text, CaseMapping mapping) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCaseMap, decltype(&ucasemap_close)> map(ucasemap_open("", 0, &status), ucasemap_close);
  if (U_FAILURE(status)) return std::string(text);
  std::string result(text.size() * 3 + 8, '\0');  // no full mapping makes more than three of one byte
  const int32_t size = mapping(map.get(), result.data(), static_cast<int32_t>(result.size()), text.data(),
                               static_cast<int32_t>(text.size()), &status);
  if (U_FAILURE(status)) return std::string(text);
  result.resize(static_cast<size_t>(size));
  return result;
}

std::string ascii_mapped(std::string_view text, char first, char last) {
  std::string result(text);
  for (char& c : result) {
    if (first <= c && c <= last) c = static_cast<char>(c ^ 0x20);
  }
  return result;
}

/// The byte range of the first letter, both npos without one.
std::pair<size_t, size_t> first_letter(std::string_view text) {
  for (size_t next = 0; next < text.size();) {
    const size_t here = next;
    if (is_letter(next_code_point(text, next))) return {here, next};
  }
  return {std::string_view::npos, std::string_view::npos};
}

std::string with_first_letter(std::string_view text, std::string (*mapping)(std::string_view)) {
  const auto [begin, end] = first_letter(text);
  if (begin == std::string_view::npos) return std::string(text);
  std::string result(text.substr(0, begin));
  result += mapping(text.substr(begin, end - begin));
  return result += text.substr(end);
}

std::string title_case(std::string_view letter) {
  size_t offset = 0;
  const char32_t c = next_code_point(letter, offset);
  const UChar32 title = u_totitle(static_cast<UChar32>(c));
  if (title == static_cast<UChar32>(c)) return is_lower(c) ? to_upper(letter) : std::string(letter);
  std::string result;
  append_code_point(result, static_cast<char32_t>(title));
  return result;
}

}  // namespace

std::string to_lower(std::string_view text) {
  return is_ascii(text) ? ascii_mapped(text, 'A', 'Z') : mapped(text, ucasemap_utf8ToLower);
}
std::string to_upper(std::string_view text) {
  return is_ascii(text) ? ascii_mapped(text, 'a', 'z') : mapped(text, ucasemap_utf8ToUpper);
}
std::string capitalize(std::string_view text) { return with_first_letter(text, title_case); }
std::string decapitalize(std::string_view text) { return with_first_letter(text, to_lower); }

bool is_letter(char32_t c) { return char_info(c).is_letter(); }
bool is_upper(char32_t c) { return char_info(c).upper; }
bool is_lower(char32_t c) { return char_info(c).lower; }
bool is_digit(char32_t c) { return char_info(c).sort == CharSort::digit; }
bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)); }

char32_t next_code_point(std::string_view text, size_t& offset) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, offset, text.size(), c);
  return static_cast<char32_t>(c);
}

char32_t previous_code_point(std::string_view text, size_t& offset) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const size_t begin = offset > U8_MAX_LENGTH ? offset - U8_MAX_LENGTH : 0;  // ICU counts in 32 bits, texts may not
  auto index = static_cast<int32_t>(offset - begin);
  UChar32 c = 0;
  U8_PREV_OR_FFFD(bytes + begin, 0, index, c);
  offset = begin + static_cast<size_t>(index);
  return static_cast<char32_t>(c);
}

void append_code_point(std::string& to, char32_t c) {
  char bytes[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(c));
  to.append(bytes, static_cast<size_t>(length));
}

std::string_view script_of(std::string_view text) {
  const auto [begin, end] = first_letter(text);
  if (begin == std::string_view::npos) return {};
  size_t offset = begin;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(next_code_point(text, offset)), &status);
  const char* name = U_SUCCESS(status) ? uscript_getName(script) : nullptr;
  return name ? name : "";
}

std::string icu_version() {
  UVersionInfo version;
  u_getVersion(version);
  char buffer[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(version, buffer);
  return buffer;
}

}  // namespace decalque
