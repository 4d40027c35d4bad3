#include "rules/rule.h"

#include "rules/names.h"

namespace decalque {

std::string_view name(Level level) { return level_names()[static_cast<size_t>(level)]; }

std::optional<Level> level_of(std::string_view text) {
  for (const Level level : {Level::certain, Level::likely, Level::hint}) {
    if (name(level) == text) return level;
  }
  return std::nullopt;
}

}  // namespace decalque
