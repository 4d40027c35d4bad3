// The facade: every question of lexicon.h is handed to the class that knows.

#include "lexicon/lexicon.h"

#include <algorithm>

#include "lexicon/entities.h"
#include "lexicon/foreign.h"
#include "lexicon/indefinite_article.h"
#include "lexicon/kinds.h"
#include "lexicon/morphology.h"
#include "lexicon/name_judge.h"
#include "lexicon/name_records.h"
#include "lexicon/names.h"
#include "lexicon/places.h"
#include "lexicon/spelling.h"
#include "lexicon/tagger.h"
#include "text/unicode.h"

namespace decalque {
namespace {

class LoadedLexicon final : public Lexicon {
 public:
  explicit LoadedLexicon(const LexiconOptions& options)
      : kinds_(options.dictionaries, options.accepted_words),
        spelling_(options.hunspell, SortedTable(options.dictionaries / "en" / "words.txt"), options.accepted_words),
        morphology_(Morphology::load(options.dictionaries / "en")),
        tagger_(Tagger::load(options.dictionaries / "en" / "tagger.model")),
        articles_(IndefiniteArticle::load(options.dictionaries / "en")),
        names_(options.dictionaries, kinds_.gazetteer()),
        places_(options.dictionaries, names_),
        foreign_(options.dictionaries),
        surname_endings_(options.dictionaries / "en" / "surname-endings.tsv"),
        marks_(options.dictionaries),
        knowledge_{kinds_,
                   names_,
                   marks_,
                   surname_endings_,
                   [this](auto form) { return known(form); },
                   [this](auto name) { return possessive(name); }} {}

  void annotate(Document& document, const std::vector<bool>& tagged) const override {
    for (Token& token : document.tokens) {
      if (!token.word->looked_up) look_up(*token.word, document.words->strings());
    }
    tagger_->tag(document, tagged);
    for (Token& token : document.tokens) token.lemma = lemma_of(token, document.words->strings());
    decide_kinds(document, kinds_);
    record_names(document);
    record_flavours(document);
  }

  bool known(const Word& word, const StringPool& strings) const override {
    if (word.known < 0) word.known = known(strings.view(word.form)) ? 1 : 0;
    return word.known == 1;
  }
  bool known(std::string_view form) const override { return spelling_.known(form); }
  std::vector<std::string> spelling_suggestions(std::string_view form) const override {
    return spelling_.suggestions(form);
  }

  std::string inflect(std::string_view lemma, Xpos tag) const override { return morphology_->inflect(lemma, tag); }
  std::vector<std::string> lemmas(std::string_view form, Upos upos) const override;
  std::string plural(std::string_view noun) const override { return morphology_->plural(noun); }
  std::string singular(std::string_view noun) const override { return morphology_->singular(noun); }
  std::string possessive(std::string_view noun) const override { return morphology_->possessive(noun); }
  std::string_view indefinite_article(std::string_view next) const override { return articles_->article(next).article; }
  int article_confidence(std::string_view next) const override { return articles_->article(next).confidence; }
  bool is_uncountable(std::string_view noun) const override { return morphology_->is_uncountable(noun); }

  std::string demonym(std::string_view country) const override { return kinds_.demonym(country); }
  std::string country(std::string_view demonym) const override { return kinds_.country(demonym); }
  std::string english_place(std::string_view form, std::string_view language) const override {
    return places_.english(form, language);
  }
  std::vector<NameBase> name_bases(std::string_view form, std::string_view language) const override {
    return names_.bases(form, language);
  }
  std::string name_base(const Document& document, uint32_t token, std::string_view language,
                        int& confidence) const override {
    return NameJudge(document, language, knowledge_).base(token, confidence);
  }
  std::string leftover(std::string_view form, std::string_view language) const override {
    return kinds_.is_english(form) ? std::string() : foreign_.leftover(form, language);
  }
  std::string language_of(std::string_view text) const override { return language_of_text(text); }
  std::string word_language(std::string_view form) const override;

 private:
  StringId lemma_of(const Token& token, StringPool& strings) const {
    std::vector<TaggedLemma>& known = token.word->lemmas;
    for (const TaggedLemma& one : known) {
      if (one.upos == token.upos && one.xpos == token.xpos) return one.lemma;
    }
    const std::string lemma = morphology_->lemma(strings.view(token.word->form), token.upos, token.xpos);
    known.push_back({token.upos, token.xpos, strings.intern(lemma)});
    return known.back().lemma;
  }

  void record_flavours(Document& document) const {
    document.flavours = 0;
    for (const Token& token : document.tokens) {
      if ((token.word->lexicon_entry & kForeignMark) == 0) continue;
      document.flavours |= marks_.languages(document.string(token.word->form));
    }
  }

  void look_up(Word& word, StringPool& strings) const {
    kinds_.look_up(word, strings);
    constexpr uint32_t kEnglish = kEnglishWord | kEnglishName | kListedPlace | kFunctionWord;
    constexpr uint32_t kNames = 1U << static_cast<int>(Kind::GIVEN) | 1U << static_cast<int>(Kind::SURNAME);
    const bool english = (word.lexicon_entry & kEnglish) != 0 || (word.kinds.bits & kNames) != 0;
    if (!english && marks_.languages(strings.view(word.form)) != 0) word.lexicon_entry |= kForeignMark;
    word.readings.clear();
    for (const LemmaReading& reading : morphology_->readings(strings.view(word.lower))) {
      word.readings.push_back({strings.intern(reading.lemma), reading.upos});
    }
    if (word.readings.empty()) word.readings.push_back({word.stem, Upos::X});
    word.looked_up = true;
  }

  Kinds kinds_;
  Spelling spelling_;
  std::shared_ptr<const Morphology> morphology_;
  std::shared_ptr<const Tagger> tagger_;
  std::shared_ptr<const IndefiniteArticle> articles_;
  Names names_;
  Places places_;
  Foreign foreign_;
  SortedTable surname_endings_;
  ForeignMarks marks_;
  NameKnowledge knowledge_;
};

std::vector<std::string> LoadedLexicon::lemmas(std::string_view form, Upos upos) const {
  std::vector<std::string> lemmas;
  for (LemmaReading& reading : morphology_->readings(to_lower(form))) {
    if (upos != Upos::X && reading.upos != upos) continue;
    if (std::ranges::find(lemmas, reading.lemma) == lemmas.end()) lemmas.push_back(std::move(reading.lemma));
  }
  return lemmas;
}

// English words and English names look like no other language, whatever their letters.
std::string LoadedLexicon::word_language(std::string_view form) const {
  if (kinds_.is_english(form) || kinds_.is_english(to_lower(form))) return {};
  return foreign_.word_language(form);
}

}  // namespace

std::shared_ptr<const Lexicon> Lexicon::load(const LexiconOptions& options) {
  return std::make_shared<LoadedLexicon>(options);
}

}  // namespace decalque
