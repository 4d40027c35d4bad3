#include "report/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace decalque {

namespace {

constexpr size_t kNeighbours = 3;

/// What stands between blanks.
std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<std::string_view> words;
  for (size_t at = text.find_first_not_of(blanks); at != text.npos; at = text.find_first_not_of(blanks, at)) {
    const auto end = std::min(text.find_first_of(blanks, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

/// FNV-1a, 64 bits: the same on every machine, and nobody gains by finding two that are alike.
uint64_t hash(std::string_view text) {
  uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

std::string joined(const std::vector<std::string_view>& words, size_t first, size_t last) {
  std::string text;
  for (auto i = first; i < last; ++i) (text += words[i]) += ' ';
  return text;
}

}  // namespace

Fingerprint Fingerprints::next(const Remark& remark) {
  const auto sentence = sentences_.around(remark.span);
  const auto part = [&](uint32_t begin, uint32_t end) { return words_of(text_.substr(begin, end - begin)); };
  const auto before = part(sentence.begin, remark.span.begin), about = part(remark.span.begin, remark.span.end),
             after = part(remark.span.end, sentence.end);
  auto print = std::string(remark.rule) + '\n';
  print += joined(before, before.size() - std::min(before.size(), kNeighbours), before.size()) + '\n';
  print += joined(about, 0, about.size()) + '\n';
  print += joined(after, 0, std::min(after.size(), kNeighbours));
  auto digits = fmt::format("{:016x}", hash(print));
  const auto number = ++counts_[digits];
  return {std::move(digits), number};
}

}  // namespace decalque
