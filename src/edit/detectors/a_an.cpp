// "a" or "an" by the sound of what follows. "a" and "an" also stand for letters, grades and vitamins, and for words of
// other languages, and acronyms may be spelled or spoken; those stay.
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

const WordSet& before_a_letter() {
  static const WordSet words("vitamin hepatitis category class plan grade group type serie model level league series "
                             "block section point team player option part side unit appendix article exhibit schedule "
                             "influenza streptococcus from");
  return words;
}

bool is_letter_pair(std::string_view form) { return form == "a" || form == "A" || form == "an" || form == "An" || form == "AN"; }

class Articles {
 public:
  Articles(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), document_(sight.document), least_(static_cast<int>(sight.number("min-confidence"))), findings_(findings) {}

  void run() {
    for (const Segment& segment : document_.segments) {
      for (uint32_t i = segment.tokens.begin; i + 1 < segment.tokens.end; ++i) look_at(segment, i);
    }
  }

 private:
  void look_at(const Segment& segment, uint32_t i) {
    const Token& token = document_.tokens[i];
    if (!is_word(token) || token.is_protected || !is_letter_pair(document_.view(token)) || !is_article(segment, i)) return;
    const uint32_t next = next_word(segment, i);
    if (next == 0) return;
    const std::string_view word = document_.view(document_.tokens[next]);
    const std::string_view sure = shape(document_.tokens[next]) == Shape::upper ? of_acronym(word) : "";
    const std::string_view wanted = sure.empty() ? sight_.lexicon.indefinite_article(word) : sure;
    if (wanted == lower(document_, i) || (sure.empty() && confidence(word, wanted) < least_)) return;
    if (!sounds_clear(next, wanted) || !is_known(segment, i, next)) return;
    add(i, next, wanted);
  }

  // Spelling that is spoken in one way only needs no evidence, and outweighs what little there is.
  int confidence(std::string_view word, std::string_view wanted) const {
    static const WordSet consonants("b c d f g j k l m n p q r s t v w y z");
    const int evidence = sight_.lexicon.article_confidence(word);
    if (evidence == 0 && consonants.has(to_lower(word.substr(0, 1)))) return kBySpelling;
    return wanted == vowel_by_spelling(to_lower(word.substr(0, 3))) ? std::max(evidence, kBySpelling) : evidence;
  }

  // The article before a word whose first letter is a vowel; "" where words that begin so differ ("one", "onion"; "unit",
  // "uninvited").
  static std::string_view vowel_by_spelling(std::string_view beginning) {
    if (beginning.starts_with("eu")) return "a";
    const std::string_view next = beginning.substr(std::min<size_t>(2, beginning.size()));
    if (beginning.starts_with("un")) return next.empty() || next == "i" || next == "a" ? "" : "an";
    static const WordSet vowels("a i e o");
    const bool spoken_otherwise = beginning.starts_with("ew") || beginning.starts_with("on") || beginning == "oui" || beginning == "oua";
    return vowels.has(beginning.substr(0, 1)) && !spoken_otherwise ? "an" : "";
  }

  static constexpr int kBySpelling = 95;

  // Not a letter's name: "an A in maths", "vitamin A and", "a, b and c".
  bool is_article(const Segment& segment, uint32_t i) const {
    const bool first = first_word(document_, segment) == i;
    if (shape(document_.tokens[i]) != Shape::lower && !first) return false;
    if (i == segment.tokens.begin) return true;
    const std::string_view before = lower(document_, i - 1);
    if (is_letter_pair(before) || (before_a_letter().has(before) && shape(document_.tokens[i]) != Shape::lower)) return false;
    return document_.tokens[i].gap != Gap::none || (is_mark(document_.tokens[i - 1]) && before != "-");  // "(-a or -o)"
  }

  // The word that follows, maybe behind an opening quote; 0 when there is none.
  uint32_t next_word(const Segment& segment, uint32_t i) const {
    uint32_t next = i + 1;
    if (document_.tokens[next].gap == Gap::none) return 0;
    if (is_mark(document_.tokens[next])) {
      static const WordSet opening("\" “ ‘ '");
      if (!opening.has(document_.view(document_.tokens[next]))) return 0;
      ++next;
      if (next >= segment.tokens.end || document_.tokens[next].gap != Gap::none) return 0;
    }
    const Token& token = document_.tokens[next];
    return (is_word(token) || token.type == TokenType::number) && !token.is_protected ? next : 0;
  }

  bool sounds_clear(uint32_t next, std::string_view wanted) const {
    const Token& token = document_.tokens[next];
    const std::string_view form = document_.view(token);
    if (is_letter_or_formula(form) || lower(document_, next) == "historic" || lower(document_, next) == "historical") return false;
    if (shape(token) == Shape::upper) return spelled_and_spoken(form) == wanted;
    static const WordSet foreign("la le el posteriori priori fortiori e o y et und der die das den");
    return !foreign.has(form);
  }

  // "an s-orbital", "an ns1 shell"
  static bool is_letter_or_formula(std::string_view form) {
    const bool digits_inside = is_letter(char_at(form, 0)) && form.find_first_of("0123456789") != std::string_view::npos;
    return form.size() == 1 || form[1] == '-' || digits_inside;
  }

  // In a garbled place either word may be the wrong one: "a amic", "Barnum an Bailey".
  bool is_known(const Segment& segment, uint32_t i, uint32_t next) const {
    const Token& word = document_.tokens[next];
    if (word.type == TokenType::number || shape(word) == Shape::upper) return true;
    if (shape(word) == Shape::lower)
      return sight_.lexicon.known(document_.view(word)) || document_.view(word).find('-') != std::string_view::npos;
    return i == segment.tokens.begin || shape(document_.tokens[i - 1]) != Shape::title;
  }

  // The article of an acronym that is known, or that has no vowel and cannot be spoken but by its letters; "" when neither.
  static std::string_view of_acronym(std::string_view form) {
    static const WordSet with_a("UN UK US USA UAE UFO USB"), with_an("FBI MRI NGO HIV MEP NBA MBA SUV RAF LED");
    static const WordSet said_whole("MR MRS MS ST SR NR SQL");
    if (with_a.has(form)) return "a";
    if (with_an.has(form)) return "an";
    const bool spelled = form.size() > 1 && form.find_first_not_of("BCDFGHJKLMNPQRSTVWXZ") == std::string_view::npos;
    if (!spelled || said_whole.has(form)) return "";
    return std::string_view("FHLMNRSX").find(form[0]) != std::string_view::npos ? "an" : "a";
  }

  // The same where its first letter's name and its first sound agree.
  static std::string_view spelled_and_spoken(std::string_view form) {
    const auto starts = [&](std::string_view letters) { return letters.find(form[0]) != std::string_view::npos; };
    if (starts("AEIO")) return "an";
    if (starts("BCDGJKPQTVWYZ")) return "a";
    if (form.find('.') != std::string_view::npos) return starts("U") ? "a" : "an";
    return of_acronym(form);
  }

  void add(uint32_t i, uint32_t next, std::string_view wanted) {
    const Token& token = document_.tokens[i];
    const bool capital = shape(token) != Shape::lower;
    Finding finding = replace(document_.span_of({i, next + 1}), token.span,
                              capital ? capitalize(wanted) : std::string(wanted));
    finding.captures = {{"article", std::string(wanted)}, {"word", std::string(document_.view(document_.tokens[next]))}};
    findings_.push_back(std::move(finding));
  }

  const Sight& sight_;
  const Document& document_;
  int least_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector a_an() {
  Detector detector;
  detector.spec = {"a-an",
                   "The article a before a vowel sound, or an before a consonant sound.",
                   {{"min-confidence", "How one-sided the evidence for the article must be, in percent.", 90.0}},
                   {"article", "word"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { Articles(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
