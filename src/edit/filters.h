#pragma once
// Filters of templates: `{name|possessive}`.

#include <optional>
#include <string>

#include "edit/render.h"

namespace decalque {

/// The text through one filter; `range` are the tokens that it comes from. nullopt when the filter has no answer.
std::optional<std::string> filtered(const RenderContext& context, const Piece::Step& step, std::string text,
                                    TokenRange range);

}  // namespace decalque
