// A text without a single capital: sentence starts, "I" and names get theirs.
#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

class AllLower {
 public:
  AllLower(const Sight& sight, std::vector<Finding>& findings)
      : lexicon_(sight.lexicon), document_(sight.document), findings_(findings) {}

  void run() {
    if (!all_in_lower_case(document_.text)) return;
    for (const Segment& segment : document_.segments) {
      const uint32_t first = first_word(document_, segment);
      for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) look_at(i, starts_sentence(segment, first, i));
    }
  }

 private:
  // The segmenter sees no new sentence behind a stop when all is small.
  bool starts_sentence(const Segment& segment, uint32_t first, uint32_t i) const {
    if (i == first) return segment.type != SegmentType::list_item;
    uint32_t k = i;
    while (k > segment.tokens.begin && is_closing(document_, k - 1)) --k;
    return k > segment.tokens.begin + 1 && is_final_mark(document_, k - 1) && document_.tokens[i].gap != Gap::none &&
           document_.tokens[k - 2].span.size() > 3;
  }

  void look_at(uint32_t i, bool starts) {
    const Token& token = document_.tokens[i];
    if (!is_word(token) || token.is_protected) return;
    const std::string_view form = document_.view(token);
    std::string after = cased(form);
    if (starts && after == form) after = capitalize(form);
    if (after == form) return;
    Finding finding = replace(token.span, after);
    finding.captures = {{"word", std::string(form)}};
    findings_.push_back(std::move(finding));
  }

  // As the dictionary writes it: a word it knows small stays small; one it knows only with a capital or in capitals
  // gets them; one it does not know at all is a name more often than not.
  std::string cased(std::string_view form) const {
    if (form == "i" || form.starts_with("i'") || form.starts_with("i’")) return capitalize(form);
    const std::string word(form);
    if (form.size() < 2 || lexicon_.known(word) || !is_letter(char_at(form, 0))) return word;
    if (lexicon_.known(capitalize(word))) return capitalize(word);
    const std::string upper = to_upper(word);
    if (form.size() <= 5 && lexicon_.known(upper)) return upper;
    return looks_made(form) ? word : capitalize(word);
  }

  // Built like an English word, so a rare word or a misspelt one.
  static bool looks_made(std::string_view form) {
    for (const std::string_view tail : {"ed", "ing", "ly", "ness", "ment", "tion", "able", "ize", "ise", "ity", "ers", "ism", "less"}) {
      if (form.size() > tail.size() + 3 && form.ends_with(tail)) return true;
    }
    return form.find('-') != std::string_view::npos;
  }

  const Lexicon& lexicon_;
  const Document& document_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector all_lower() {
  Detector detector;
  detector.spec = {"all-lower",
                   "A text without any capital: the starts of sentences and the names get one.",
                   {},
                   {"word"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { AllLower(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
