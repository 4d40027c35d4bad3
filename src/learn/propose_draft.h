#pragma once
// Private to learn/: patterns and fixes for a seen error, from narrow to wide.

#include <string>
#include <utility>
#include <vector>

#include "learn/seen_error.h"

namespace decalque {

/// How far a part of a pattern is generalised; see Unit.
enum class Reach : uint8_t { none, narrow, tight, middle, wide };

/// How a rule is to be cut out of its sentence.
struct RuleShape {
  Reach left = Reach::none;       ///< The unit before the changes.
  Reach right = Reach::none;      ///< The unit behind them.
  Reach between = Reach::middle;  ///< What is kept between changes, and what moves.
  Reach core = Reach::middle;     ///< A word whose form changes: by form, or (wide) by tag.
  bool deep = false;              ///< Two units instead of one on a side that is narrow.
  bool operator==(const RuleShape&) const = default;
  /// Larger is wider.
  int width() const;
};

/// A rule's heart.
struct RuleProposal {
  RuleShape shape;
  std::string pattern;
  std::vector<std::pair<std::string, std::string>> fix;  ///< As RuleText::fix.
  std::vector<std::string> unless;
};

/// The shapes worth trying, the one to be preferred first: what carries an error of this sort is kept, the rest
/// generalised.
std::vector<RuleShape> shapes_for(const SeenError& error);

/// The draft of a shape; nullopt when the sentence has no such parts. `inflect`: new words take the form of the old.
std::optional<RuleProposal> draft_of(const SeenError& error, const RuleShape& shape, bool inflect);

}  // namespace decalque
