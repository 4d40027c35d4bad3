#pragma once
// Which texts stand together without a blank.

#include <string>
#include <string_view>

namespace decalque {

bool attaches_left(std::string_view text);   ///< Begins with a mark that hangs on what stands before it.
bool attaches_right(std::string_view text);  ///< Ends with a mark that what follows hangs on.

/// One behind the other, with a blank where one belongs.
std::string joined(std::string left, std::string_view right);

}  // namespace decalque
