// Neighbours that English does not have: "the of", "painful with" behind an article, a verb that can be nothing else
// behind "the". Counted, not written by hand: dictionaries/generate/improbable_pairs.py. Tags of the place would not do,
// because the tagger makes the best of what it is given; so a word counts as what it can be anywhere.
#include <algorithm>
#include <array>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"

namespace decalque {

namespace {

class WordPairs {
 public:
  WordPairs(const Document& document, const std::vector<std::string>& list, std::vector<Finding>& findings)
      : document_(document), list_(list), findings_(findings) {}

  void run() {
    for (const Segment& segment : document_.segments) {
      if (segment.type == SegmentType::sentence) look_at(segment);
    }
  }

 private:
  void look_at(const Segment& segment) {
    std::string before = "<s>";
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      std::string here = class_of(i);
      if (listed(before + " " + here)) report(i == segment.tokens.begin ? i : i - 1, i);
      before = std::move(here);
    }
  }

  bool listed(const std::string& entry) const { return std::binary_search(list_.begin(), list_.end(), entry); }

  // As improbable_pairs.py does it.
  std::string class_of(uint32_t i) const {
    static const WordSet by_tag("NNP NNPS CD . , : HYPH -LRB- -RRB- `` '' $ SYM POS");
    static constexpr std::array<std::string_view, 18> endings = {"ly",  "ing", "ed",  "tion", "ment", "ness", "ity", "ance", "ence",
                                                                 "al",  "ous", "ive", "ful",  "able", "ible", "s",   "er",   "est"};
    const Token& token = document_.tokens[i];
    const std::string form(lower(document_, i));
    if (listed(form)) return form;
    const std::string_view tag = name(token.xpos);
    if (by_tag.has(tag)) return std::string(tag);
    std::string result;
    const auto& readings = token.word->readings;
    if (!readings.empty()) result = name(readings[0].upos);
    if (readings.size() > 1 && readings[1].upos != readings[0].upos) result += "/" + std::string(name(readings[1].upos));
    result += "-";
    const auto ending = std::find_if(endings.begin(), endings.end(), [&](std::string_view e) { return form.ends_with(e); });
    return ending == endings.end() ? result : result + std::string(*ending);
  }

  void report(uint32_t first, uint32_t last) {
    Finding finding;
    finding.focus = {document_.tokens[first].span.begin, document_.tokens[last].span.end};
    finding.captures = {{"words", std::string(document_.view(finding.focus))}};
    findings_.push_back(std::move(finding));
  }

  const Document& document_;
  const std::vector<std::string>& list_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector word_pairs() {
  Detector detector;
  detector.spec = {"word-pairs", "Neighbours that English does not have; only reported.", {}, {"words"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) {
    const auto list = sight.ruleset.lists.find("improbable-pairs");
    if (list != sight.ruleset.lists.end()) WordPairs(sight.document, list->second, findings).run();
  };
  return detector;
}

}  // namespace decalque
