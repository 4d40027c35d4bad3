// Sequences of tags that English does not have.
#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"

namespace decalque {

Detector word_order_hint() {
  Detector detector;
  detector.spec = {"word-order-hint", "Words in an order that English does not have; only reported.", {}, {"words"}};
  detector.run = [](const Sight&, std::vector<Finding>&) {};
  return detector;
}

Detector pos_shift_hint() {
  Detector detector;
  detector.spec = {"pos-shift-hint", "A word in the wrong part of speech for its place; only reported.", {}, {"words"}};
  detector.run = [](const Sight&, std::vector<Finding>&) {};
  return detector;
}

}  // namespace decalque
