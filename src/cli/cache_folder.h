#pragma once
// Where the program keeps between runs what it can make anew.

#include <filesystem>
#include <string>

#include "rules/ruleset_cache.h"

namespace decalque {

/// $DECALQUE_CACHE when it is set (set to nothing: nothing is kept), else `decalque` in $XDG_CACHE_HOME, else in
/// ~/.cache; nothing is kept where none of these is known.
RulesetCache find_cache();

/// The same with the environment given; nullptr for what is not set.
std::filesystem::path cache_folder(const char* wanted, const char* caches, const char* home);

}  // namespace decalque
