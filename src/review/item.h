#pragma once
// What a reviewer decides on: places of an article, each with the ways to settle it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "decalque.h"

namespace decalque {

/// Why a place is shown, and what a way to settle it rests on.
struct Reason {
  const Rule* rule = nullptr;  ///< Lives as long as the engine.
  Level level = Level::hint;
  std::string message;
};

/// One way to settle a place.
struct Choice {
  std::vector<Edit> edits;  ///< Sorted, free of conflict, inside the item's span.
  std::string after;        ///< What the item's span then reads.
  Reason reason;
};

/// A place of the article to decide on.
struct Item {
  Span span;                    ///< The words that the edits of all choices touch; without a choice what to look at.
  Span sentence;                ///< The sentence or sentences that hold it.
  Level level = Level::hint;    ///< The least sure of the reasons.
  std::vector<Reason> reasons;  ///< Never empty; the first names the item. Several where corrections run together.
  std::vector<Choice> choices;  ///< Best first; empty: the correction is not known.

  const Rule& rule() const { return *reasons.front().rule; }
};

/// What there is to decide on in an article, and all that its rules of those levels propose (Engine::suggestions).
struct ReviewItems {
  std::vector<Item> items;
  std::vector<Suggestion> proposed;
};

/// What there is to decide on in an article, in order of place: all suggestions of `level` and surer ones. Taking the
/// first choice of every item of level `likely` and surer gives exactly what `fix` writes at that level; what it would
/// not take, because something surer overlaps it, is a further choice of the item it overlaps.
/// `text` and `options` as for Engine::correct; their levels are worked out here.
ReviewItems review_items(const Engine& engine, std::string_view text, ArticleOptions options, Level level,
                         Scratch& scratch);

}  // namespace decalque
