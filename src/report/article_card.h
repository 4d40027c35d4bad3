#pragma once
// The card of a suggestion, beside an article that is shown with its changes.

#include <functional>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace decalque {

/// What was measured of a rule, in a line; "" where nothing was. May be asked by any thread.
using MeasuredLine = std::function<std::string(const Rule&)>;

struct ArticleCard {
  std::string id;  ///< As that of its ArticleMark.
  Level level = Level::hint;
  std::string state;  ///< "" for none, else a word that is shown, too.
  bool blocked = false;
  std::string before;
  std::vector<std::string> after;  ///< Best first; of several the reader may choose.
  size_t chosen = 0;               ///< The one the card is headed with.
  std::string own;                 ///< What was written instead; counts when `state` is "edited".
  /// Rules that speak here, and what they say; the first one names the card. They live longer.
  std::vector<std::pair<const Rule*, std::string>> reasons;
  std::string measured;  ///< Of the first of them: a MeasuredLine.
};

/// The card as HTML, for ArticleMark::card:
///   <article class="card certain" id="card-3" data-mark="3" data-level="certain" data-family="spelling"
///    data-rule="en/spelling/teh" data-choices="1" data-state="undecided">
///     <h3><a href="#mark-3">3</a> <del>teh</del> → <ins>the</ins> <span class="state">undecided</span></h3>
///     <div class="details"> <p class="message">, <ol class="choices">, <p class="rule">, <p class="measured">,
///     <details class="evidence"> </div>
///   </article>
/// with data-blocked when what was accepted beside it leaves no room. Evidence is what the rule itself says of where
/// its error comes from, and its first example.
std::string card_html(const ArticleCard& card);

}  // namespace decalque
