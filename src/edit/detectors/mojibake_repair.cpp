#include <algorithm>
#include <array>
#include <utility>

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

void append_utf8(std::string& to, char32_t c) {
  if (c < 0x80) {
    to += static_cast<char>(c);
  } else if (c < 0x800) {
    to += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x10000) {
    to += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  } else {
    to += {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
           static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  }
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
  if (length == 0 || byte_of(lead) == 0) return {};
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

constexpr std::pair<std::string_view, std::string_view> kEntities[] = {
    {"amp", "&"},    {"quot", "\""},  {"apos", "'"},   {"lt", "<"},     {"gt", ">"},     {"nbsp", " "},
    {"rsquo", "’"},  {"lsquo", "‘"},  {"rdquo", "”"},  {"ldquo", "“"},  {"ndash", "–"},  {"mdash", "—"},
    {"hellip", "…"}, {"euro", "€"},   {"pound", "£"},  {"copy", "©"},   {"reg", "®"},    {"trade", "™"},
    {"deg", "°"},    {"laquo", "«"},  {"raquo", "»"},  {"bdquo", "„"},  {"sbquo", "‚"},  {"middot", "·"},
    {"eacute", "é"}, {"egrave", "è"}, {"aacute", "á"}, {"oacute", "ó"}, {"iacute", "í"}, {"uacute", "ú"},
    {"auml", "ä"},   {"ouml", "ö"},   {"uuml", "ü"},   {"Auml", "Ä"},   {"Ouml", "Ö"},   {"Uuml", "Ü"},
    {"szlig", "ß"},  {"ntilde", "ñ"}, {"ccedil", "ç"}, {"aring", "å"},  {"oslash", "ø"}, {"aelig", "æ"}};

bool is_entity_letter(char c) {
  return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string numbered(std::string_view name) {
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string_view digits = name.substr(hex ? 2 : 1);
  if (digits.empty() || digits.size() > 6) return "";
  char32_t value = 0;
  for (const char c : digits) {
    const char low = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9') {
      value = value * (hex ? 16 : 10) + static_cast<char32_t>(c - '0');
    } else if (hex && low >= 'a' && low <= 'f') {
      value = value * 16 + static_cast<char32_t>(low - 'a' + 10);
    } else {
      return "";
    }
  }
  std::string result;
  if (value < 0x20 || (value >= 0x7F && value < 0xA0) || (value >= 0xD800 && value < 0xE000) || value > 0x10FFFF) return "";
  append_utf8(result, value);
  return result;
}

std::string entity_text(std::string_view name) {
  if (!name.empty() && name[0] == '#') return numbered(name);
  for (const auto& [known, text] : kEntities) {
    if (known == name) return std::string(text);
  }
  return "";
}

// Cyrillic and Greek letters and the Latin ones they look like.
constexpr std::pair<char32_t, char> kLooks[] = {
    {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0456, 'i'},
    {0x0458, 'j'}, {0x0455, 's'}, {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'}, {0x041C, 'M'}, {0x041D, 'H'},
    {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0425, 'X'}, {0x0406, 'I'}, {0x0408, 'J'}, {0x0405, 'S'},
    {0x03BF, 'o'}, {0x039F, 'O'}, {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0397, 'H'}, {0x0399, 'I'}, {0x039A, 'K'},
    {0x039C, 'M'}, {0x039D, 'N'}, {0x03A1, 'P'}, {0x03A4, 'T'}, {0x03A7, 'X'}, {0x0396, 'Z'}, {0x03BD, 'v'}};

char latin_for(char32_t c) {
  for (const auto& [other, latin] : kLooks) {
    if (other == c) return latin;
  }
  return 0;
}

}  // namespace

Repair misread_run(std::string_view text, size_t offset) {
  Repair repair{offset, 0, ""};
  size_t count = 0;
  size_t unlikely = 0;
  for (size_t at = offset; at < text.size();) {
    const Misread one = misread_character(text, at);
    if (one.meant == 0) break;
    append_utf8(repair.text, one.meant);
    unlikely += is_likely_meant(one.meant) ? 0 : 1;
    ++count;
    at = repair.end = one.end;
  }
  if (count == 0 || (unlikely > 0 && count < 3)) return {};
  return repair;
}

Repair entity_at(std::string_view text, size_t offset) {
  if (text[offset] != '&') return {};
  size_t at = offset + 1;
  if (text.substr(at, 4) == "amp;") at += 4;  // "&amp;quot;"
  if (at < text.size() && text[at] == ' ') ++at;
  size_t end = at;
  while (end < text.size() && end - at < 9 && is_entity_letter(text[end])) ++end;
  const std::string_view name = text.substr(at, end - at);
  if (end < text.size() && text[end] == ' ' && text.substr(end + 1, 1) == ";") ++end;
  if (end >= text.size() || text[end] != ';') {
    return at == offset + 5 ? Repair{offset, offset + 5, "&"} : Repair{};
  }
  std::string meant = entity_text(name);
  if (meant.empty()) return {};
  return {offset, end + 1, std::move(meant)};
}

Repair accent_at(std::string_view text, size_t offset) {
  constexpr std::string_view kAcute = "\u00B4";
  constexpr size_t kReach = 4000;
  if (text.substr(offset, 2) != kAcute || offset == 0 || !is_letter(char_before(text, offset))) return {};
  for (const std::string_view ending : {"s", "t", "re", "ve", "ll", "d", "m"}) {
    if (text.substr(offset + 2, ending.size()) == ending && !is_letter(char_at(text, offset + 2 + ending.size()))) {
      const size_t begin = offset - std::min(offset, kReach);  // the article's own sort, as near as it can be seen
      return {offset, offset + 2, text.substr(begin, 2 * kReach).find("’") == std::string_view::npos ? "'" : "’"};
    }
  }
  return {};
}

Repair piece_at(std::string_view text, size_t offset) {
  constexpr std::string_view kLowBar = "▁";
  if (text.substr(offset, 3) == "@@ " && offset > 0 && is_letter(char_before(text, offset)) &&
      is_letter(char_at(text, offset + 3))) {
    return {offset, offset + 3, ""};
  }
  if (text.substr(offset, kLowBar.size()) != kLowBar) return {};
  const bool gap_before = offset == 0 || is_space(char_before(text, offset));
  const bool gap_after = is_space(char_at(text, offset + kLowBar.size()));
  return {offset, offset + kLowBar.size(), gap_before || gap_after ? "" : " "};
}

Repair invisible_at(std::string_view text, size_t offset) {
  size_t end = offset;
  const char32_t c = next_code_point(text, end);
  const bool always = c == 0x200B || c == 0x2060 || c == 0xAD || (c == 0xFEFF && offset > 0);
  if (always) return {offset, end, ""};
  if (c != 0x200C && c != 0x200D) return {};
  const char32_t before = char_before(text, offset);
  if (before == 0 || before > 0x24F || char_at(text, end) > 0x24F) return {};
  // A joiner is one grapheme with what stands before it, so that is written anew.
  size_t begin = offset;
  previous_code_point(text, begin);
  return {begin, end, std::string(text.substr(begin, offset - begin))};
}

Repair fullwidth_at(std::string_view text, size_t offset) {
  size_t end = offset;
  const char32_t c = next_code_point(text, end);
  const bool wide = c >= 0xFF01 && c <= 0xFF5E;
  if (!wide && c != 0x3002 && c != 0x3001) return {};
  std::string meant;
  append_utf8(meant, c == 0x3002 ? U'.' : c == 0x3001 ? U',' : c - 0xFEE0);
  const bool is_letter_or_digit = is_letter(c) || is_digit(c);
  const char32_t next = char_at(text, end);
  if (!is_letter_or_digit && meant != "(" && next != 0 && (is_letter(next) || is_digit(next))) meant += ' ';
  if (meant == "(" && is_letter(char_before(text, offset))) meant = " (";
  return {offset, end, meant};
}

std::string latin_look(std::string_view word) {
  std::string result;
  size_t latin = 0;
  size_t other = 0;
  for (size_t at = 0; at < word.size();) {
    const size_t begin = at;
    const char32_t c = next_code_point(word, at);
    const char look = latin_for(c);
    if (look != 0) {
      ++other;
      result += look;
      continue;
    }
    if (is_letter(c) && c > 0x24F) return "";
    latin += is_letter(c) ? 1 : 0;
    result += word.substr(begin, at - begin);
  }
  return other > 0 && latin > other ? result : "";
}

}  // namespace decalque
