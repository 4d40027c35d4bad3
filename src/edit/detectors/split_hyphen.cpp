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
    HyphenCompounds compounds(document);
    for (uint32_t i = 1; i + 1 < document.tokens.size(); ++i) {
      if (!compounds.is_torn_at(i)) continue;
      const uint32_t torn = document.tokens[i].gap == Gap::none ? i + 1 : i;
      const Span word = document.span_of({i - 1, i + 2});
      Finding finding = replace(word, document.gap_before(torn), "");
      finding.captures = {{"word", std::string(document.view(document.tokens[i - 1])) + "-" +
                                       std::string(document.view(document.tokens[i + 1]))}};
      findings.push_back(std::move(finding));
    }
  };
  return detector;
}

}  // namespace decalque
