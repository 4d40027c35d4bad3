// The facade: every question of lexicon.h is handed to the class that knows.

#include "lexicon/lexicon.h"

#include "lexicon/entities.h"
#include "lexicon/kinds.h"
#include "lexicon/spelling.h"
#include "text/unicode.h"

namespace decalque {
namespace {

class LoadedLexicon final : public Lexicon {
 public:
  explicit LoadedLexicon(const LexiconOptions& options)
      : kinds_(options.dictionaries, options.accepted_words),
        spelling_(options.hunspell, SortedTable(options.dictionaries / "en" / "words.txt"), options.accepted_words) {}

  void annotate(Document& document) const override {
    for (Token& token : document.tokens) {
      Word& word = *token.word;
      if (!word.looked_up) {
        kinds_.look_up(word, document.words->strings());
        word.readings = {{word.stem, Upos::X}};
        word.looked_up = true;
      }
      token.lemma = word.readings.front().lemma;
    }
    decide_kinds(document, kinds_);
  }

  bool known(const Word& word, const StringPool& strings) const override {
    if (word.known < 0) word.known = known(strings.view(word.form)) ? 1 : 0;
    return word.known == 1;
  }
  bool known(std::string_view form) const override { return spelling_.known(form); }
  std::vector<std::string> spelling_suggestions(std::string_view form) const override {
    return spelling_.suggestions(form);
  }

  std::string inflect(std::string_view lemma, Xpos) const override { return std::string(lemma); }
  std::vector<std::string> lemmas(std::string_view form, Upos) const override { return {to_lower(form)}; }
  std::string plural(std::string_view noun) const override { return std::string(noun) + "s"; }
  std::string singular(std::string_view noun) const override { return std::string(noun); }
  std::string possessive(std::string_view noun) const override {
    return std::string(noun) + (noun.ends_with('s') ? "’" : "’s");
  }
  std::string_view indefinite_article(std::string_view next) const override {
    return std::string_view("aeiouAEIOU").find(next.substr(0, 1)) == std::string_view::npos ? "a" : "an";
  }
  int article_confidence(std::string_view) const override { return 50; }
  bool is_uncountable(std::string_view) const override { return false; }

  std::string demonym(std::string_view country) const override { return kinds_.demonym(country); }
  std::string country(std::string_view demonym) const override { return kinds_.country(demonym); }
  std::string english_place(std::string_view, std::string_view) const override { return {}; }
  std::vector<NameBase> name_bases(std::string_view, std::string_view) const override { return {}; }
  std::string name_base(const Document&, uint32_t, std::string_view, int& confidence) const override {
    confidence = 0;
    return {};
  }
  std::string leftover(std::string_view, std::string_view) const override { return {}; }
  std::string language_of(std::string_view) const override { return {}; }
  std::string word_language(std::string_view) const override { return {}; }

 private:
  Kinds kinds_;
  Spelling spelling_;
};

}  // namespace

std::shared_ptr<const Lexicon> Lexicon::load(const LexiconOptions& options) {
  return std::make_shared<LoadedLexicon>(options);
}

}  // namespace decalque
