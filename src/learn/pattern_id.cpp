#include "learn/pattern_id.h"

#include <vector>

namespace decalque {

namespace {

bool is_word_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string id_of(std::string_view pattern) {
  std::vector<std::string> words;
  int braces = 0;
  for (size_t at = 0; at < pattern.size();) {
    const char c = pattern[at];
    braces += (c == '{' || c == '[') ? 1 : (c == '}' || c == ']') ? -1 : 0;
    if (!is_word_part(c) || braces > 0) {
      ++at;
      continue;
    }
    std::string word;
    for (; at < pattern.size() && (is_word_part(pattern[at]) || pattern[at] == '-'); ++at) {
      const char letter = pattern[at];
      if (letter >= 'a' && letter <= 'z') word += letter;
      if (letter >= 'A' && letter <= 'Z') word += static_cast<char>(letter - 'A' + 'a');
      if (letter == '-') word += letter;
    }
    const bool capture = at < pattern.size() && pattern[at] == ':';
    const bool one_of_many = at < pattern.size() && pattern[at] == '|';
    while (one_of_many && at < pattern.size() && pattern[at] != ' ' && pattern[at] != ')') ++at;
    if (!capture && !word.empty() && words.size() < 4) words.push_back(word);
  }
  std::string id;
  for (const std::string& word : words) id += (id.empty() ? "" : "-") + word;
  return id.empty() ? "new-rule" : id;
}

}  // namespace decalque
