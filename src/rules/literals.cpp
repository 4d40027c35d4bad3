#include "rules/literals.h"

#include <algorithm>

#include "text/tokenize.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// Most literals are plain words: they need no tokeniser.
bool is_plain_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

std::string with_plain_apostrophe(std::string_view text) {
  constexpr std::string_view kApostrophe = "\u2019";
  std::string result(text);
  for (size_t at = 0; (at = result.find(kApostrophe, at)) != std::string::npos; ++at) {
    result.replace(at, kApostrophe.size(), "'");
  }
  return result;
}

void sort_unique(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

}  // namespace

std::vector<std::string> Literals::forms(std::string_view text) {
  if (text.empty()) return {};
  if (is_plain_word(text)) return {std::string(text)};
  const Document document = tokenize(std::string(text), words_);
  std::vector<std::string> result;
  for (const Token& token : document.tokens) result.push_back(with_plain_apostrophe(document.view(token)));
  return result;
}

const Literals::List& Literals::list(const std::vector<std::string>& entries) {
  const auto [place, is_new] = lists_.try_emplace(&entries);
  List& list = place->second;
  if (!is_new) return list;
  for (const std::string& entry : entries) {
    std::vector<std::string> words = forms(entry);
    if (words.size() == 1) list.words.push_back(to_lower(words.front()));
    if (words.size() == 1) list.lemmas.push_back(std::move(words.front()));
    if (words.size() > 1) list.phrases.push_back(std::move(words));
  }
  sort_unique(list.words);
  sort_unique(list.lemmas);
  std::stable_sort(list.phrases.begin(), list.phrases.end(), [](auto& a, auto& b) { return a.size() > b.size(); });
  return list;
}

}  // namespace decalque
