#pragma once
// Every detector: a function that makes it. What each finds stands in its `about`; why it holds back, in its .cpp.

#include "edit/detector.h"

namespace decalque {

Detector doubled_word();
Detector repetition();
Detector detokenize();
Detector first_letter();
Detector final_stop();
Detector stray_mark();
Detector a_an();
Detector number_format();
Detector quote_spacing();
Detector quote_style();
Detector mojibake();
Detector inflected_name();
Detector untranslated_word();
Detector sentence_case();
Detector proper_case();
Detector lost_quote();
Detector shortened_name();
Detector word_pairs();
Detector name_pronoun();
Detector orphan_source();
Detector page_furniture();
Detector misspelling();
Detector all_lower();
Detector unbalanced_mark();
Detector split_hyphen();
Detector missing_blank();

}  // namespace decalque
