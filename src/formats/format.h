#pragma once
// The file formats articles come in.

#include <string>
#include <vector>

namespace decalque {

/// The names of the formats. "text" is plain text: the whole file is one article, and every byte of it is text.
const std::vector<std::string>& format_names();

}  // namespace decalque
