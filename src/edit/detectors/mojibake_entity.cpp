// HTML's names and numbers of characters, left in the text.
#include <charconv>
#include <utility>

#include "edit/detectors/mojibake.h"
#include "text/unicode.h"

namespace decalque {

namespace {

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

bool is_character(uint32_t number) {
  const bool control = number < 0x20 || (number >= 0x7F && number < 0xA0);
  const bool surrogate = number >= 0xD800 && number < 0xE000;
  return !control && !surrogate && number <= 0x10FFFF;
}

// "#39", "#x27"
std::string numbered(std::string_view name) {
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string_view digits = name.substr(hex ? 2 : 1);
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
  std::string character;
  if (error != std::errc() || end != digits.data() + digits.size() || digits.size() > 6 || !is_character(number))
    return "";
  append_code_point(character, number);
  return character;
}

std::string entity_text(std::string_view name) {
  if (!name.empty() && name[0] == '#') return numbered(name);
  for (const auto& [known, text] : kEntities) {
    if (known == name) return std::string(text);
  }
  return "";
}

}  // namespace

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

}  // namespace decalque
