#pragma once
// "a" or "an".

#include <filesystem>
#include <memory>
#include <string_view>

namespace decalque {

/// An article and how one-sided the evidence for it is, 0 to 100.
struct ArticleChoice {
  std::string_view article;  ///< "a" or "an".
  int confidence = 0;
  bool operator==(const ArticleChoice&) const = default;
};

/// The indefinite article before a word, by how it is spoken: numbers and spelled-out abbreviations by rule, words by
/// the longest beginning in `dictionaries/en/a-vs-an.tsv`, counted in running text. Immutable once loaded; thread-safe.
class IndefiniteArticle {
 public:
  /// Reads `a-vs-an.tsv` in the folder `dictionaries/en`. Throws LexiconError.
  static std::shared_ptr<const IndefiniteArticle> load(const std::filesystem::path& folder);
  virtual ~IndefiniteArticle() = default;

  /// For the word that follows, as written; opening quotes and brackets before it do not count. ("hour" -> an,
  /// "EU" -> an, "UN" -> a, "8" -> an, "800,000" -> an, "80" -> an, "1,100" -> a). "" gives "a" with confidence 0.
  virtual ArticleChoice article(std::string_view next_word) const = 0;
};

}  // namespace decalque
