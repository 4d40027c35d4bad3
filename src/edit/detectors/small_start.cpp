#include "edit/detectors/small_start.h"

namespace decalque {

namespace {

bool is_name_particle(std::string_view word) {
  static const WordSet words(
      "van von de der den di da del della al bin ibn ben ter ten du dos das d' l' af av zu zum zur");
  return words.has(word);
}

bool is_name_written_small(std::string_view word) {
  static const WordSet words(
      "adidas nginx npm git arxiv iphone ipad ebay danah bell k.d e.e will.i.am www http https "
      "easyjet thyssenkrupp amazon booking mm cm km kg ml kwh");
  return words.has(word);
}

// "12 per cent. of", "my hon. and learned Friend", "a 24-hr. sample", "Mts.", "Chmn."
bool is_clipped(std::string_view word) {
  static const WordSet clipped("hon cent dia dir var approx yds gal prop rev");
  if (clipped.has(word) || word.find_first_of("0123456789") != std::string_view::npos) return true;
  const bool ascii = !word.empty() && static_cast<unsigned char>(word[0]) < 0x80;
  return ascii && word.find_first_of("aeiouy") == std::string_view::npos;
}

}  // namespace

bool begins_small(const Document& document, const Segment& segment) {
  const uint32_t word = first_word(document, segment);
  return word < segment.tokens.end && is_word(document.tokens[word]) && shape(document.tokens[word]) == Shape::lower;
}

bool is_plain_word(const Document& document, uint32_t token) {
  const std::string_view word = lower(document, token);
  if (is_clipped(word)) return false;
  return is_word(document.tokens[token]) && word.size() > 2 && word.find('.') == std::string_view::npos &&
         !document.tokens[token].kinds.has(Kind::ABBREVIATION) && document.tokens[token].gap != Gap::none;
}

SmallStart::SmallStart(const Document& document, uint32_t segment)
    : document_(document),
      index_(segment),
      segment_(document.segments[segment]),
      word_(first_word(document, document.segments[segment])) {}

bool SmallStart::opens_paragraph() const {
  return index_ == 0 || document_.segments[index_ - 1].paragraph != segment_.paragraph;
}

bool SmallStart::is_sentence() const {
  return segment_.type == SegmentType::sentence && (is_whole() || is_title()) && stands_first() && follows_well() &&
         !is_kept_small();
}

bool SmallStart::is_whole() const {
  uint32_t last = segment_.tokens.end - 1;
  while (last > segment_.tokens.begin && is_closing(document_, last)) --last;
  return is_final_mark(document_, last) && count_words(document_, segment_.tokens) >= 4;
}

// "mr. Chen": the stop behind the small title looks like a sentence's end.
bool SmallStart::is_title() const {
  static const WordSet titles("mr mrs ms dr prof gen sen gov st");
  const uint32_t next = word_ + 2;
  return titles.has(lower(document_, word_)) && next == segment_.tokens.end && is_mark(document_, word_ + 1, ".") &&
         next < document_.tokens.size() && document_.tokens[next].gap == Gap::space &&
         shape(document_.tokens[next]) == Shape::title;
}

// Only quotation marks may stand before the first word.
bool SmallStart::stands_first() const {
  static const WordSet opening("\" “ ” „ « » ‘ ' ‚");
  for (uint32_t i = segment_.tokens.begin; i < word_; ++i) {
    if (!opening.has(document_.view(document_.tokens[i]))) return false;
  }
  return word_ - segment_.tokens.begin <= 2;
}

// It must not hang on what came before.
bool SmallStart::follows_well() const {
  if (index_ == 0) return true;
  const Segment& previous = document_.segments[index_ - 1];
  const uint32_t last = previous.tokens.end - 1;
  if (!opens_paragraph()) return is_mark(document_, last, ".") && last > 0 && is_plain_word(document_, last - 1);
  if (previous.type == SegmentType::list_item) return false;
  return is_final_mark(document_, last) || is_closing(document_, last) || previous.type == SegmentType::heading;
}

bool SmallStart::is_kept_small() const {
  const std::string_view word = lower(document_, word_);
  if (document_.tokens[word_].is_protected || is_name_written_small(word)) return true;
  if (word.find_first_of("0123456789") != std::string_view::npos) return true;
  const bool next_is_name = word_ + 1 < segment_.tokens.end && shape(document_.tokens[word_ + 1]) == Shape::title;
  if (is_name_particle(word) && next_is_name) return true;
  if (word.size() == 2 && static_cast<unsigned char>(word[0]) >= 0xC3) return true;  // "â€“"
  const char32_t next = char_at(document_.text, document_.tokens[word_].span.end);
  static const WordSet of_source("p p. pp pp. vol vol. ed ed. eds. ch. cf. ibid");
  if (of_source.has(word)) return true;             // "Op. Cit. p. 187"
  if (word.size() < 5 && next == '/') return true;  // "hg/jd (dpa, AFP)": who signs an agency's text
  return word.size() == 1 && word != "a" && word != "i" && next != U'\'' && next != U'’';
}

bool SmallStart::has_its_beginning() const {
  static const WordSet goes_on(
      "or nor because than which whom led took became made gave got went came won lost held left found began was "
      "were is are has had could would should must may");
  if (is_title()) return true;
  const std::string_view word = lower(document_, word_);
  const bool past = document_.tokens[word_].xpos == Xpos::VBD && word.ends_with("ed");
  return (!goes_on.has(word) && !past) || asks();
}

// "did he go", "is the house"
bool SmallStart::asks() const {
  if (word_ + 1 >= document_.tokens.size()) return false;
  return document_.tokens[word_].upos == Upos::AUX && document_.tokens[word_ + 1].upos == Upos::PRON;
}

}  // namespace decalque
