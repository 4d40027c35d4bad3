#pragma once
// Files of translations with their post-edits.

#include <string>
#include <vector>

namespace decalque {

/// Translations and post-edits, one pair an index.
struct PairFiles {
  std::string name;  ///< Of the translations, for verdicts.
  std::string language;
  std::vector<std::string> translations;
  std::vector<std::string> post_edits;
  std::vector<std::string> languages;  ///< Of each pair's original, where the file says so; else empty.
};

/// The lines of a text file, without their ends (LF or CRLF). Throws Failure.
std::vector<std::string> lines_of_file(const std::string& file);

/// Two files, line by line. Throws Failure: unreadable, line counts that differ.
PairFiles pairs_of_files(const std::string& translations, const std::string& post_edits, const std::string& language);

/// One file: `*.jsonl` with {"translation", "post_edit", "from"?} a line (or "mt" and "pe"), else translation, tab,
/// post-edit a line. Blank lines are passed over. Throws Failure with the line: a column or key that is missing.
PairFiles pairs_of_table(const std::string& file, const std::string& language);

}  // namespace decalque
