#pragma once
// What a project says of its rules: `.decalque.yaml`.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/accepted_phrase.h"
#include "rules/problem.h"
#include "rules/rule.h"

namespace decalque {

/// The keys of `.decalque.yaml`; what is absent is not set. Paths are as written (relative to the file).
///
///   level: likely                 # certain | likely | hint
///   from: fi                      # language of the originals
///   rules: [house-rules]          # folders with more rulesets
///   terms: [house.terms]          # terminology files, see terms.h
///   only: [quotation, en/names/*] # ids, families or globs
///   skip: [page-furniture]
///   levels: { en/casing/*: likely, en/names/x: off }   # later entries win; what is off stays so
///   accept:
///     words: [sisu, löyly]        # spelled right
///     names: [Salibandy, Åbo Akademi]  # never changed, whatever case ending they come in
///     phrases:                    # never touched by a rule (id, family or glob), or by any
///       - {rule: en/calque-verbs/*, text: hold a sauna}
///       - sauna evening
///   jobs: 2
///   format: text
struct Settings {
  std::optional<Level> level;
  std::optional<std::string> from;
  std::vector<std::string> rules;
  std::vector<std::string> terms;
  std::vector<std::string> only;
  std::vector<std::string> skip;  ///< With those whose level is off.
  std::vector<std::pair<std::string, Level>> levels;
  std::vector<std::string> accepted_words;
  std::vector<std::string> accepted_names;
  std::vector<AcceptedPhrase> accepted_phrases;
  std::optional<int> jobs;
  std::optional<std::string> format;
};

/// Reads the text of a settings file; throws LoadError with every problem. An empty text sets nothing.
Settings read_settings(std::string_view text, const std::string& path);

}  // namespace decalque
