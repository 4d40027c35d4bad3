#pragma once
// A filter of templates: `{floorball:term|like}`.

#include "rules/template.h"

namespace decalque {

/// The filter `like`: with a possessive ending where the captured words have one, and in capitals, or with a capital,
/// where they stand in a heading that is written so. It comes behind those that Piece::Filter names.
inline constexpr auto kLikeFilter = static_cast<Piece::Filter>(static_cast<int>(Piece::Filter::list) + 1);

}  // namespace decalque
