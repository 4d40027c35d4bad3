#pragma once
// The page of a review in the browser.

#include <string>

#include "review/desk.h"

namespace decalque {

/// The whole page: src/server/page/review.html with this article's rows. It asks for review.css and review.js beside
/// it, and for nothing elsewhere.
std::string review_page(Desk& desk, const std::string& rows, uint64_t revision);

/// What a downloaded article is called: "a/article.txt" -> "article.corrected.txt".
std::string corrected_name(const std::string& file);

}  // namespace decalque
