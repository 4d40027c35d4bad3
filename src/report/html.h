#pragma once
// Text within HTML.

#include <string>
#include <string_view>

namespace decalque {

/// Text that stands in HTML as it is, between tags and in quoted attributes. Control characters, which HTML does not
/// take, are shown by Unicode's pictures of them; line ends and tabs stay.
std::string html_escaped(std::string_view text);

}  // namespace decalque
