#include <utility>

#include "edit/detectors/mojibake.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// Cyrillic and Greek letters and the Latin ones they look like.
constexpr std::pair<char32_t, char> kLooks[] = {
    {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'},
    {0x0456, 'i'}, {0x0458, 'j'}, {0x0455, 's'}, {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'},
    {0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0425, 'X'},
    {0x0406, 'I'}, {0x0408, 'J'}, {0x0405, 'S'}, {0x03BF, 'o'}, {0x039F, 'O'}, {0x0391, 'A'}, {0x0392, 'B'},
    {0x0395, 'E'}, {0x0397, 'H'}, {0x0399, 'I'}, {0x039A, 'K'}, {0x039C, 'M'}, {0x039D, 'N'}, {0x03A1, 'P'},
    {0x03A4, 'T'}, {0x03A7, 'X'}, {0x0396, 'Z'}, {0x03BD, 'v'}};

char latin_for(char32_t c) {
  for (const auto& [other, latin] : kLooks) {
    if (other == c) return latin;
  }
  return 0;
}

}  // namespace

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
