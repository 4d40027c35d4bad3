// Misspelt words. A word nobody knows may as well be a name, a term or a foreign word; so a correction is offered only
// when a common word lies one slip of the fingers away.
#include <algorithm>
#include <memory>

#include "edit/detectors/detectors.h"
#include "edit/detectors/respell.h"
#include "text/tokenize.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// Latin and French that English texts use.
bool is_borrowed(std::string_view word) {
  static const WordSet borrowed(
      "jure bono des ceteris paribus facto ipso vitro vivo situ etat les et los las del della "
      "und der die das von een het och als nad pod cum homo ergo sum dei ars pax lex rex");
  return borrowed.has(word);
}

// A prefix that makes new words at will stands before a word: "cyberattack", "unretire".
bool is_prefixed(std::string_view word, const Lexicon& lexicon) {
  static constexpr std::string_view prefixes[] = {
      "un",      "re",     "pre",   "non",   "anti",  "hyper",   "over",   "under", "co",     "de",
      "dis",     "inter",  "post",  "sub",   "super", "trans",   "bio",    "eco",   "micro",  "multi",
      "mini",    "neo",    "pro",   "semi",  "geo",   "cyber",   "mega",   "ultra", "out",    "mis",
      "counter", "pseudo", "auto",  "opto",  "neuro", "electro", "psycho", "socio", "immuno", "cardio",
      "thermo",  "photo",  "hydro", "astro", "nano",  "tele",    "radio",  "cyto",  "xeno"};
  return std::any_of(std::begin(prefixes), std::end(prefixes), [&](std::string_view prefix) {
    return word.size() > prefix.size() + 4 && word.starts_with(prefix) && lexicon.known(word.substr(prefix.size()));
  });
}

// Not listed, but no mistake. A plural that no list has: "the quicks", "the noes".
bool is_well_made(std::string_view word, const Lexicon& lexicon) {
  const bool plural = word.ends_with('s') && word.size() > 5 && lexicon.known(word.substr(0, word.size() - 1));
  return plural || is_borrowed(word) || is_prefixed(word, lexicon);
}

bool is_of_ascii_letters(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

class Misspellings {
 public:
  Misspellings(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), document_(sight.document), max_cost_(sight.number("max-cost")), findings_(findings) {}

  void run() {
    for (const Segment& segment : document_.segments) {
      for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
        if (is_suspect(segment, i)) look_at(segment, i);
      }
    }
  }

 private:
  bool is_suspect(const Segment& segment, uint32_t i) const {
    const Token& token = document_.tokens[i];
    if (!is_word(token) || token.is_protected || token.span.size() < 3) return false;
    const bool opens = first_word(document_, segment) == i;
    if (shape(token) != Shape::lower && !(opens && shape(token) == Shape::title)) return false;
    if (!is_of_ascii_letters(document_.view(token)) || is_known(token)) return false;
    return !used_again(i) && !in_foreign_company(segment, i) && !hangs_on_mark(token) && !(opens && named(token)) &&
           !quoted(segment, i);
  }

  bool is_known(const Token& token) const { return decalque::is_known(sight_.lexicon, document_, token); }

  // A writer's slip is made once; a term comes again.
  bool used_again(uint32_t i) const {
    const StringId word = document_.tokens[i].word->lower;
    for (uint32_t k = 0; k < document_.tokens.size(); ++k) {
      if (k != i && document_.tokens[k].word->lower == word) return true;
    }
    return false;
  }

  // Beside another word that English does not know: a foreign phrase.
  bool in_foreign_company(const Segment& segment, uint32_t i) const {
    const auto strange = [&](uint32_t k) {
      const Token& token = document_.tokens[k];
      return is_word(token) && shape(token) == Shape::lower && !is_known(token);
    };
    return (i > segment.tokens.begin && strange(i - 1)) || (i + 1 < segment.tokens.end && strange(i + 1));
  }

  // Only white space, quotation marks and brackets may touch a word; anything else makes it part of something.
  bool hangs_on_mark(const Token& token) const {
    const char32_t before = char_before(document_.text, token.span.begin);
    const char32_t after = char_at(document_.text, token.span.end);
    const auto parts = [](char32_t c) {
      return c == 0 || is_space(c) || std::u32string_view(U"()[]\"“”‘’'«»,;:?!…").find(c) != std::u32string_view::npos;
    };
    const bool address = after == '.' && is_letter(char_at(document_.text, token.span.end + 1));
    return !parts(before) || address || (!parts(after) && after != '.' && after != 0x2014);
  }

  // A name that begins the sentence.
  bool named(const Token& token) const { return shape(token) == Shape::title && token.word->kinds.bits != 0; }

  // A single quoted word is talked about.
  bool quoted(const Segment& segment, uint32_t i) const {
    if (i == segment.tokens.begin || i + 1 >= segment.tokens.end) return false;
    return is_mark(document_.tokens[i - 1]) && is_mark(document_.tokens[i + 1]) &&
           document_.tokens[i].gap == Gap::none && document_.tokens[i + 1].gap == Gap::none;
  }

  void look_at(const Segment& segment, uint32_t i) {
    const Token& token = document_.tokens[i];
    const std::string word = to_lower(document_.view(token));
    if (is_well_made(word, sight_.lexicon)) return;
    if (!respeller_) respeller_ = std::make_unique<Respeller>(sight_);
    std::vector<Respelling> meant = respeller_->respellings(word);
    if (meant.size() > 5) meant.resize(5);
    for (Respelling& respelling : meant) respelling.cost -= fit(segment, i, respelling.word);
    std::stable_sort(meant.begin(), meant.end(),
                     [](const Respelling& a, const Respelling& b) { return a.cost < b.cost; });
    // A capital may be a name's after all.
    const double limit = max_cost_ - (shape(token) == Shape::title ? 1.0 : 0.0);
    if (!meant.empty() && meant.front().cost <= limit) add(token, meant);
  }

  // How well the word goes with its neighbours: the tagger reads the sentence with it in place.
  double fit(const Segment& segment, uint32_t i, const std::string& word) const {
    const Span place = document_.tokens[i].span;
    std::string sentence(document_.view(Span{segment.span.begin, place.begin}));
    const size_t at = sentence.size();
    sentence += word;
    sentence += document_.view(Span{place.end, segment.span.end});
    WordTable words;
    Document copy = tokenize(std::move(sentence), words);
    sight_.lexicon.annotate(copy);
    double sum = 0;
    int count = 0;
    for (const Token& token : copy.tokens) {
      if (token.span.end + 12 < at || token.span.begin > at + word.size() + 12) continue;
      sum += token.confidence;
      ++count;
    }
    return count == 0 ? 0 : 2.0 * sum / count / 100.0;
  }

  void add(const Token& token, const std::vector<Respelling>& meant) {
    Finding finding;
    finding.focus = token.span;
    for (const Respelling& respelling : meant) {
      if (respelling.cost > max_cost_ + 0.5 || finding.fixes.size() == 3) break;
      std::string after = shape(token) == Shape::title ? capitalize(respelling.word) : respelling.word;
      finding.fixes.push_back({Edit{token.span, std::move(after), {}}});
    }
    finding.captures = {{"word", std::string(document_.view(token))},
                        {"correction", finding.fixes.front().front().after}};
    findings_.push_back(std::move(finding));
  }

  const Sight& sight_;
  const Document& document_;
  double max_cost_;
  std::vector<Finding>& findings_;
  std::unique_ptr<Respeller> respeller_;  // made when first needed
};

}  // namespace

Detector misspelling() {
  Detector detector;
  detector.spec = {
      "misspelling",
      "A word in lower case that English does not know, one slip away from a common word.",
      {{"max-cost", "How unlikely a correction may be and still be offered; 1 is strict, 3 is generous.", 2.0}},
      {"word", "correction"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { Misspellings(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
