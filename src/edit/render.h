#pragma once
// Templates filled in from a match.

#include <optional>
#include <string>

#include "edit/matcher.h"

namespace decalque {

/// What a template is filled from.
struct RenderContext {
  const TokenContext& tokens;
  const Ruleset& ruleset;
  const CompiledRule& rule;
  const Match& match;
};

/// The range of a capture by name ("match" is the whole match); nullopt when it took no part.
std::optional<TokenRange> range_of(const RenderContext& context, std::string_view capture);

/// The template's text. `a`/`an` is decided by what follows in the text or, at its end, by `next_word`.
/// nullopt when a piece has no answer (a country without demonym, a list without the entry): then there is no fix.
std::optional<std::string> render(const Template& pieces, const RenderContext& context, std::string_view next_word);

/// The message: captures as they stand in the article, pieces without an answer left out.
std::string render_message(const Template& pieces, const RenderContext& context);

}  // namespace decalque
