#pragma once
// The texts that rules are measured on.

#include <string>
#include <vector>

#include "cli/options.h"

namespace decalque {

/// Translations and post-edits of one pair of files, line by line.
struct PairFiles {
  std::string name;  ///< Of the translations, for verdicts.
  std::string language;
  std::vector<std::string> translations;
  std::vector<std::string> post_edits;
};

struct CleanText {
  std::string name;
  std::string text;
};

struct MeasuredTexts {
  std::vector<PairFiles> pairs;
  std::vector<CleanText> clean;
  std::string pairs_from;  ///< In words, for evidence.
  std::string clean_from;
};

/// What --pairs, --clean and --data name, in that order. Of a data folder: `mlqe/LANG-en.train.mt` with `.pe` (never
/// dev or test); as clean text `clean/*.txt`, the good sentences of `demetr/*.jsonl`, each once, and the weblogs of
/// `ud/en_ewt-ud-train.conllu.gz`. Throws Failure: nothing named, a file missing or unreadable, line counts that
/// differ.
MeasuredTexts measured_texts(const MeasureOptions& options);

}  // namespace decalque
