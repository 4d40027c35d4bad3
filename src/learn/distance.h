#pragma once
// How far a line is from its post-edit.

#include <string>
#include <string_view>
#include <vector>

namespace decalque {

/// Words (with inner hyphens and apostrophes) and single marks of a line; blanks are dropped. Views into `line`.
std::vector<std::string_view> words_and_marks(std::string_view line);

/// Word-level Levenshtein distance: insertions, deletions and substitutions of tokens, each costing one.
int token_distance(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b);

}  // namespace decalque
