#include "lexicon/morphology.h"

#include "lexicon/contraction.h"
#include "lexicon/lemmatizer.h"
#include "text/unicode.h"

namespace decalque {
namespace {

class EnglishMorphology final : public Morphology {
 public:
  explicit EnglishMorphology(const std::filesystem::path& folder)
      : irregulars_(folder / "irregulars.tsv"),
        lemmas_(folder / "lemmas.tsv"),
        function_words_(folder / "function-words.tsv") {}

  std::vector<LemmaReading> readings(std::string_view lower) const override { return lemmatizer_.readings(lower); }
  std::string lemma(std::string_view form, Upos upos, Xpos xpos) const override {
    return lemmatizer_.lemma(form, upos, xpos);
  }
  std::string inflect(std::string_view lemma, Xpos tag) const override { return inflection_.inflect(lemma, tag); }
  std::string plural(std::string_view noun) const override { return inflection_.inflect(noun, Xpos::NNS); }
  std::string singular(std::string_view noun) const override;
  std::string possessive(std::string_view noun) const override;
  bool is_uncountable(std::string_view lemma) const override { return lemmas_.is_uncountable(to_lower(lemma)); }

 private:
  Irregulars irregulars_;
  LemmaList lemmas_;
  FunctionWords function_words_;
  Inflection inflection_{irregulars_, lemmas_};
  Lemmatizer lemmatizer_{{irregulars_, lemmas_, function_words_, inflection_}};
};

std::string EnglishMorphology::singular(std::string_view noun) const {
  const size_t blank = noun.find_last_of(" -");
  const std::string_view head = blank == std::string_view::npos ? std::string_view{} : noun.substr(0, blank + 1);
  const std::string word(noun.substr(head.size()));
  const std::string lower = to_lower(word);
  const std::string found = lower.size() == word.size() ? lemmatizer_.singular(lower) : std::string{};
  if (found.empty()) return std::string(noun);
  size_t common = 0;
  while (common < found.size() && found[common] == lower[common]) ++common;
  return std::string(head) + word.substr(0, common) + found.substr(common);
}

std::string EnglishMorphology::possessive(std::string_view noun) const {
  const std::string word = straight(noun);
  if (word.ends_with("'s") || word.ends_with("s'")) return std::string(noun);
  if (!to_lower(word).ends_with("s")) return std::string(noun) + "’s";
  // Plurals and names in s have the mark alone; "boss’s", "US’s" and other singulars take the whole ending.
  const bool name = shape_of(noun) == Shape::title || noun.find(' ') != std::string_view::npos;
  return std::string(noun) + (name || singular(noun) != noun ? "’" : "’s");
}

}  // namespace

std::shared_ptr<const Morphology> Morphology::load(const std::filesystem::path& folder) {
  return std::make_shared<EnglishMorphology>(folder);
}

}  // namespace decalque
