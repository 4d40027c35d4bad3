// Finnish, Estonian, Hungarian and Turkish have one pronoun for he and she, and a machine guesses: "Sara Chafak arrived.
// He lives abroad." Where the person last named can only be a woman, or only a man, the pronoun is held against the name.
// Anything else that "he" may stand for stops it: another person, whose name says nothing or the opposite, a father or
// a suspect.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"

namespace decalque {

namespace {

enum class Gender : uint8_t { none, woman, man, either };

// What the lists say of a string of the document, looked up once.
class GenderFacts {
 public:
  enum Fact : uint16_t { kHers = 1, kHis = 2, kWoman = 4, kMan = 8, kPerson = 16, kWomansName = 32, kMansName = 64, kMister = 128, kMadam = 256 };
  using List = std::vector<std::string>;

  GenderFacts(const Document& document, const List& women, const List& men)
      : document_(document), women_(women), men_(men), known_(document.words->strings().size() + size_t{1}, 0) {}

  uint16_t of(StringId string) const {
    uint16_t& known = known_[string];
    if (known == 0) known = kAsked | look_up(document_.string(string));
    return known;
  }
  bool has(StringId string, Fact fact) const { return (of(string) & fact) != 0; }

 private:
  static constexpr uint16_t kAsked = 512;

  static bool lists(const List& names, std::string_view name) {
    return std::binary_search(names.begin(), names.end(), name, std::less<>());
  }

  uint16_t look_up(std::string_view word) const {
    static const WordSet hers("she her hers herself she's");
    static const WordSet his("he him his himself he's");
    static const WordSet women("woman wife mother sister daughter girl girlfriend queen princess actress aunt "
                               "grandmother mum mom lady mrs ms widow bride businesswoman spokeswoman female chairwoman");
    static const WordSet men("man husband father brother son boy boyfriend king prince uncle grandfather dad guy "
                             "mr widower groom businessman spokesman male chairman fireman policeman nephew grandson pope");
    static const WordSet people("driver suspect victim president minister coach player doctor author writer artist leader "
                                "officer teacher child baby killer attacker prisoner defendant prosecutor judge lawyer manager "
                                "director candidate member opponent person patient student journalist reporter editor friend "
                                "partner colleague soldier pilot captain head boss owner researcher professor scientist "
                                "cousin rider singer actor accused predecessor successor creator god dog cat horse animal bomber "
                                "gunman militant terrorist protester fighter rebel hostage thief robber burglar");
    static const WordSet misters("mr mister sir lord");
    static const WordSet madams("mrs ms miss madam lady");
    int facts = 0;
    if (misters.has(word)) facts |= kMister;
    if (madams.has(word)) facts |= kMadam;
    if (hers.has(word)) facts |= kHers;
    if (his.has(word)) facts |= kHis;
    if (women.has(word)) facts |= kWoman;
    if (men.has(word)) facts |= kMan;
    if (people.has(word)) facts |= kPerson;
    if (lists(women_, word)) facts |= kWomansName;
    if (lists(men_, word)) facts |= kMansName;
    return static_cast<uint16_t>(facts);
  }

  const Document& document_;
  const List& women_;
  const List& men_;
  mutable std::vector<uint16_t> known_;  // by string
};

class NamePronouns {
 public:
  NamePronouns(const Sight& sight, const GenderFacts& facts, std::vector<Finding>& findings)
      : sight_(sight), document_(sight.document), facts_(facts), findings_(findings) {
    reach_ = static_cast<uint32_t>(sight.number("reach"));
  }

  void run() {
    knows_no_gender_ = original_knows_no_gender();
    read_surnames();
    for (const Segment& segment : document_.segments) look_at(segment);
  }

 private:
  // The original has one pronoun for both: it is in such a language, or the article is about a country that speaks one.
  // Elsewhere "Merkel said he would come" is likelier to be about a guest.
  bool original_knows_no_gender() const {
    static const WordSet languages("fi et hu tr");
    static const WordSet places("finland finnish finns finn helsinki yle stt estonia estonian estonians tallinn tartu postimees "
                                "hungary hungarian budapest turkey turkish ankara istanbul tampere turku oulu espoo vantaa lahti");
    if (!document_.language_of_original.empty()) return languages.has(document_.language_of_original);
    return std::any_of(document_.tokens.begin(), document_.tokens.end(), [&](const Token& token) {
      return shape(token) != Shape::lower && places.has(document_.string(token.word->stem));
    });
  }

  StringId stem(uint32_t token) const { return document_.tokens[token].word->stem; }

  Gender by_given_name(uint32_t token) const {
    const KindSet kinds = document_.tokens[token].kinds;
    if (shape(document_.tokens[token]) != Shape::title) return Gender::none;
    if ((kinds.has(Kind::PLACE) || kinds.has(Kind::CITY) || kinds.has(Kind::ORG)) && !kinds.has(Kind::PERSON)) return Gender::none;  // Sofia
    const uint16_t facts = facts_.of(stem(token));
    if ((facts & GenderFacts::kWomansName) != 0) return Gender::woman;
    return (facts & GenderFacts::kMansName) != 0 ? Gender::man : Gender::none;
  }

  bool capital(uint32_t token) const { return is_word(document_.tokens[token]) && shape(document_.tokens[token]) == Shape::title; }

  // "Mr Sharon" is a man, whatever women are called.
  Gender by_title(uint32_t token) const {
    const uint16_t facts = facts_.of(stem(token));
    if ((facts & GenderFacts::kMister) != 0) return Gender::man;
    return (facts & GenderFacts::kMadam) != 0 ? Gender::woman : Gender::none;
  }

  // A surname is of the gender of the given names and forms of address before it; of both, it says nothing.
  void read_surnames() {
    for (const Segment& segment : document_.segments) {
      for (uint32_t i = segment.tokens.begin; i + 1 < segment.tokens.end; ++i) {
        Gender gender = by_given_name(i);
        if (gender == Gender::none) gender = by_title(i);
        if (gender == Gender::none || !capital(i + 1) || document_.tokens[i].word->possessive) continue;
        uint32_t last = i + 1;
        while (last + 1 < segment.tokens.end && capital(last + 1) && !document_.tokens[last].word->possessive) ++last;
        for (uint32_t k = i + 1; k <= last; ++k) {
          if (by_given_name(k) != Gender::none && k < last) continue;
          Gender& known = surnames_[stem(k)];
          known = known == Gender::none || known == gender ? gender : Gender::either;
        }
        i = last;
      }
    }
  }

  void look_at(const Segment& segment) {
    if (segment.type == SegmentType::heading || segment.paragraph > last_paragraph_ + 2) focus_ = Gender::none;
    last_paragraph_ = segment.paragraph;
    const Gender named = mentioned(segment);
    if (named == Gender::none) {
      if (++age_ > reach_) focus_ = Gender::none;
    } else {
      focus_ = named == Gender::either || !by_name_ || !is_told_of(segment, first_mention_) ? Gender::none : named;
      age_ = 0;
      focus_paragraph_ = segment.paragraph;
    }
    since_rival_ = named == Gender::none || named == focus_ ? since_rival_ + 1 : 0;
    if (focus_ == Gender::none || has_both(segment)) return;
    const bool near = named != Gender::none || segment.paragraph == focus_paragraph_;
    const bool sure = knows_no_gender_ && near && since_rival_ > kAlone && says_he(segment, named == Gender::none ? segment.tokens.begin : first_mention_);
    if (!wants(sight_, sure ? "alone" : "others")) return;
    const uint32_t from = named == Gender::none ? segment.tokens.begin : first_mention_;
    for (uint32_t i = from; i < segment.tokens.end; ++i) {
      if (named != Gender::none && is_quote(i)) return;
      const std::string right = instead(segment, i);
      if (!right.empty()) findings_.push_back(replace(document_.tokens[i].span, right));
    }
  }

  bool is_quote(uint32_t token) const { return document_.tokens[token].kinds.has(Kind::QUOTE) && document_.view(document_.tokens[token]) != "’"; }

  // "She and her friends were at school, and he taught her": two people, and the writer knows.
  bool has_both(const Segment& segment) const {
    int found = 0;
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) found |= facts_.of(document_.tokens[i].word->lower);
    return (found & GenderFacts::kHers) != 0 && (found & GenderFacts::kHis) != 0;
  }

  // The name is what the sentence or clause begins with, or who says it: nobody else can be meant before it.
  bool is_told_of(const Segment& segment, uint32_t mention) const {
    uint32_t i = mention;
    while (i > segment.tokens.begin) {
      const Token& before = document_.tokens[i - 1];
      if (is_mark(before)) return true;
      const bool in_name = before.upos == Upos::PROPN || before.upos == Upos::NOUN || before.upos == Upos::ADJ || before.upos == Upos::DET ||
                           before.upos == Upos::NUM || lower(document_, i - 1) == "of";
      if (!in_name) return before.upos == Upos::VERB ? i - 1 > segment.tokens.begin && is_mark(document_.tokens[i - 2]) : starts_clause(i - 1);
      --i;
    }
    return true;
  }

  bool starts_clause(uint32_t token) const {
    static const WordSet words("that because when as while although but if");
    const std::string_view word = lower(document_, token);
    return words.has(word) || (word == "to" && token > 0 && lower(document_, token - 1) == "according");
  }

  // The gender of all that may be meant by a pronoun here; `either` when they differ or one says nothing.
  Gender mentioned(const Segment& segment) {
    Gender all = Gender::none;
    by_name_ = false;
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const Gender gender = of_token(segment, i);
      if (gender == Gender::none) continue;
      if (all == Gender::none) first_mention_ = i;
      all = all == Gender::none || all == gender ? gender : Gender::either;
      by_name_ = by_name_ || (capital(i) && (by_given_name(i) != Gender::none || surnames_.contains(stem(i))));
    }
    return all;
  }

  Gender of_token(const Segment& segment, uint32_t i) const {
    const Token& token = document_.tokens[i];
    if (!is_word(token)) return Gender::none;
    const uint16_t facts = facts_.of(stem(i));
    if ((facts & GenderFacts::kWoman) != 0) return Gender::woman;
    if ((facts & GenderFacts::kMan) != 0) return Gender::man;
    if (shape(token) == Shape::lower) return is_other_person(segment, i) ? Gender::either : Gender::none;
    if (!capital(i)) return Gender::none;
    const auto surname = surnames_.find(stem(i));
    if (surname != surnames_.end()) return surname->second;
    const Gender given = by_given_name(i);
    if (given != Gender::none && (i > segment.tokens.begin || token.kinds.has(Kind::GIVEN) || token.kinds.has(Kind::PERSON))) return given;
    const bool person = token.kinds.has(Kind::PERSON) || token.kinds.has(Kind::SURNAME) || token.kinds.has(Kind::GIVEN);
    return person && !token.kinds.has(Kind::PLACE) && !token.kinds.has(Kind::ORG) ? Gender::either : Gender::none;
  }

  // "the driver", "a suspect": somebody who is not named. "The singer Anna Berg" is.
  bool is_other_person(const Segment& segment, uint32_t i) const {
    static const WordSet determiners("the a an another this that every each one");
    if (!facts_.has(stem(i), GenderFacts::kPerson) || i == segment.tokens.begin) return false;
    if (i + 1 < segment.tokens.end && capital(i + 1)) return false;
    for (uint32_t k = i; k > segment.tokens.begin && k + 3 > i; --k) {
      if (determiners.has(lower(document_, k - 1))) return true;
    }
    return false;
  }

  // The pronoun of the other gender that stands in the place of this one; "" when it is none, or right.
  std::string instead(const Segment& segment, uint32_t i) const {
    const Token& token = document_.tokens[i];
    if (!is_word(token)) return "";
    const std::string_view word = lower(document_, i);
    std::string result;
    if (focus_ == Gender::woman) {
      static const std::map<std::string_view, std::string_view> plain = {{"he", "she"}, {"him", "her"}, {"himself", "herself"}, {"he's", "she's"}, {"he'd", "she'd"}, {"he'll", "she'll"}};
      if (const auto at = plain.find(word); at != plain.end()) result = at->second;
      if (word == "his") result = owns_what_follows(segment, i) ? "her" : "hers";
    } else {
      static const std::map<std::string_view, std::string_view> plain = {{"she", "he"}, {"hers", "his"}, {"herself", "himself"}, {"she's", "he's"}, {"she'd", "he'd"}, {"she'll", "he'll"}};
      if (const auto at = plain.find(word); at != plain.end()) result = at->second;
      if (word == "her") result = token.xpos == Xpos::PRPS ? "his" : "him";
    }
    if (!result.empty() && shape(token) == Shape::title) result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
  }

  bool owns_what_follows(const Segment& segment, uint32_t i) const {
    return i + 1 < segment.tokens.end && !is_mark(document_.tokens[i + 1]) && document_.tokens[i + 1].upos != Upos::ADP &&
           document_.tokens[i + 1].upos != Upos::AUX;
  }

  static constexpr uint32_t kAlone = 4;  // segments in which nobody else was spoken of

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
  const GenderFacts& facts_;
  std::unordered_map<StringId, Gender> surnames_;  // by stem
  Gender focus_ = Gender::none;          // of the person last named
  uint32_t first_mention_ = 0;
  bool by_name_ = false;  // somebody was named, not just "the girl"
  uint32_t age_ = 0;  // segments since then
  uint32_t reach_ = 0;
  uint32_t last_paragraph_ = 0;
  uint32_t focus_paragraph_ = 0;
  bool knows_no_gender_ = false;
  uint32_t since_rival_ = kAlone;  // segments since another person was spoken of
  std::vector<Finding>& findings_;
};

}  // namespace

Detector name_pronoun() {
  Detector detector;
  detector.spec = {"name-pronoun",
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
    const GenderFacts facts(sight.document, women->second, men->second);
    NamePronouns(sight, facts, findings).run();
  };
  return detector;
}

}  // namespace decalque
