#include "edit/detectors/sentence_view.h"

namespace decalque {

const WordSet& words_that_go_on() {
  static const WordSet words(
      "the a an of into my your our their every nor than or and because whose among during against toward towards per "
      "via very our");
  return words;
}

const WordSet& words_that_mostly_go_on() {
  static const WordSet words(
      "from with at his its her each no as if although between upon whether while who which whom until unless be been "
      "being is are was were has have had will would could should can may might must to such both either neither these "
      "those this that for by on in under about through without within around near behind despite since before after "
      "across along many several most more less two three four five six seven eight nine ten not he she they we i");
  return words;
}

bool SentenceView::breaks(uint32_t token) const { return document_.tokens[token].gap == Gap::newline; }

bool SentenceView::is_finite(uint32_t token) const {
  const Xpos tag = document_.tokens[token].xpos;
  return tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tag == Xpos::MD;
}

bool SentenceView::is_clause_before(uint32_t token) const {
  for (uint32_t k = token; k-- > 0;) {
    if (breaks(k + 1) || is_final_mark(document_, k)) return false;
    if (is_finite(k)) return true;
  }
  return false;
}

bool SentenceView::is_clause_behind(uint32_t token) const {
  for (uint32_t k = token + 1; k < document_.tokens.size(); ++k) {
    if (breaks(k) || is_final_mark(document_, k)) return false;
    if (is_finite(k)) return true;
  }
  return false;
}

bool SentenceView::has_behind(uint32_t token, std::string_view mark, uint32_t reach) const {
  for (uint32_t k = token + 1; k < document_.tokens.size() && k <= token + reach; ++k) {
    if (breaks(k)) return false;
    if (is_mark(document_, k, mark)) return true;
    if (is_final_mark(document_, k)) return false;
  }
  return false;
}

bool SentenceView::has_before(uint32_t token, std::string_view mark) const {
  for (uint32_t k = token; k-- > 0;) {
    if (breaks(k + 1)) return false;
    if (is_mark(document_, k, mark)) return true;
    if (is_final_mark(document_, k)) return false;
  }
  return false;
}

int SentenceView::count_in_line(uint32_t token, std::string_view mark) const {
  uint32_t k = token;
  while (k > 0 && !breaks(k)) --k;
  int count = 0;
  for (; k < document_.tokens.size() && (k <= token || !breaks(k)); ++k) count += is_mark(document_, k, mark) ? 1 : 0;
  return count;
}

uint32_t SentenceView::start(uint32_t token) const {
  uint32_t k = token;
  while (k > 0 && !breaks(k) && !is_final_mark(document_, k - 1)) --k;
  return k;
}

}  // namespace decalque
