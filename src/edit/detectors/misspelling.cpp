// Misspelt words. A word nobody knows may as well be a name, a term or a foreign word; so a correction is offered only
// when a common word lies one slip of the fingers away.
#include <algorithm>
#include <memory>
#include <optional>
#include <unordered_map>

#include "edit/detectors/detectors.h"
#include "edit/detectors/respell.h"
#include "edit/detectors/well_made.h"
#include "text/tokenize.h"
#include "text/unicode.h"

namespace decalque {

namespace {

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
    if (shape(token) == Shape::title && may_be_name(segment, i)) return false;
    return !used_again(i) && !in_foreign_company(segment, i) && !in_name(segment, i) && !hangs_on_mark(token) &&
           !quoted(segment, i);
  }

  bool is_known(const Token& token) const { return decalque::is_known(sight_.lexicon, document_, token); }

  // A writer's slip is made once; a term comes again, be it in the plural.
  bool used_again(uint32_t i) const {
    if (times_.empty()) {
      for (uint32_t k = 0; k < document_.tokens.size(); ++k) ++times_[lower(document_, k)];
    }
    const std::string_view word = lower(document_, i);
    return times_.at(word) > 1 || times_.contains(std::string(word) + 's') ||
           (word.ends_with('s') && times_.contains(word.substr(0, word.size() - 1)));
  }

  // Beside another word that English does not know, or a foreign article: a foreign phrase.
  bool in_foreign_company(const Segment& segment, uint32_t i) const {
    static const WordSet articles("de la le el del di da du von van der das les los las des et y und");
    const auto strange = [&](uint32_t k) {
      const Token& token = document_.tokens[k];
      if (!is_word(token)) return false;
      return (shape(token) == Shape::lower && !is_known(token)) || articles.has(lower(document_, k));
    };
    return (i > segment.tokens.begin && strange(i - 1)) || (i + 1 < segment.tokens.end && strange(i + 1));
  }

  // A small word within a name: "Khalid ibn Walid"; or the rest of a word that was cut at its apostrophe: "Shi ' ite".
  bool in_name(const Segment& segment, uint32_t i) const {
    const auto titled = [&](uint32_t k) {
      return is_word(document_.tokens[k]) && shape(document_.tokens[k]) == Shape::title;
    };
    if (i == segment.tokens.begin) return false;
    if (is_mark(document_, i - 1, "'") || is_mark(document_, i - 1, "’")) return true;
    return i + 1 < segment.tokens.end && i - 1 > first_word(document_, segment) && titled(i - 1) && titled(i + 1);
  }

  // A capital that opens the sentence may be a name's: when the word is short, or another name follows.
  bool may_be_name(const Segment& segment, uint32_t i) const {
    const Token& token = document_.tokens[i];
    if (token.word->kinds.bits != 0 || token.span.size() < 6) return true;
    return i + 1 < segment.tokens.end && is_word(document_.tokens[i + 1]) &&
           shape(document_.tokens[i + 1]) == Shape::title;
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
    if (!meant.empty() && meant.front().cost <= limit(token)) add(token, meant);
  }

  // How unlikely the word may be. A capital may be a name's after all; and where many words are strange, each may be a
  // term or a coinage, a short one above all.
  double limit(const Token& token) {
    const double own = max_cost_ - (shape(token) == Shape::title ? 1.0 : 0.0);
    const size_t strange = strange_words();
    if (strange < 6 || strange * 200 < document_.tokens.size()) return own;
    return own - (token.span.size() < 5 ? 2.0 : 0.5);
  }

  // Words in lower case that English does not know, counted once for the article.
  size_t strange_words() {
    if (!strange_words_) {
      strange_words_ =
          static_cast<size_t>(std::count_if(document_.tokens.begin(), document_.tokens.end(), [&](const Token& token) {
            return is_word(token) && shape(token) == Shape::lower && !is_known(token);
          }));
    }
    return *strange_words_;
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
  mutable std::unordered_map<std::string_view, uint32_t> times_;  // that a word stands in the article; counted when asked
  double max_cost_;
  std::vector<Finding>& findings_;
  std::optional<size_t> strange_words_;   // counted when first needed
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
