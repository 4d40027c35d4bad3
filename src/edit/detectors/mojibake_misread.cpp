// UTF-8 that was read byte by byte: "â€™" for "’". The bytes are put together again, and must be UTF-8.
#include <array>

#include "edit/detectors/look.h"
#include "edit/detectors/mojibake.h"
#include "text/encoding.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// Windows-1252 0x80 to 0x9F; 0 where it has no character (then Latin-1's control of that number).
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The byte a character was read from, 0 when it is ASCII or not of that code page.
uint8_t byte_of(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<uint8_t>(c);
  if (c == 0x102) return 0xC3;  // Windows-1250, whose other characters agree where it matters
  for (size_t i = 0; i < kWindows1252.size(); ++i) {
    if (c != 0 && kWindows1252[i] == c) return static_cast<uint8_t>(0x80 + i);
  }
  return 0;
}

size_t length_by_lead(uint8_t lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool is_quote_or_dash(char32_t c) {
  return (c >= 0x2013 && c <= 0x201E) || c == 0x2026 || c == 0x20AC || c == 0xAB || c == 0xBB || c == 0xA0;
}

// Latin letters with marks, general punctuation, currency, trade mark: what English articles hold. Letters of other
// scripts count when several stand in a row.
bool is_likely_meant(char32_t c) {
  return (c >= 0xA0 && c < 0x250) || (c >= 0x2010 && c <= 0x2044) || (c >= 0x20A0 && c <= 0x20BF) || c == 0x2122 ||
         (c >= 0x1E00 && c <= 0x1EFF) || c >= 0x1F300;
}

struct Misread {
  char32_t meant = 0;
  size_t end = 0;
};

// One character of the misread text; meant == 0 when the bytes are no UTF-8.
Misread misread_character(std::string_view text, size_t offset) {
  std::string bytes;
  size_t at = offset;
  const char32_t lead = next_code_point(text, at);
  const size_t length = length_by_lead(byte_of(lead));
  if (length == 0) return {};
  bytes += static_cast<char>(byte_of(lead));
  char32_t last = 0;
  while (bytes.size() < length && at < text.size()) {
    last = next_code_point(text, at);
    const uint8_t byte = byte_of(last);
    if (byte < 0x80 || byte > 0xBF) return {};
    bytes += static_cast<char>(byte);
  }
  if (bytes.size() < length || first_invalid_utf8(bytes)) return {};
  // "CAFÉ”" and "SÃO—": a real letter before a real mark. Behind such a pair a misread word goes on.
  if (length == 2 && is_quote_or_dash(last) && !is_lower(char_at(text, at))) return {};
  size_t zero = 0;
  return {next_code_point(bytes, zero), at};
}

}  // namespace

Repair misread_run(std::string_view text, size_t offset) {
  Repair repair{offset, 0, ""};
  size_t count = 0;
  size_t unlikely = 0;
  for (size_t at = offset; at < text.size();) {
    const Misread one = misread_character(text, at);
    if (one.meant == 0) break;
    append_code_point(repair.text, one.meant);
    unlikely += is_likely_meant(one.meant) ? 0 : 1;
    ++count;
    at = repair.end = one.end;
  }
  if (count == 0 || (unlikely > 0 && count < 3)) return {};
  return repair;
}

}  // namespace decalque
