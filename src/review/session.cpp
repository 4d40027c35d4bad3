#include "review/session.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {

namespace {

constexpr std::string_view kStates[] = {"undecided", "accepted", "rejected", "edited"};

bool touch(Span a, Span b) { return a.begin <= b.end && b.begin <= a.end; }

/// For each item those whose spans touch its own. Items are in order of place.
std::vector<std::vector<uint32_t>> neighbours(const std::vector<Item>& items) {
  std::vector<std::vector<uint32_t>> near(items.size());
  std::vector<uint32_t> open;
  for (uint32_t i = 0; i < items.size(); ++i) {
    std::erase_if(open, [&](uint32_t other) { return items[other].span.end < items[i].span.begin; });
    for (const uint32_t other : open) {
      if (!touch(items[other].span, items[i].span)) continue;
      near[other].push_back(i);
      near[i].push_back(other);
    }
    open.push_back(i);
  }
  return near;
}

/// From the first grapheme that differs to the last.
Edit smallest_edit(std::string_view before, std::string_view after, uint32_t begin) {
  const auto shorter = std::min(before.size(), after.size());
  size_t front = 0, back = 0;
  while (front < shorter && before[front] == after[front]) ++front;
  while (back < shorter - front && before[before.size() - 1 - back] == after[after.size() - 1 - back]) ++back;
  const auto whole = [](std::string_view text, size_t at) {
    return on_grapheme_boundary(text, static_cast<uint32_t>(at));
  };
  while (front > 0 && !(whole(before, front) && whole(after, front))) --front;
  while (back > 0 && !(whole(before, before.size() - back) && whole(after, after.size() - back))) --back;
  return {{static_cast<uint32_t>(begin + front), static_cast<uint32_t>(begin + before.size() - back)},
          std::string(after.substr(front, after.size() - front - back)),
          {}};
}

}  // namespace

std::string_view name(State state) { return kStates[static_cast<size_t>(state)]; }

std::optional<State> state_of(std::string_view name) {
  const auto at = std::find(std::begin(kStates), std::end(kStates), name);
  if (at == std::end(kStates)) return std::nullopt;
  return static_cast<State>(at - std::begin(kStates));
}

Session::Session(std::string text, std::vector<Item> items)
    : text_(std::move(text)), items_(std::move(items)), standings_(items_.size()), near_(neighbours(items_)) {}

std::string_view Session::before(uint32_t item) const {
  const Span span = items_[item].span;
  return std::string_view(text_).substr(span.begin, span.size());
}

std::vector<Edit> Session::edits_of(uint32_t item, const Standing& standing) const {
  if (standing.state == State::accepted) return items_[item].choices[standing.choice].edits;
  if (standing.state != State::edited) return {};
  return {smallest_edit(before(item), standing.own, items_[item].span.begin)};
}

std::optional<uint32_t> Session::in_the_way(uint32_t item, const Standing& standing) const {
  const auto wanted = edits_of(item, standing);
  for (const uint32_t other : near_[item]) {
    const auto made = edits_of(other, standings_[other]);
    for (const Edit& edit : wanted)
      if (std::any_of(made.begin(), made.end(), [&](const Edit& one) { return conflict(one, edit); })) return other;
  }
  return std::nullopt;
}

bool Session::blocked(uint32_t item) const {
  if (standings_[item].state != State::undecided || items_[item].choices.empty() || near_[item].empty()) return false;
  for (uint32_t choice = 0; choice < items_[item].choices.size(); ++choice)
    if (!in_the_way(item, {State::accepted, choice, {}})) return false;
  return true;
}

Standing Session::settled(uint32_t item, Standing standing) const {
  if (standing.state != State::accepted) standing.choice = 0;
  if (standing.state != State::edited) {
    standing.own.clear();
    return standing;
  }
  if (standing.own == before(item)) return {State::rejected, 0, {}};
  const auto& choices = items_[item].choices;
  for (uint32_t i = 0; i < choices.size(); ++i)
    if (choices[i].after == standing.own) return {State::accepted, i, {}};
  return standing;
}

bool Session::possible(uint32_t item, const Standing& standing) const {
  if (standing.state == State::accepted && standing.choice >= items_[item].choices.size()) return false;
  return !in_the_way(item, standing);
}

bool Session::decide(uint32_t item, Standing standing) {
  standing = settled(item, std::move(standing));
  if (!possible(item, standing)) return false;
  if (standing == standings_[item]) return true;
  steps_.push_back({{item, standings_[item]}});
  standings_[item] = std::move(standing);
  return true;
}

std::vector<uint32_t> Session::decide_all(const std::vector<uint32_t>& items, State state) {
  std::vector<Before> step;
  std::vector<uint32_t> decided;
  for (const uint32_t item : items) {
    const Standing standing{state, 0, {}};
    if (standings_[item].state != State::undecided || !possible(item, standing)) continue;
    step.push_back({item, standings_[item]});
    standings_[item] = standing;
    decided.push_back(item);
  }
  if (!step.empty()) steps_.push_back(std::move(step));
  return decided;
}

std::vector<uint32_t> Session::undo() {
  if (steps_.empty()) return {};
  std::vector<uint32_t> items;
  for (auto& [item, standing] : steps_.back()) {
    standings_[item] = std::move(standing);
    items.push_back(item);
  }
  steps_.pop_back();
  return items;
}

Counts Session::counts() const {
  Counts counts;
  for (uint32_t i = 0; i < items_.size(); ++i) {
    const State state = standings_[i].state;
    ++(state == State::accepted   ? counts.accepted
       : state == State::rejected ? counts.rejected
       : state == State::edited   ? counts.edited
                                  : counts.undecided);
    counts.blocked += blocked(i);
  }
  return counts;
}

std::vector<Edit> Session::edits() const {
  std::vector<Edit> edits;
  for (uint32_t i = 0; i < items_.size(); ++i) {
    const auto own = edits_of(i, standings_[i]);
    edits.insert(edits.end(), own.begin(), own.end());
  }
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span < b.span; });
  return edits;
}

}  // namespace decalque
