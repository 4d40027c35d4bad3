#pragma once
// Where the first word of a contraction or possessive ends.

#include <string>
#include <string_view>

namespace decalque {

/// With ’ as '.
std::string straight(std::string_view form);

/// The first word of a form in straight apostrophes: "don't" -> "do", "can't" -> "can", "won't" -> "will", "it's" ->
/// "it", "they've" -> "they", "ukraine's" -> "ukraine", "states'" -> "states". Others come back as they are. Any case.
std::string first_word(std::string_view form);

}  // namespace decalque
