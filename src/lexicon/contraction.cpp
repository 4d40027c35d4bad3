#include "lexicon/contraction.h"

#include "text/unicode.h"

namespace decalque {
namespace {

/// Stems that change before n't: "won't", "can't", "shan't", "ain't".
struct Negated {
  std::string_view contraction, word;
};
constexpr Negated kNegated[] = {
    {"won't", "will"}, {"can't", "can"}, {"shan't", "shall"}, {"ain't", "be"}, {"cannot", "can"}};
constexpr std::string_view kEndings[] = {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};

}  // namespace

std::string straight(std::string_view form) {
  std::string result(form);
  for (size_t at = result.find("\u2019"); at != std::string::npos; at = result.find("\u2019", at))
    result.replace(at, 3, "'");
  return result;
}

std::string first_word(std::string_view form) {
  const std::string lower = to_lower(form);
  for (const auto& [contraction, word] : kNegated) {
    if (lower == contraction) return std::string(word);
  }
  if (lower.size() != form.size()) return std::string(form);  // letters whose lower case has another length
  for (const std::string_view ending : kEndings) {
    if (lower.size() > ending.size() && lower.ends_with(ending))
      return std::string(form.substr(0, form.size() - ending.size()));
  }
  if (lower.size() > 2 && lower.ends_with("s'")) return std::string(form.substr(0, form.size() - 1));
  return std::string(form);
}

}  // namespace decalque
