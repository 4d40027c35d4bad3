#pragma once
// Texts to look into: files, whole folders, the samples.

#include <functional>
#include <string>
#include <vector>

#include "cli/streams.h"

namespace decalque {

/// The files meant: of a folder every `*.txt` below it, in order of their names. Throws Failure for a folder without.
std::vector<std::string> files_of(const std::vector<std::string>& names);

/// The sample articles as translated; `""` parts when the program came without samples.
std::vector<std::string> sample_articles();
/// The same as corrected.
std::vector<std::string> sample_corrections();

/// Cuts a text at blank lines (else at line ends) into pieces of at most about a megabyte, so that a long file needs
/// no more memory than a short one. The pieces together are the text.
std::vector<std::string_view> pieces_of(std::string_view text);

}  // namespace decalque
