// Sentences without their final mark. Headings and captions have none either and may hold a verb ("Blast kills 12"), so
// a line gets its stop only where it has the length and words of a sentence and stands among lines that end in stops.
#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

struct Paragraph {
  uint32_t first = 0;  // segments
  uint32_t last = 0;
};

class FinalStops {
 public:
  FinalStops(const Sight& sight, std::vector<Finding>& findings)
      : document_(sight.document),
        lone_words_(static_cast<uint32_t>(sight.number("lone-words"))),
        line_words_(static_cast<uint32_t>(sight.number("line-words"))),
        in_lines_(wants(sight, "lines")),
        elsewhere_(wants(sight, "sentences")),
        findings_(findings) {}

  void run() {
    for (uint32_t s = 0; s < document_.segments.size(); ++s) {
      if (s == 0 || document_.segments[s].paragraph != document_.segments[s - 1].paragraph) paragraphs_.push_back({s, s});
      paragraphs_.back().last = s;
    }
    for (uint32_t p = 0; p < paragraphs_.size(); ++p) look_at(p);
  }

 private:
  void look_at(uint32_t p) {
    const Segment& segment = document_.segments[paragraphs_[p].last];
    if (segment.type == SegmentType::list_item || ends_well(segment) || !ends_in_word(segment)) return;
    if (!is_sentence(segment)) return;
    const bool is_line = paragraphs_.size() > 1 && paragraphs_[p].first == paragraphs_[p].last;
    if (!(is_line ? in_lines_ : elsewhere_)) return;
    if (is_line ? is_line_of_prose(p) : is_full_sentence(segment)) add(segment);
  }

  bool ends_well(const Segment& segment) const {
    if (is_mark(document_, segment.tokens.end - 1, "]")) return true;  // whose words they are: "[quoted by Smith, p. 50]"
    uint32_t last = segment.tokens.end - 1;
    while (last > segment.tokens.begin && is_closing(document_, last)) --last;
    return is_final_mark(document_, last);
  }

  // The last token, closing marks aside, is a word or number; a stop that belongs to an abbreviation is a stop.
  bool ends_in_word(const Segment& segment) const {
    uint32_t last = segment.tokens.end - 1;
    while (last > segment.tokens.begin && is_closing(document_, last)) --last;
    const Token& token = document_.tokens[last];
    if (token.is_protected || document_.view(token).ends_with('.')) return false;
    return is_word(token) || token.type == TokenType::number || document_.view(token) == "%";
  }

  bool is_sentence(const Segment& segment) const {
    const uint32_t w = first_word(document_, segment);
    if (w >= segment.tokens.end || w - segment.tokens.begin > 1) return false;
    if (is_word(document_.tokens[w]) && shape(document_.tokens[w]) == Shape::lower) return false;
    return has_finite_verb(segment) && !is_cut_short(segment) && !is_furniture(segment, w);
  }

  // In lower case: in a title in capitals the verb has one too.
  bool has_finite_verb(const Segment& segment) const {
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const Xpos tag = document_.tokens[i].xpos;
      if (shape(document_.tokens[i]) != Shape::lower && i != first_word(document_, segment)) continue;
      if (tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tag == Xpos::MD) return true;
    }
    return false;
  }

  // It ends in a word that something must follow: more is missing than a stop.
  bool is_cut_short(const Segment& segment) const {
    static const WordSet unfinished("of and or but nor the a an than as who which whose whom that because although while "
                                    "if from into with only every my your their our to his its per via");
    const Token& last = document_.tokens[segment.tokens.end - 1];
    return is_word(last) && unfinished.has(document_.string(last.word->lower));
  }

  bool is_furniture(const Segment& segment, uint32_t w) const {
    static const WordSet openers("see read watch follow click share photo photos image picture video source subscribe "
                                 "related more pictured caption file gallery listen sign getty updated published");
    if (openers.has(lower(document_, w))) return true;
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const std::string_view form = document_.view(document_.tokens[i]);
      if (form == "|" || form == "©" || form == "•" || form == "►" || form == "/") return true;
      if (form == ":" && i < segment.tokens.begin + 5) return true;
    }
    return false;
  }

  // One that stands alone, or ends a paragraph. A headline says the same without articles.
  bool is_full_sentence(const Segment& segment) const {
    const uint32_t words = count_words(document_, segment.tokens);
    return words >= lone_words_ && (words >= 3 * lone_words_ || says_the(segment));
  }

  bool says_the(const Segment& segment) const {
    static const WordSet small("the a an his her their its our my is was were are has had have been this that these "
                               "those he she it they we i you");
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      if (small.has(lower(document_, i))) return true;
    }
    return false;
  }

  bool is_line_of_prose(uint32_t p) const {
    const Segment& segment = document_.segments[paragraphs_[p].last];
    if (p < 2 || count_words(document_, segment.tokens) < line_words_ || !says_the(segment)) return false;
    return paragraph_ends_well(p - 1) && (p + 1 == paragraphs_.size() || paragraph_ends_well(p + 1)) && most_end_well();
  }

  bool paragraph_ends_well(uint32_t p) const { return ends_well(document_.segments[paragraphs_[p].last]); }

  bool most_end_well() const {
    uint32_t well = 0;
    for (uint32_t p = 0; p < paragraphs_.size(); ++p) well += paragraph_ends_well(p) ? 1 : 0;
    return well * 3 >= paragraphs_.size() * 2;
  }

  void add(const Segment& segment) {
    uint32_t last = segment.tokens.end - 1;
    while (last > segment.tokens.begin && is_closing(document_, last) && goes_inside(segment, last)) --last;
    const Token& token = document_.tokens[last];
    findings_.push_back(replace(token.span, {token.span.end, token.span.end}, is_question(segment) ? "?" : "."));
  }

  // A stop goes inside quotation marks, unless the article writes it outside, but outside brackets.
  bool goes_inside(const Segment& segment, uint32_t closing) const {
    static const WordSet marks("\" ” ’ '");
    if (!marks.has(document_.view(document_.tokens[closing])) || closing == segment.tokens.begin) return false;
    const std::string_view text = document_.text;
    return text.find("\".") == std::string_view::npos && text.find("”.") == std::string_view::npos;
  }

  bool is_question(const Segment& segment) const {
    const uint32_t w = first_word(document_, segment);
    static const WordSet asking("what who whom which where when why how");
    static const WordSet turned("is are was were do does did has have had can could will would should must may");
    if (w + 2 >= segment.tokens.end) return false;
    const std::string_view first = lower(document_, w);
    if (turned.has(first)) return document_.tokens[w + 1].upos == Upos::PRON || document_.tokens[w + 1].upos == Upos::DET;
    return asking.has(first) && turned.has(lower(document_, w + 1)) && first != "when" && first != "what" && first != "who";
  }

  const Document& document_;
  uint32_t lone_words_;
  uint32_t line_words_;
  bool in_lines_;
  bool elsewhere_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector final_stop() {
  Detector detector;
  detector.spec = {"final-stop",
                   "A sentence without its final mark.",
                   {{"lone-words", "Words a sentence must have that stands alone or ends a paragraph.", 13.0},
                    {"line-words", "Words a line between other paragraphs must have.", 12.0},
                    {"what",
                     "sentences (a text of one paragraph, or the end of a longer paragraph), lines (a paragraph of one "
                     "sentence among others, which may be a caption).",
                     std::vector<std::string>{"sentences"}}},
                   {}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { FinalStops(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
