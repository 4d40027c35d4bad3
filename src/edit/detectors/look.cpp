#include "edit/detectors/look.h"

#include <algorithm>
#include <bit>

#include "text/unicode.h"

namespace decalque {

WordSet::WordSet(std::string_view words) : text_(words) {
  std::vector<std::string_view> parts;
  const std::string_view text = text_;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  slots_.resize(std::bit_ceil(4 * parts.size() + 1));
  for (const std::string_view word : parts) {
    sizes_ |= uint64_t{1} << (word.size() % 64);
    size_t slot = hash(word) & (slots_.size() - 1);
    while (!slots_[slot].empty() && slots_[slot] != word) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = word;
  }
}

bool WordSet::has(std::string_view word) const {
  if ((sizes_ >> (word.size() % 64) & 1U) == 0) return false;
  size_t slot = hash(word) & (slots_.size() - 1);
  while (!slots_[slot].empty()) {
    if (slots_[slot] == word) return true;
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return false;
}

// Of a word that is not empty. The ends, the middle and the size tell most words of one list apart.
uint32_t WordSet::hash(std::string_view word) {
  const auto byte = [&](size_t at) { return static_cast<uint32_t>(static_cast<unsigned char>(word[at])); };
  const uint32_t mixed = byte(0) * 0x9E3779B1U + byte(word.size() / 2) * 0x85EBCA6BU + byte(word.size() - 1) * 0xC2B2AE35U;
  return (mixed + static_cast<uint32_t>(word.size())) * 0x27D4EB2FU >> 12;
}

const std::vector<StringId>& lower_words(const Sight& sight) {
  struct LowerWords {
    std::vector<StringId> words;
  };
  return sight.shared
      .get([&] {
        LowerWords lower;
        lower.words.reserve(sight.document.tokens.size());
        for (const Token& token : sight.document.tokens) lower.words.push_back(token.word->lower);
        return lower;
      })
      .words;
}

bool is_mark(const Document& document, uint32_t token, std::string_view mark) {
  return is_mark(document.tokens[token]) && document.view(document.tokens[token]) == mark;
}

bool is_final_mark(const Document& document, uint32_t token) {
  if (!is_mark(document.tokens[token])) return false;
  const std::string_view mark = document.view(document.tokens[token]);
  return mark == "." || mark == "?" || mark == "!" || mark == "…" || mark.substr(0, 2) == ".." || mark == "?!" ||
         mark == "!?";
}

bool is_closing(const Document& document, uint32_t token) {
  if (!is_mark(document.tokens[token])) return false;
  static const WordSet closing("\" ” “ ’ ' » « ) ] }");
  return closing.has(document.view(document.tokens[token]));
}

bool ends_segment(const Document& document, const Segment& segment, uint32_t token) {
  for (uint32_t i = token + 1; i < segment.tokens.end; ++i) {
    if (!is_mark(document.tokens[i])) return false;
  }
  return true;
}

uint32_t first_word(const Document& document, const Segment& segment) {
  uint32_t i = segment.tokens.begin;
  while (i < segment.tokens.end && is_mark(document.tokens[i])) ++i;
  return i;
}

uint32_t count_words(const Document& document, TokenRange range) {
  uint32_t count = 0;
  for (uint32_t i = range.begin; i < range.end; ++i) count += is_word(document.tokens[i]) ? 1 : 0;
  return count;
}

char32_t char_before(std::string_view text, size_t offset) {
  return offset == 0 ? 0 : previous_code_point(text, offset);
}

char32_t char_at(std::string_view text, size_t offset) {
  return offset >= text.size() ? 0 : next_code_point(text, offset);
}

std::string_view letters_at(std::string_view text, size_t offset) {
  size_t end = offset;
  while (end < text.size() && is_letter(char_at(text, end))) next_code_point(text, end);
  return text.substr(offset, end - offset);
}

bool is_clitic(std::string_view letters) {
  static const WordSet clitics("s t re ve ll d m");
  return clitics.has(letters);
}

bool all_in_lower_case(std::string_view text) {
  bool letters = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_upper(c)) return false;
    letters = letters || is_lower(c);
  }
  return letters;
}

bool is_known(const Lexicon& lexicon, const Document& document, const Token& token) {
  return lexicon.known(*token.word, document.words->strings());
}

Finding replace(Span span, std::string after) { return replace(span, span, std::move(after)); }

Finding replace(Span focus, Span span, std::string after) {
  Finding finding;
  finding.focus = focus;
  finding.fixes.push_back({Edit{span, std::move(after), {}}});
  return finding;
}

void sort_by_place(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.focus.begin < b.focus.begin; });
}

bool is_listed(const Sight& sight, std::string_view list, std::string_view word) {
  const auto found = sight.ruleset.lists.find(list);
  return found != sight.ruleset.lists.end() && std::ranges::binary_search(found->second, word);
}

bool wants(const Sight& sight, std::string_view part) {
  const auto& parts = sight.texts("what");
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  size_t begin = 0;
  while (begin <= text.size()) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const size_t last = end > begin && text[end - 1] == '\r' ? end - 1 : end;
    lines.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(last)});
    begin = end + 1;
  }
  return lines;
}

}  // namespace decalque
