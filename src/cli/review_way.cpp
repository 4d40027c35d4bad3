#include "cli/review_way.h"

#include <algorithm>

namespace decalque {

ReviewWay::ReviewWay(const Session& session, Order order)
    : session_(&session), items_(in_order(session.items(), order)) {
  if (items_.empty()) return;
  if (const auto open = open_from(items_.size() - 1, 1)) place_ = *open;
}

size_t ReviewWay::place_of(uint32_t item) const {
  return static_cast<size_t>(std::find(items_.begin(), items_.end(), item) - items_.begin());
}

bool ReviewWay::is_open(uint32_t item) const {
  return session_->standing(item).state == State::undecided && !session_->blocked(item);
}

std::optional<size_t> ReviewWay::open_from(size_t place, int direction) const {
  const size_t count = items_.size();
  for (size_t i = 1; i <= count; ++i) {
    const size_t at = (place + (direction > 0 ? i : count - i)) % count;
    if (is_open(items_[at])) return at;
  }
  return std::nullopt;
}

bool ReviewWay::go_to_open(int direction) {
  const auto open = open_from(place_, direction);
  if (open) place_ = *open;
  return open.has_value();
}

bool ReviewWay::step(int direction) {
  if (direction > 0 ? place_ + 1 == items_.size() : place_ == 0) return false;
  place_ += direction > 0 ? 1 : -1;
  return true;
}

bool ReviewWay::go_to_mention(std::string_view words) {
  for (size_t i = 1; i <= items_.size(); ++i) {
    const size_t at = (place_ + i) % items_.size();
    if (!mentions(*session_, items_[at], words)) continue;
    place_ = at;
    return true;
  }
  return false;
}

std::vector<uint32_t> ReviewWay::same_rule_ahead() const {
  const auto& rule = session_->items()[item()].rule().id;
  std::vector<uint32_t> same;
  for (size_t i = place_; i < items_.size(); ++i)
    if (session_->items()[items_[i]].rule().id == rule) same.push_back(items_[i]);
  return same;
}

}  // namespace decalque
