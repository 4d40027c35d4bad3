// Words and phrases written twice in a row. English doubles words on purpose more often than one thinks (had had, her
// her, day by day by day, Duran Duran), so everything that can stand twice is left alone or left to the unsure class.
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/meant_twice.h"

namespace decalque {

namespace {

// Of a longer row the next look takes what is left, so that a row without end is not gone through from each of its words.
constexpr uint32_t kMostCopies = 64;

class DoubledWords {
 public:
  DoubledWords(const Sight& sight, std::vector<Finding>& findings)
      : document_(sight.document),
        words_(lower_words(sight)),
        meant_(sight, words_),
        max_words_(static_cast<uint32_t>(std::max(1.0, sight.number("max-words")))),
        sure_(sight.flag("sure")),
        findings_(findings) {}

  void run() {
    for (const Segment& segment : document_.segments) scan(segment);
  }

 private:
  void scan(const Segment& segment) {
    uint32_t i = segment.tokens.begin;
    while (i + 1 < segment.tokens.end) i = std::max(i + 1, scan_at(segment, i));
  }

  // The place to go on at; 0 when nothing is doubled here.
  uint32_t scan_at(const Segment& segment, uint32_t begin) {
    const uint32_t room = (segment.tokens.end - begin) / 2;
    for (uint32_t size = std::min(max_words_, room); size > 0; --size) {
      if (words_[begin] != words_[begin + size]) continue;
      const Doubling doubling{segment, begin, size, end_of_copies(segment, begin, size)};
      if (doubling.end == begin + size || (size > 1 && is_one_word(begin, size))) continue;
      if (meant_.is_meant(doubling)) return size == 1 ? doubling.end : 0;
      if (meant_.is_never_meant(doubling) == sure_) add(doubling);
      return doubling.end;
    }
    return 0;
  }

  uint32_t end_of_copies(const Segment& segment, uint32_t begin, uint32_t size) const {
    for (uint32_t i = begin; i < begin + size; ++i) {
      if (!can_be_doubled(i, i > begin)) return begin + size;
    }
    const uint32_t limit = std::min(segment.tokens.end, begin + kMostCopies * size);
    uint32_t end = begin + size;
    while (end + size <= limit && same(begin, end, size)) end += size;
    return end;
  }

  // "la la" is no phrase but a word said twice.
  bool is_one_word(uint32_t begin, uint32_t size) const { return same_words(begin, begin + 1, size - 1); }

  bool same_words(uint32_t first, uint32_t second, uint32_t size) const {
    const auto at = words_.begin();
    return std::equal(at + first, at + first + size, at + second);
  }

  // Words, numbers, and the brackets and quotes around them.
  bool can_be_doubled(uint32_t i, bool inside) const {
    static const WordSet around("( ) [ ] \" “ ”");
    const Token& token = document_.tokens[i];
    if (token.is_protected) return false;
    if (inside && token.gap == Gap::none)
      return around.has(document_.view(token)) || around.has(document_.view(document_.tokens[i - 1]));
    if (inside && token.gap != Gap::space && token.gap != Gap::nbsp) return false;
    return is_word(token) || token.type == TokenType::number || around.has(document_.view(token));
  }

  bool same(uint32_t first, uint32_t second, uint32_t size) const {
    for (uint32_t k = 0; k < size; ++k) {
      const Token& copy = document_.tokens[second + k];
      if (copy.gap == Gap::tab || copy.is_protected || (k == 0 && copy.gap == Gap::none)) return false;
      if (k > 0 && (copy.gap == Gap::none) != (document_.tokens[first + k].gap == Gap::none)) return false;
    }
    if (!same_words(first, second, size)) return false;
    return document_.tokens[second].gap != Gap::newline || size > 1 || !meant_.is_name(first);
  }

  void add(const Doubling& doubling) {
    const uint32_t begin = doubling.begin;
    const uint32_t second = begin + doubling.size;
    const Span copies = {document_.tokens[second - 1].span.end, document_.tokens[doubling.end - 1].span.end};
    Finding finding = replace(document_.span_of({begin, doubling.end}), copies, "");
    finding.captures = {{"word", std::string(document_.view(document_.span_of({begin, second})))}};
    findings_.push_back(std::move(finding));
  }

  const Document& document_;
  const std::vector<StringId>& words_;  // by token
  const MeantTwice meant_;
  const uint32_t max_words_;
  const bool sure_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector doubled_word() {
  Detector detector;
  detector.spec = {"doubled-word",
                   "A word, or a phrase of a few words, that stands twice or more in a row; the copies are deleted.",
                   {{"max-words", "The longest phrase to look for.", 6.0},
                    {"sure", "Only what cannot be meant (yes), or only what sometimes is (no).", true}},
                   {"word"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { DoubledWords(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
