// Loops: what a machine says again right after it has said it. Short sentences are repeated on purpose ("We won. We
// won."), so a copy counts only when it is long enough.
#include <algorithm>
#include <functional>
#include <unordered_map>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"

namespace decalque {

namespace {

constexpr uint32_t kLeastWords = 2;  // of a loop

class Repetitions {
 public:
  Repetitions(const Sight& sight, std::vector<Finding>& findings)
      : document_(sight.document), words_(lower_words(sight)), min_words_(static_cast<uint32_t>(sight.number("min-words"))), findings_(findings) {}

  void run() {
    for (uint32_t s = 0; s < document_.segments.size(); ++s) {
      if (s > 0 && sentence_copy(s)) continue;
      scan(document_.segments[s]);
    }
  }

 private:
  bool same_text(TokenRange a, TokenRange b) const {
    if (a.size() != b.size()) return false;
    const auto at = words_.begin();
    return std::equal(at + a.begin, at + a.end, at + b.begin);
  }

  // The whole sentence stands right before, or, if it is long, anywhere before in the paragraph.
  bool sentence_copy(uint32_t s) {
    const Segment& copy = document_.segments[s];
    const Segment& before = document_.segments[s - 1];
    const bool beside = before.paragraph == copy.paragraph;
    if (beside) paragraph_.emplace(hash_of(before.tokens), s - 1);
    if (!beside) paragraph_.clear();
    const uint32_t words = count_words(document_, copy.tokens);
    if (words < min_words_) return false;
    const bool again = (beside || words >= min_words_ + 2) && same_text(before.tokens, copy.tokens);
    if (!again && (words < 2 * min_words_ || !stands_in_paragraph(copy.tokens))) return false;
    add(copy.tokens, {document_.tokens[copy.tokens.begin - 1].span.end, copy.span.end});
    return true;
  }

  bool stands_in_paragraph(TokenRange copy) const {
    const auto [first, last] = paragraph_.equal_range(hash_of(copy));
    return std::any_of(first, last, [&](const auto& entry) {
      return same_text(document_.segments[entry.second].tokens, copy);
    });
  }

  size_t hash_of(TokenRange range) const {
    const auto bytes = reinterpret_cast<const char*>(words_.data() + range.begin);
    return std::hash<std::string_view>{}({bytes, range.size() * sizeof(StringId)});
  }

  // Longer loops inside a sentence; doubled-word has the short ones.
  void scan(const Segment& segment) {
    uint32_t i = segment.tokens.begin;
    while (i < segment.tokens.end) i = std::max(i + 1, loop_at(segment, i));
  }

  uint32_t loop_at(const Segment& segment, uint32_t begin) {
    const uint32_t room = std::min(60U, (segment.tokens.end - begin) / 2);
    uint32_t words = 0, counted = begin;
    for (uint32_t size = 2; size <= room; ++size) {
      uint32_t end = begin + size;
      if (words_[begin] != words_[end]) continue;
      words += count_words(document_, {counted, end});
      counted = end;
      if (words < kLeastWords) continue;  // a row of marks is no loop, however long
      while (end + size <= segment.tokens.end && same_text({begin, begin + size}, {end, end + size})) end += size;
      const uint32_t cut = size > 2 && half_copy_follows(segment, begin, size, end) ? 1 : 0;
      if (!is_loop(begin, size, end + cut * size)) continue;
      end += cut * (size - 1);
      add({begin, end}, {document_.tokens[begin + size - 1 - cut].span.end, document_.tokens[end - 1].span.end});
      return end;
    }
    return 0;
  }

  // "so he said, so he said, so he said": the last copy lacks the mark between them.
  bool half_copy_follows(const Segment& segment, uint32_t begin, uint32_t size, uint32_t end) const {
    return is_mark(document_.tokens[begin + size - 1]) && end + size - 1 <= segment.tokens.end &&
           same_text({begin, begin + size - 1}, {end, end + size - 1});
  }

  bool is_loop(uint32_t begin, uint32_t size, uint32_t end) const {
    const uint32_t copies = (end - begin) / size;
    if (copies < 2) return false;
    const uint32_t words = count_words(document_, {begin, begin + size});
    return words >= min_words_ + 2 || (words >= 3 && copies >= 3) || (words >= kLeastWords && copies >= 4);
  }

  void add(TokenRange focus, Span copy) {
    Finding finding = replace(document_.span_of(focus), copy, "");
    finding.captures = {{"copy", std::string(document_.view(copy))}};
    findings_.push_back(std::move(finding));
  }

  const Document& document_;
  const std::vector<StringId>& words_;  // by token
  uint32_t min_words_;
  std::unordered_multimap<size_t, uint32_t> paragraph_;  // its segments so far, by the hash of their words
  std::vector<Finding>& findings_;
};

}  // namespace

Detector repetition() {
  Detector detector;
  detector.spec = {"repetition",
                   "A sentence or clause that is said again right after itself; the copies are deleted.",
                   {{"min-words", "Words a sentence must have for its copy to count.", 5.0}},
                   {"copy"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { Repetitions(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
