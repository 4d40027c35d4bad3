// Sentences that begin in lower case. Many lines do so with good reason: list items, captions, verse, names written
// small, quotations that go on. So the line must be a whole sentence, and its surroundings must look like prose.
#include "edit/detectors/detectors.h"
#include "edit/detectors/small_start.h"
#include "text/unicode.h"

namespace decalque {

namespace {

class FirstLetters {
 public:
  FirstLetters(const Sight& sight, std::vector<Finding>& findings)
      : lexicon_(sight.lexicon),
        document_(sight.document),
        inside_(sight.flag("inside")),
        fragments_(sight.flag("fragments")),
        findings_(findings) {}

  void run() {
    if (lower_case_is_the_style()) return;
    if (inside_) {
      for (const Segment& segment : document_.segments) look_inside(segment);
    } else {
      look_at_starts();
    }
  }

 private:
  // Verse, chats and texts without any capitals; those are another detector's.
  bool lower_case_is_the_style() const {
    uint32_t low = 0;
    for (const Segment& segment : document_.segments) low += begins_small(document_, segment) ? 1 : 0;
    if (low > 1 && all_in_lower_case(document_.text)) return true;
    return low > 2 && low * 3 > document_.segments.size();
  }

  // Lines that go on from others begin small too, and rarely come one at a time.
  void look_at_starts() {
    std::vector<SmallStart> starts;
    uint32_t paragraphs = 0;
    for (uint32_t s = 0; s < document_.segments.size(); ++s) {
      const Segment& segment = document_.segments[s];
      if (segment.type != SegmentType::sentence || !begins_small(document_, segment)) continue;
      starts.emplace_back(document_, s);
      paragraphs += starts.back().opens_paragraph() ? 1 : 0;
    }
    for (const SmallStart& start : starts) {
      const bool sure = (paragraphs < 2 || !start.opens_paragraph()) && start.has_its_beginning();
      if (sure != fragments_ && start.is_sentence()) add(start.word());
    }
  }

  // "Prices rose. the government said": the text goes on small behind a stop.
  void look_inside(const Segment& segment) {
    static const WordSet openers("the he she they we it this these there in on at however but according after");
    for (uint32_t i = segment.tokens.begin + 2; i + 2 < segment.tokens.end; ++i) {
      if (!is_mark(document_, i, ".") || document_.tokens[i].gap != Gap::none || !is_plain_word(document_, i - 1))
        continue;
      const Token& next = document_.tokens[i + 1];
      if (next.gap == Gap::space && shape(next) == Shape::lower && openers.has(lower(document_, i + 1))) add(i + 1);
    }
  }

  // An acronym has lost more than one capital: "nsa's spokesman", "us President".
  bool is_acronym(uint32_t w, const std::string& stem) const {
    if (stem.size() < 2 || stem.size() > 5) return false;
    if (stem == "us") return w + 1 < document_.tokens.size() && shape(document_.tokens[w + 1]) == Shape::title;
    return !lexicon_.known(stem) && !lexicon_.known(capitalize(stem)) && lexicon_.known(to_upper(stem));
  }

  std::string with_capitals(uint32_t w, const std::string& word) const {
    const std::string stem(document_.string(document_.tokens[w].word->stem));
    const bool acronym = stem.size() <= word.size() && is_acronym(w, stem);
    return acronym ? to_upper(stem) + word.substr(stem.size()) : capitalize(word);
  }

  void add(uint32_t w) {
    const Token& token = document_.tokens[w];
    const std::string word(document_.view(token));
    Finding finding = replace(token.span, with_capitals(w, word));
    finding.captures = {{"word", word}};
    findings_.push_back(std::move(finding));
  }

  const Lexicon& lexicon_;
  const Document& document_;
  const bool inside_;
  const bool fragments_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector first_letter() {
  Detector detector;
  detector.spec = {"first-letter",
                   "A sentence that begins in lower case.",
                   {{"inside", "Look behind stops inside a paragraph instead of at its start.", false},
                    {"fragments",
                     "Only lines that may go on from another: beginning with a verb, or one of several that begin "
                     "small. Otherwise only those that cannot.",
                     false}},
                   {"word"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { FirstLetters(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
