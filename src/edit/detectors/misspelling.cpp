// Misspelt words. A word nobody knows may as well be a name, a term or a foreign word; so a correction is offered only
// when a common word lies one slip of the fingers away.
#include <cmath>
#include <unordered_map>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/tokenize.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr double kUnlisted = 40000;  // rank of a word that the list of common words lacks

// What one slip costs: two letters changed round and a letter left out are what hands do most.
enum Slip : int { transposed, doubled, missing, surplus, vowel, replaced, split, far };
constexpr double kSlipCost[] = {0.0, 0.1, 0.4, 0.7, 0.8, 1.3, 1.6, 2.2};

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
    const double cost = kSlipCost[slip] + 0.22 * std::log(place) + (length < 5 ? 0.5 * (5.0 - static_cast<double>(length)) : 0.0);
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
    for (size_t i = 0; i < size; ++i) {
      const bool twice = i > 0 && word[i] == word[i - 1];
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

  // "ofthe": two common words written as one.
  void split_in_two(const std::string& word) {
    for (size_t i = 1; i + 2 <= word.size(); ++i) {
      const std::string left = word.substr(0, i);
      const std::string right = word.substr(i);
      const double worst = std::max(rank(left), rank(right));
      const double best = std::min(rank(left), rank(right));
      const bool short_part = left.size() < 2 || right.size() < 2;
      if (best > 60 || worst > 4000 || (short_part && (left != "a" || worst > 800))) continue;
      found_.push_back({left + " " + right, kSlipCost[split] + 0.22 * std::log(worst)});
    }
  }

  void by_suggestion(const std::string& word, const std::string& suggestion) {
    if (suggestion.find_first_of(" -'") != std::string::npos || suggestion != to_lower(suggestion)) return;
    if (suggestion.size() + 2 < word.size() || suggestion.size() > word.size() + 2) return;
    consider(suggestion, far, word.size(), word.size() < 7);
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
    return !used_again(i) && !in_foreign_company(segment, i) && !hangs_on_mark(token) && !named(token);
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

  bool hangs_on_mark(const Token& token) const {
    const auto joins = [](char32_t c) { return c == '/' || c == '@' || c == '_' || c == '#' || c == '-' || c == '*'; };
    const char32_t after = char_at(document_.text, token.span.end);
    const bool address = after == '.' && is_letter(char_at(document_.text, token.span.end + 1));
    return joins(char_before(document_.text, token.span.begin)) || joins(after) || address;
  }

  bool named(const Token& token) const {
    return shape(token) == Shape::title && sight_.lexicon.known(to_lower(document_.view(token)));
  }

  void look_at(const Segment& segment, uint32_t i) {
    if (!speller_) speller_ = std::make_unique<Speller>(sight_);
    const Token& token = document_.tokens[i];
    std::vector<Candidate> candidates = speller_->corrections(to_lower(document_.view(token)));
    if (candidates.size() > 5) candidates.resize(5);
    for (Candidate& candidate : candidates) candidate.cost -= fit(segment, i, candidate.word);
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    if (candidates.empty() || candidates.front().cost > speller_->max_cost()) return;
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
