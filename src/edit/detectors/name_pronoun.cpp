// Finnish, Estonian, Hungarian and Turkish have one pronoun for he and she, and a machine guesses: "Sara Chafak
// arrived. He lives abroad." Where the person last named can only be a woman, or only a man, the pronoun is held
// against the name. Anything else that "he" may stand for stops it: another person, whose name says nothing or the
// opposite, a father or a suspect.
#include <algorithm>
#include <map>

#include "edit/detectors/detectors.h"
#include "edit/detectors/mention.h"

namespace decalque {

namespace {

constexpr uint32_t kAlone = 4;  // segments in which nobody else was spoken of

// The original has one pronoun for both: it is in such a language, or the article is about a country that speaks one.
// Elsewhere "Merkel said he would come" is likelier to be about a guest.
bool original_knows_no_gender(const Document& document) {
  static const WordSet languages("fi et hu tr");
  static const WordSet places(
      "finland finnish finns finn helsinki yle stt estonia estonian estonians tallinn tartu postimees "
      "hungary hungarian budapest turkey turkish ankara istanbul tampere turku oulu espoo vantaa lahti");
  if (!document.language_of_original.empty()) return languages.has(document.language_of_original);
  return std::any_of(document.tokens.begin(), document.tokens.end(), [&](const Token& token) {
    return shape(token) != Shape::lower && places.has(document.string(token.word->stem));
  });
}

bool owns_what_follows(const Document& document, const Segment& segment, uint32_t i) {
  return i + 1 < segment.tokens.end && !is_mark(document.tokens[i + 1]) && document.tokens[i + 1].upos != Upos::ADP &&
         document.tokens[i + 1].upos != Upos::AUX;
}

std::string_view for_her(const Document& document, const Segment& segment, uint32_t i) {
  static const std::map<std::string_view, std::string_view> plain = {
      {"he", "she"}, {"him", "her"}, {"himself", "herself"}, {"he's", "she's"}, {"he'd", "she'd"}, {"he'll", "she'll"}};
  const std::string_view word = lower(document, i);
  if (word == "his") return owns_what_follows(document, segment, i) ? "her" : "hers";
  const auto at = plain.find(word);
  return at == plain.end() ? "" : at->second;
}

std::string_view for_him(const Document& document, uint32_t i) {
  static const std::map<std::string_view, std::string_view> plain = {
      {"she", "he"}, {"hers", "his"}, {"herself", "himself"}, {"she's", "he's"}, {"she'd", "he'd"}, {"she'll", "he'll"}};
  const std::string_view word = lower(document, i);
  if (word == "her") return document.tokens[i].xpos == Xpos::PRPS ? "his" : "him";
  const auto at = plain.find(word);
  return at == plain.end() ? "" : at->second;
}

bool starts_clause(const Document& document, uint32_t token) {
  static const WordSet words("that because when as while although but if");
  const std::string_view word = lower(document, token);
  return words.has(word) || (word == "to" && token > 0 && lower(document, token - 1) == "according");
}

bool is_before_name(const Document& document, uint32_t token) {
  switch (document.tokens[token].upos) {
    case Upos::PROPN: case Upos::NOUN: case Upos::ADJ: case Upos::DET: case Upos::NUM: return true;
    default: return lower(document, token) == "of";
  }
}

// The name is what the sentence or clause begins with, or who says it: nobody else can be meant before it.
bool is_told_of(const Document& document, const Segment& segment, uint32_t mention) {
  uint32_t i = mention;
  while (i > segment.tokens.begin && !is_mark(document.tokens[i - 1]) && is_before_name(document, i - 1)) --i;
  if (i == segment.tokens.begin || is_mark(document.tokens[i - 1])) return true;
  if (document.tokens[i - 1].upos != Upos::VERB) return starts_clause(document, i - 1);
  return i - 1 > segment.tokens.begin && is_mark(document.tokens[i - 2]);
}

class NamePronouns {
 public:
  NamePronouns(const Sight& sight, const GenderWords& words, std::vector<Finding>& findings)
      : sight_(sight),
        document_(sight.document),
        words_(words),
        mentions_(sight.document, words),
        reach_(static_cast<uint32_t>(sight.number("reach"))),
        knows_no_gender_(original_knows_no_gender(sight.document)),
        findings_(findings) {}

  void run() {
    for (const Segment& segment : document_.segments) look_at(segment);
  }

 private:
  void look_at(const Segment& segment) {
    const Mention mention = mentions_.in(segment);
    follow(segment, mention);
    if (focus_ == Gender::none || has_both(segment)) return;
    const bool names_nobody = mention.gender == Gender::none;
    const uint32_t from = names_nobody ? segment.tokens.begin : mention.first;
    const bool near = !names_nobody || segment.paragraph == focus_paragraph_;
    const bool sure = knows_no_gender_ && near && since_rival_ > kAlone && says_he(segment, from);
    if (!wants(sight_, sure ? "alone" : "others")) return;
    for (uint32_t i = from; i < segment.tokens.end && (names_nobody || !is_quote(i)); ++i) {
      const std::string right = instead(segment, i);
      if (!right.empty()) findings_.push_back(replace(document_.tokens[i].span, right));
    }
  }

  // Whom a pronoun stands for, from this segment on.
  void follow(const Segment& segment, const Mention& mention) {
    if (segment.type == SegmentType::heading || segment.paragraph > last_paragraph_ + 2) focus_ = Gender::none;
    last_paragraph_ = segment.paragraph;
    if (mention.gender == Gender::none) {
      if (++age_ > reach_) focus_ = Gender::none;
      ++since_rival_;
      return;
    }
    const bool told = mention.by_name && is_told_of(document_, segment, mention.first);
    focus_ = told && mention.gender != Gender::either ? mention.gender : Gender::none;
    age_ = 0;
    focus_paragraph_ = segment.paragraph;
    since_rival_ = focus_ == Gender::none ? 0 : since_rival_ + 1;
  }

  bool is_quote(uint32_t token) const {
    return document_.tokens[token].kinds.has(Kind::QUOTE) && document_.view(document_.tokens[token]) != "’";
  }

  // "She and her friends were at school, and he taught her": two people, and the writer knows.
  bool has_both(const Segment& segment) const {
    bool hers = false, his = false;
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const Word& word = *document_.tokens[i].word;
      hers = hers || words_.is(word, GenderWord::hers);
      his = his || words_.is(word, GenderWord::his);
    }
    return hers && his;
  }

  // The pronoun of the other gender that stands in the place of this one; "" when it is none, or right.
  std::string instead(const Segment& segment, uint32_t i) const {
    if (!is_word(document_.tokens[i])) return "";
    std::string right(focus_ == Gender::woman ? for_her(document_, segment, i) : for_him(document_, i));
    if (!right.empty() && shape(document_.tokens[i]) == Shape::title)
      right[0] = static_cast<char>(right[0] - 'a' + 'A');
    return right;
  }

  // Not only an owner: "her views" may be somebody else's.
  bool says_he(const Segment& segment, uint32_t from) const {
    for (uint32_t i = from; i < segment.tokens.end && !is_quote(i); ++i) {
      const std::string_view word = lower(document_, i);
      if (word != "his" && word != "her" && !instead(segment, i).empty()) return true;
    }
    return false;
  }

  const Sight& sight_;
  const Document& document_;
  const GenderWords& words_;
  const Mentions mentions_;
  const uint32_t reach_;
  const bool knows_no_gender_;
  Gender focus_ = Gender::none;  // of the person last named
  uint32_t age_ = 0;             // segments since then
  uint32_t last_paragraph_ = 0;
  uint32_t focus_paragraph_ = 0;
  uint32_t since_rival_ = kAlone;  // segments since another person was spoken of
  std::vector<Finding>& findings_;
};

}  // namespace

Detector name_pronoun() {
  Detector detector;
  detector.spec = {
      "name-pronoun",
      "He for somebody with a woman's name, she for somebody with a man's.",
      {{"what",
        "alone (the name stands before it in the paragraph, nobody else in the four sentences before, and the "
        "original's language or the article's country has one pronoun for both), others.",
        std::vector<std::string>{"alone", "others"}},
       {"reach", "Sentences without a name up to which a pronoun still stands for the name before.", 2.0}},
      {}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) {
    const auto& lists = sight.ruleset.lists;
    const auto women = lists.find("given-names-of-women"), men = lists.find("given-names-of-men");
    if (women == lists.end() || men == lists.end()) return;
    const GenderWords words(sight.document, women->second, men->second);
    NamePronouns(sight, words, findings).run();
  };
  return detector;
}

}  // namespace decalque
