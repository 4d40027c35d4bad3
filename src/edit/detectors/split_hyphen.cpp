// A blank beside the hyphen of a compound. Which parts belong together is settled by lists and by the article itself;
// a dash that somebody wrote without its first blank ("He came- the others left") joins nothing.
#include "edit/detectors/detectors.h"
#include "edit/detectors/hyphens.h"

namespace decalque {

Detector split_hyphen() {
  Detector detector;
  detector.spec = {"split-hyphen", "A blank beside the hyphen of a compound: “built- in”, “well -known”.", {}, {"word"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) {
    const Document& document = sight.document;
    HyphenCompounds compounds(document, sight.lexicon);
    for (uint32_t i = 1; i + 1 < document.tokens.size(); ++i) {
      const std::string_view mark = document.view(document.tokens[i]);
      if (mark != "-" && mark != "‐") continue;
      const std::string before(document.view(document.tokens[i - 1]));
      const std::string behind(document.view(document.tokens[i + 1]));
      const auto report = [&](Span place, const std::string& word) {
        Finding finding = replace(document.span_of({i - 1, i + 2}), place, "");
        finding.captures = {{"word", word}};
        findings.push_back(std::move(finding));
      };
      if (compounds.parts_a_word(i)) {
        report({document.tokens[i].span.begin, document.tokens[i + 1].span.begin}, before + behind);
        continue;
      }
      if (compounds.is_suspended_loosely(i)) report(document.gap_before(i), before + "-");
      if (!compounds.is_torn_at(i)) continue;
      const uint32_t torn = document.tokens[i].gap == Gap::none ? i + 1 : i;
      report(document.gap_before(torn), before + "-" + behind);
    }
  };
  return detector;
}

}  // namespace decalque
