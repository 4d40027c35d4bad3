#pragma once
// The files of src/server/page/, which the program carries within itself.

#include <string_view>

namespace decalque {

std::string_view review_html();
std::string_view review_css();
std::string_view review_js();

}  // namespace decalque
