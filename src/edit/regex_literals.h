#pragma once
// What a regular expression matches, where that is a handful of texts.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decalque {

/// All texts that the whole expression matches: /Hr\.?/ -> "Hr", "Hr."; nullopt for one that matches more than 64, or
/// that uses more than letters, escaped marks, groups, `|`, `?` and plain classes.
std::optional<std::vector<std::string>> regex_literals(std::string_view regex);

}  // namespace decalque
