// Sentences that begin in lower case. Many lines do so with good reason: list items, captions, verse, names written
// small, quotations that go on. So the line must be a whole sentence, and its surroundings must look like prose.
#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

const WordSet& name_particles() {
  static const WordSet words("van von de der den di da del della al bin ibn ben ter ten du dos das d' l' af av zu zum zur");
  return words;
}

const WordSet& names_written_small() {
  static const WordSet words("adidas nginx npm git arxiv iphone ipad ebay danah bell k.d e.e will.i.am www http https "
                             "easyjet thyssenkrupp amazon booking mm cm km kg ml kwh");
  return words;
}

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
    if (!inside_) alone_ = begins_of_paragraphs() < 2;
    for (uint32_t s = 0; s < document_.segments.size(); ++s) {
      if (inside_) {
        look_inside(document_.segments[s]);
      } else {
        look_at_start(s);
      }
    }
  }

 private:
  bool starts_lower(const Segment& segment) const {
    const uint32_t w = first_word(document_, segment);
    return w < segment.tokens.end && is_word(document_.tokens[w]) && shape(document_.tokens[w]) == Shape::lower;
  }

  // Verse, chats and texts without any capitals; those are another detector's.
  bool lower_case_is_the_style() const {
    uint32_t low = 0;
    for (const Segment& segment : document_.segments) low += starts_lower(segment) ? 1 : 0;
    if (low > 1 && all_in_lower_case(document_.text)) return true;
    return low > 2 && low * 3 > document_.segments.size();
  }

  // Lines that go on from others begin small too, and rarely come one at a time.
  uint32_t begins_of_paragraphs() const {
    uint32_t low = 0;
    for (size_t s = 0; s < document_.segments.size(); ++s) {
      const Segment& segment = document_.segments[s];
      const bool first = s == 0 || document_.segments[s - 1].paragraph != segment.paragraph;
      low += first && segment.type == SegmentType::sentence && starts_lower(segment) ? 1 : 0;
    }
    return low;
  }

  void look_at_start(uint32_t s) {
    const Segment& segment = document_.segments[s];
    if (segment.type != SegmentType::sentence || !starts_lower(segment)) return;
    const uint32_t w = first_word(document_, segment);
    const bool whole = whole_sentence(segment) || is_title(segment, w);
    if (!whole || !opens_like_a_sentence(segment, w) || !follows_well(s)) return;
    if (is_kept_small(segment, w)) return;
    const bool first = s == 0 || document_.segments[s - 1].paragraph != segment.paragraph;
    const bool sure = (alone_ || !first) && (has_its_beginning(w) || is_title(segment, w));
    if (sure != fragments_) add(w);
  }

  // Not the rest of a sentence whose beginning is lost ("was led by him.").
  bool has_its_beginning(uint32_t w) const {
    static const WordSet goes_on(
        "or nor because than which whom led took became made gave got went came won lost held left found began was "
        "were is are has had could would should must may");
    const std::string_view word = lower(document_, w);
    const bool past = document_.tokens[w].xpos == Xpos::VBD && word.ends_with("ed");
    return (!goes_on.has(word) && !past) || asks(w);
  }

  // "did he go", "is the house"
  bool asks(uint32_t i) const {
    if (i + 1 >= document_.tokens.size()) return false;
    const Token& next = document_.tokens[i + 1];
    return document_.tokens[i].upos == Upos::AUX && next.upos == Upos::PRON;
  }

  // Only quotation marks may stand before the first word, and it must not hang on what came before.
  bool opens_like_a_sentence(const Segment& segment, uint32_t w) const {
    for (uint32_t i = segment.tokens.begin; i < w; ++i) {
      static const WordSet opening("\" “ ” „ « » ‘ ' ‚");
      if (!opening.has(document_.view(document_.tokens[i]))) return false;
    }
    return w - segment.tokens.begin <= 2;
  }

  bool whole_sentence(const Segment& segment) const {
    uint32_t last = segment.tokens.end - 1;
    while (last > segment.tokens.begin && is_closing(document_, last)) --last;
    return is_final_mark(document_, last) && count_words(document_, segment.tokens) >= 4;
  }

  // "mr. Chen": the stop behind the small title looks like a sentence's end.
  bool is_title(const Segment& segment, uint32_t w) const {
    static const WordSet titles("mr mrs ms dr prof gen sen gov st");
    return titles.has(lower(document_, w)) && w + 2 == segment.tokens.end && is_mark(document_, w + 1, ".") &&
           w + 2 < document_.tokens.size() && document_.tokens[w + 2].gap == Gap::space &&
           shape(document_.tokens[w + 2]) == Shape::title;
  }

  bool follows_well(uint32_t s) const {
    if (s == 0) return true;
    const Segment& previous = document_.segments[s - 1];
    const uint32_t last = previous.tokens.end - 1;
    if (previous.paragraph == document_.segments[s].paragraph) {
      return is_mark(document_, last, ".") && last > 0 && is_plain_word(last - 1);
    }
    if (previous.type == SegmentType::list_item) return false;
    return is_final_mark(document_, last) || is_closing(document_, last) || previous.type == SegmentType::heading;
  }

  // A word that no stop can belong to as an abbreviation's.
  bool is_plain_word(uint32_t i) const {
    const std::string_view word = lower(document_, i);
    static const WordSet clipped("hon cent dia dir var approx yds gal prop rev");  // "12 per cent. of", "my hon. and learned Friend"
    if (clipped.has(word) || word.find_first_of("0123456789") != std::string_view::npos) return false;  // "a 24-hr. sample"
    if (word.find_first_of("aeiouy") == std::string_view::npos && static_cast<unsigned char>(word[0]) < 0x80) return false;          // "Mts.", "Chmn."
    return is_word(document_.tokens[i]) && word.size() > 2 && word.find('.') == std::string_view::npos &&
           !document_.tokens[i].kinds.has(Kind::ABBREVIATION) && document_.tokens[i].gap != Gap::none;
  }

  bool is_kept_small(const Segment& segment, uint32_t w) const {
    const std::string_view word = lower(document_, w);
    if (document_.tokens[w].is_protected || names_written_small().has(word)) return true;
    if (word.find_first_of("0123456789") != std::string_view::npos) return true;
    const bool next_is_name = w + 1 < segment.tokens.end && shape(document_.tokens[w + 1]) == Shape::title;
    if (name_particles().has(word) && next_is_name) return true;
    const char32_t next = char_at(document_.text, document_.tokens[w].span.end);
    if (!word.empty() && static_cast<unsigned char>(word[0]) >= 0xC3 && word.size() == 2) return true;  // "â€“"
    if (word.size() < 5 && next == '/') return true;  // "hg/jd (dpa, AFP)": who signs an agency's text
    return word.size() == 1 && word != "a" && word != "i" && next != 0x27 && next != 0x2019;
  }

  // "Prices rose. the government said": the text goes on small behind a stop.
  void look_inside(const Segment& segment) {
    for (uint32_t i = segment.tokens.begin + 2; i + 2 < segment.tokens.end; ++i) {
      if (!is_mark(document_, i, ".") || document_.tokens[i].gap != Gap::none || !is_plain_word(i - 1)) continue;
      const Token& next = document_.tokens[i + 1];
      static const WordSet openers("the he she they we it this these there in on at however but according after");
      if (next.gap == Gap::space && shape(next) == Shape::lower && openers.has(lower(document_, i + 1))) add(i + 1);
    }
  }

  // An acronym has lost more than one capital: "nsa's spokesman", "us President".
  std::string begin_with(uint32_t w, const std::string& word) const {
    const std::string stem(document_.string(document_.tokens[w].word->stem));
    const bool name_behind = w + 1 < document_.tokens.size() && shape(document_.tokens[w + 1]) == Shape::title;
    const std::string upper = to_upper(stem);
    const bool acronym = stem.size() > 1 && stem.size() < 6 && stem.size() <= word.size() &&
                         (stem == "us" ? name_behind
                                       : !lexicon_.known(stem) && !lexicon_.known(capitalize(stem)) && lexicon_.known(upper));
    return acronym ? upper + word.substr(stem.size()) : capitalize(word);
  }

  void add(uint32_t w) {
    const Token& token = document_.tokens[w];
    const std::string word(document_.view(token));
    Finding finding = replace(token.span, begin_with(w, word));
    finding.captures = {{"word", word}};
    findings_.push_back(std::move(finding));
  }

  const Lexicon& lexicon_;
  const Document& document_;
  bool inside_;
  bool fragments_;
  bool alone_ = true;
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
