#pragma once
// The texts that rules are measured on.

#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/pair_files.h"

namespace decalque {

struct CleanText {
  std::string name;
  std::string text;
};

/// A file, or the `*.txt` of a folder in the order of their names. Throws Failure: unreadable, none in the folder.
std::vector<CleanText> clean_texts(const std::string& place);

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
