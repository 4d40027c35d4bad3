#pragma once
// Where a review in the terminal stands, and where it goes from there.

#include <optional>
#include <string_view>
#include <vector>

#include "review/order.h"

namespace decalque {

/// The items of a session in the order to go through them. Places count from 0. The session lives as long, and its
/// items stay the same.
class ReviewWay {
 public:
  /// Begins at the first undecided item, else at the first.
  ReviewWay(const Session& session, Order order);

  size_t size() const { return items_.size(); }
  size_t place() const { return place_; }
  uint32_t item() const { return items_[place_]; }
  size_t place_of(uint32_t item) const;
  void go_to(size_t place) { place_ = place; }
  /// To the next undecided one in the direction, around the end if need be; false when there is none. The one at hand
  /// comes last.
  bool go_to_open(int direction);
  /// One on or back; false at the ends.
  bool step(int direction);
  /// To the next that mentions the words, around the end; false when none does.
  bool go_to_mention(std::string_view words);
  bool all_decided() const { return !open_from(place_, 1); }
  /// Of the rule at hand, from here on.
  std::vector<uint32_t> same_rule_ahead() const;

 private:
  bool is_open(uint32_t item) const;
  std::optional<size_t> open_from(size_t place, int direction) const;

  const Session* session_;
  std::vector<uint32_t> items_;
  size_t place_ = 0;
};

}  // namespace decalque
