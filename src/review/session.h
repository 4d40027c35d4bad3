#pragma once
// A review as it stands: what was decided on each item, and what came of it. Knows no terminal, page or file.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "review/item.h"

namespace decalque {

enum class State : uint8_t { undecided, accepted, rejected, edited };
std::string_view name(State state);
std::optional<State> state_of(std::string_view name);

/// What was decided on an item.
struct Standing {
  State state = State::undecided;
  uint32_t choice = 0;  ///< Which choice was accepted.
  std::string own;      ///< What the item's span is to read, when it was edited.
  bool operator==(const Standing&) const = default;
};

struct Counts {
  uint32_t undecided = 0;
  uint32_t accepted = 0;
  uint32_t rejected = 0;
  uint32_t edited = 0;
  uint32_t blocked = 0;  ///< Of the undecided: what was decided beside them leaves no room for any of their choices.
};

/// The decisions of one review. Items are named by their index. The accepted changes are always free of conflict: a
/// decision that would run into another is refused and changes nothing.
class Session {
 public:
  Session() = default;
  /// Items in order of place, as review_items() gives them for the text. Nothing is decided.
  Session(std::string text, std::vector<Item> items);

  const std::string& text() const { return text_; }
  const std::vector<Item>& items() const { return items_; }
  const Standing& standing(uint32_t item) const { return standings_[item]; }
  std::string_view before(uint32_t item) const;
  /// The items whose spans touch this one's.
  const std::vector<uint32_t>& near(uint32_t item) const { return near_[item]; }

  /// The item whose decided change a standing would run into; nullopt when there is room.
  std::optional<uint32_t> in_the_way(uint32_t item, const Standing& standing) const;
  /// Undecided, with choices, and none of them has room.
  bool blocked(uint32_t item) const;

  /// One decision, one step of undo(). An edit to what stands there is a rejection, to what a choice gives is its
  /// acceptance. False, and nothing is changed, when there is no room, or for accepting a choice there is not.
  bool decide(uint32_t item, Standing standing);
  /// Accepts (the first choice) or rejects all undecided ones of these, as one step of undo(). What cannot be accepted
  /// is left undecided. Gives those it decided on.
  std::vector<uint32_t> decide_all(const std::vector<uint32_t>& items, State state);
  /// Takes the last step back; gives its items, none when there is no step.
  std::vector<uint32_t> undo();
  bool can_undo() const { return !steps_.empty(); }
  /// What was decided up to here cannot be undone: it was before this session.
  void forget_steps() { steps_.clear(); }

  Counts counts() const;
  /// The edits of all accepted and edited items, sorted and free of conflict.
  std::vector<Edit> edits() const;
  /// The article with them made; everything else byte for byte.
  std::string corrected() const { return apply_edits(text_, edits()); }
  /// The edits of one item at a standing; none unless it is accepted or edited.
  std::vector<Edit> edits_of(uint32_t item, const Standing& standing) const;

 private:
  struct Before {
    uint32_t item;
    Standing standing;
  };
  Standing settled(uint32_t item, Standing standing) const;
  bool possible(uint32_t item, const Standing& standing) const;

  std::string text_;
  std::vector<Item> items_;
  std::vector<Standing> standings_;
  std::vector<std::vector<uint32_t>> near_;  // items whose spans touch an item's
  std::vector<std::vector<Before>> steps_;
};

}  // namespace decalque
