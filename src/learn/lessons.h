#pragma once
// Private to learn/: what pairs teach, in the little room that thirty thousand of them may take.

#include <functional>
#include <string_view>
#include <vector>

#include "decalque.h"
#include "learn/correction.h"
#include "learn/measure.h"

namespace decalque {

/// A correction of a changed place, packed: two bits a word of the focus.
struct LessonCorrection {
  uint16_t focus = 0;
  StringId fix = 0;
  bool name = false;
  Closeness closeness(uint32_t word) const { return static_cast<Closeness>(focus >> (2 * word) & 3U); }
};

/// A place that was changed; tokens are indices of Lessons::tokens. Of an empty range the begin tells the gap.
struct LessonChange {
  TokenRange before;
  StringId after = 0;  ///< The words it became, in lower case, a blank before, behind and between them.
  uint32_t corrections_begin = 0;
  uint32_t corrections_end = 0;
};

/// One pair.
struct Lesson {
  uint32_t pair = 0;  ///< Index in what was given.
  uint8_t fold = 0;
  std::string_view translation, post_edit;
  bool clean = false;  ///< No pair: a text as people write it, in which nothing is to be changed.
  TokenRange tokens;
  uint32_t changes_begin = 0;
  uint32_t changes_end = 0;
};

/// All pairs, whose texts outlive it. About fifty bytes a token of the translations.
struct Lessons {
  StringPool strings;
  std::vector<LessonToken> tokens;
  std::vector<LessonCorrection> corrections;
  std::vector<LessonChange> changes;
  std::vector<Lesson> lessons;
  uint32_t folds = 1;

  bool is_closed(TokenRange range) const;  ///< One of the tokens is.
};

/// Into how many parts pairs are dealt out, by chance; the same for the same seed. Neighbours stay together, as they
/// are often of one article and one hand.
struct Folds {
  uint32_t count = 5;
  uint64_t seed = 1;
  uint32_t stretch = 1;  ///< Pairs that stay together.
  uint8_t of(uint32_t pair) const;
};

/// Analyses the pairs. Places where `engine` has a correction of its own to propose (likely and surer) are closed. Of
/// pairs with the same translation the first counts. Clean texts come behind the pairs. `done` is called after each
/// pair and text.
Lessons read_lessons(const std::vector<Pair>& pairs, const std::vector<std::string_view>& clean, const Engine& engine,
                     const Folds& folds, const std::function<void()>& done);

}  // namespace decalque
