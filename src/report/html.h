#pragma once
// Text within HTML.

#include <string>
#include <string_view>

namespace decalque {

/// Text that stands in HTML or XML as it is, between tags and in quoted attributes. Control characters, which neither
/// takes, are shown by Unicode's pictures of them; line ends and tabs stay. What is no UTF-8 becomes U+FFFD.
std::string html_escaped(std::string_view text);

}  // namespace decalque
