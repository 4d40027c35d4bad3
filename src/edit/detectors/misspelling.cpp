// Misspelt words. A word nobody knows may as well be a name, a term or a foreign word; so a correction is offered only
// when a common word lies one slip of the fingers away.
#include <algorithm>
#include <cmath>
#include <memory>
#include <unordered_map>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/tokenize.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr double kUnlisted = 40000;  // rank of a word that the list of common words lacks

// What one slip costs: two letters changed round and a letter left out are what hands do most.
enum Slip : int { transposed, doubled, moved, missing, surplus, vowel, replaced, split, far };
constexpr double kSlipCost[] = {0.0, 0.3, 0.5, 0.6, 1.0, 0.8, 1.3, 1.6, 2.2};
constexpr double kRankCost = 0.2;

struct Candidate {
  std::string word;
  double cost = 0;
};

class Speller {
 public:
  Speller(const Sight& sight) : lexicon_(sight.lexicon), max_cost_(sight.number("max-cost")) {
    const auto list = sight.ruleset.lists.find("common-words");
    if (list == sight.ruleset.lists.end()) return;
    for (const std::string& word : list->second) ranks_.emplace(word, static_cast<double>(ranks_.size() + 1));
  }

  // Corrections of a word in lower case, best first.
  std::vector<Candidate> corrections(const std::string& word) {
    found_.clear();
    one_slip_away(word);
    split_in_two(word);
    if (found_.empty() && word.size() > 4) {
      for (const std::string& suggestion : lexicon_.spelling_suggestions(word)) by_suggestion(word, suggestion);
    }
    std::sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) {
      return a.cost != b.cost ? a.cost < b.cost : a.word < b.word;
    });
    return found_;
  }

  double max_cost() const { return max_cost_; }

 private:
  double rank(const std::string& word) const {
    const auto at = ranks_.find(word);
    return at == ranks_.end() ? kUnlisted : at->second;
  }

  // A common word is likelier than a rare one; short words have too many neighbours.
  void consider(const std::string& word, Slip slip, size_t length, bool listed_only = true) {
    const double place = rank(word);
    if (listed_only && place == kUnlisted) return;
    if (length < 4 && slip != transposed && slip != moved) return;
    const double size = static_cast<double>(length);
    const double cost = kSlipCost[slip] + kRankCost * std::log(place) + (size < 5 ? 0.5 * (5 - size) : -0.1 * (size - 5));
    for (Candidate& known : found_) {
      if (known.word != word) continue;
      known.cost = std::min(known.cost, cost);
      return;
    }
    found_.push_back({word, cost});
  }

  static bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

  void one_slip_away(const std::string& word) {
    const size_t size = word.size();
    for (size_t i = 0; i + 1 < size; ++i) {
      std::string other = word;
      std::swap(other[i], other[i + 1]);
      if (other != word) consider(other, transposed, size);
    }
    move_one_letter(word);
    for (size_t i = 0; i < size; ++i) {
      const bool twice = i > 0 && word[i] == word[i - 1];
      if (i + 1 == size && word[i] == 's') continue;  // a plural
      consider(word.substr(0, i) + word.substr(i + 1), twice ? doubled : surplus, size);
    }
    for (char c = 'a'; c <= 'z'; ++c) {
      for (size_t i = 0; i <= size; ++i) {
        const bool twice = (i > 0 && word[i - 1] == c) || (i < size && word[i] == c);
        consider(word.substr(0, i) + c + word.substr(i), twice ? doubled : missing, size + 1);
      }
      for (size_t i = 0; i < size; ++i) {
        std::string other = word;
        other[i] = c;
        if (c != word[i]) consider(other, is_vowel(c) && is_vowel(word[i]) ? vowel : replaced, size);
      }
    }
  }

  // "mkea", "nkwo": a letter two or three places from where it belongs.
  void move_one_letter(const std::string& word) {
    const auto size = static_cast<int>(word.size());
    for (int from = 0; from < size; ++from) {
      for (const int step : {-3, -2, 2, 3}) {
        const int to = from + step;
        if (to < 0 || to >= size) continue;
        std::string other = word;
        other.erase(static_cast<size_t>(from), 1);
        other.insert(static_cast<size_t>(to), 1, word[static_cast<size_t>(from)]);
        if (other != word) consider(other, moved, word.size());
      }
    }
  }

  // "ofthe": two common words written as one.
  void split_in_two(const std::string& word) {
    if (word.size() < 5) return;
    for (size_t i = 1; i + 2 <= word.size(); ++i) {
      const std::string left = word.substr(0, i);
      const std::string right = word.substr(i);
      const double worst = std::max(rank(left), rank(right));
      const double best = std::min(rank(left), rank(right));
      const bool short_part = left.size() < 2 || right.size() < 2;
      if (best > 60 || worst > 4000 || (short_part && (left != "a" || worst > 800))) continue;
      found_.push_back({left + " " + right, kSlipCost[split] + kRankCost * std::log(worst)});
    }
  }

  void by_suggestion(const std::string& word, const std::string& suggestion) {
    if (suggestion.find_first_of(" -") != std::string::npos || suggestion != to_lower(suggestion)) return;
    if (word.size() < 6 || distance(word, suggestion) > 2) return;
    consider(suggestion, far, word.size(), word.size() < 7 && suggestion.find('\'') == std::string::npos);
  }

  // Letters put in, left out, replaced or changed round with their neighbour; 3 and more are all the same.
  static size_t distance(const std::string& a, const std::string& b) {
    if (a.size() > b.size() + 2 || b.size() > a.size() + 2) return 3;
    std::vector<size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
      row[0] = i;
      for (size_t j = 1; j <= b.size(); ++j) {
        row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
        const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      }
      before = above;
      above = row;
    }
    return above[b.size()];
  }

  const Lexicon& lexicon_;
  double max_cost_;
  std::unordered_map<std::string, double> ranks_;
  std::vector<Candidate> found_;
};

class Misspellings {
 public:
  Misspellings(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), document_(sight.document), findings_(findings) {}

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
    for (const char c : document_.view(token)) {
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) return false;
    }
    if (sight_.lexicon.known(*token.word, document_.words->strings())) return false;
    return !used_again(i) && !in_foreign_company(segment, i) && !hangs_on_mark(token) && !(opens && named(token)) &&
           !quoted(segment, i);
  }

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
      return is_word(token) && shape(token) == Shape::lower && !sight_.lexicon.known(*token.word, document_.words->strings());
    };
    return (i > segment.tokens.begin && strange(i - 1)) || (i + 1 < segment.tokens.end && strange(i + 1));
  }

  // Only white space, quotation marks and brackets may touch a word; anything else makes it part of something.
  bool hangs_on_mark(const Token& token) const {
    const char32_t before = char_before(document_.text, token.span.begin);
    const char32_t after = char_at(document_.text, token.span.end);
    const auto parts = [](char32_t c) { return c == 0 || is_space(c) || std::u32string_view(U"()[]\"“”‘’'«»,;:?!…").find(c) != std::u32string_view::npos; };
    const bool address = after == '.' && is_letter(char_at(document_.text, token.span.end + 1));
    return !parts(before) || address || (!parts(after) && after != '.' && after != 0x2014);
  }

  // A name that begins the sentence.
  bool named(const Token& token) const {
    return shape(token) == Shape::title && token.word->kinds.bits != 0;
  }

  // Latin and French that English texts use, and prefixes that make new words at will.
  bool well_made(const std::string& word) const {
    static const WordSet borrowed("jure bono des ceteris paribus facto ipso vitro vivo situ etat les et los las del della "
                                  "und der die das von een het och als nad pod cum homo ergo sum dei ars pax lex rex");
    if (borrowed.has(word)) return true;
    // A plural that no list has: "the quicks", "the noes".
    if (word.ends_with('s') && word.size() > 5 && sight_.lexicon.known(word.substr(0, word.size() - 1))) return true;
    for (const std::string_view prefix : {"un", "re", "pre", "non", "anti", "hyper", "over", "under", "co", "de", "dis", "inter",
                                          "post", "sub", "super", "trans", "bio", "eco", "micro", "multi", "mini", "neo", "pro",
                                          "semi", "geo", "cyber", "mega", "ultra", "out", "mis", "counter", "pseudo", "auto", "opto",
                                          "neuro", "electro", "psycho", "socio", "immuno", "cardio", "thermo", "photo",
                                          "hydro", "astro", "nano", "tele", "radio", "cyto", "xeno"}) {
      const size_t rest = word.size() - std::min(word.size(), prefix.size());
      if (rest > 4 && word.starts_with(prefix) && sight_.lexicon.known(word.substr(prefix.size()))) return true;
    }
    return false;
  }

  // A single quoted word is talked about.
  bool quoted(const Segment& segment, uint32_t i) const {
    if (i == segment.tokens.begin || i + 1 >= segment.tokens.end) return false;
    return is_mark(document_.tokens[i - 1]) && is_mark(document_.tokens[i + 1]) && document_.tokens[i].gap == Gap::none &&
           document_.tokens[i + 1].gap == Gap::none;
  }

  void look_at(const Segment& segment, uint32_t i) {
    const Token& token = document_.tokens[i];
    const std::string word = to_lower(document_.view(token));
    if (well_made(word)) return;
    if (!speller_) speller_ = std::make_unique<Speller>(sight_);
    std::vector<Candidate> candidates = speller_->corrections(word);
    if (candidates.size() > 5) candidates.resize(5);
    for (Candidate& candidate : candidates) candidate.cost -= fit(segment, i, candidate.word);
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    // A capital may be a name's after all.
    const double limit = speller_->max_cost() - (shape(token) == Shape::title ? 1.0 : 0.0);
    if (candidates.empty() || candidates.front().cost > limit) return;
    add(token, candidates);
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

  void add(const Token& token, const std::vector<Candidate>& candidates) {
    Finding finding;
    finding.focus = token.span;
    for (const Candidate& candidate : candidates) {
      if (candidate.cost > speller_->max_cost() + 0.5 || finding.fixes.size() == 3) break;
      std::string after = shape(token) == Shape::title ? capitalize(candidate.word) : candidate.word;
      finding.fixes.push_back({Edit{token.span, std::move(after), {}}});
    }
    finding.captures = {{"word", std::string(document_.view(token))}, {"correction", finding.fixes.front().front().after}};
    findings_.push_back(std::move(finding));
  }

  const Sight& sight_;
  const Document& document_;
  std::vector<Finding>& findings_;
  std::unique_ptr<Speller> speller_;  // made when first needed
};

}  // namespace

Detector misspelling() {
  Detector detector;
  detector.spec = {"misspelling",
                   "A word in lower case that English does not know, one slip away from a common word.",
                   {{"max-cost", "How unlikely a correction may be and still be offered; 1 is strict, 3 is generous.", 2.0}},
                   {"word", "correction"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { Misspellings(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
