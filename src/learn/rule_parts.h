#pragma once
// Private to learn/: a rule's pattern and fix, put together item by item.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "learn/propose_draft.h"

namespace decalque {

/// The items of a pattern in order, their captures, and what is to become of them.
class RuleParts {
 public:
  /// An item at the end; `role` is what a capture of it would be called.
  void add(std::string text, std::string role, bool optional = false);
  /// The same, captured by a name of new_name() and changed.
  void add_changed(std::string text, const std::string& name, std::string becomes);
  size_t size() const { return items_.size(); }
  size_t last() const { return items_.size() - 1; }
  /// Takes `text` off the beginning of the first item, if it stands there.
  void drop_front(const std::string& text);

  /// A capture's name that is not taken yet: the role, or the role and a number.
  std::string new_name(const std::string& role);
  /// The item's capture; it is captured from now on.
  const std::string& capture(size_t item);
  void change(size_t item, std::string becomes);
  void move(const std::string& capture, std::string where);
  /// New words at the end of what is there so far.
  void put_in(std::string text, bool is_article);

  /// Gives new words to the item that stays where it is; false when there is none beside them.
  bool settle_insertions();
  /// The whole, without optional items at its ends; nullopt when nothing is changed.
  std::optional<RuleProposal> draft(const RuleShape& shape);

 private:
  struct Item {
    std::string text;
    std::string role;
    std::string capture;  // "": not captured
    bool optional = false;
  };
  struct Insertion {
    size_t at = 0;  // before this item
    std::string text;
    bool article = false;
  };

  bool can_anchor(size_t item) const;
  void guard_article();
  bool is_whole_match() const;

  std::vector<Item> items_;
  std::vector<std::string> names_;
  std::vector<Insertion> insertions_;
  std::vector<std::pair<std::string, std::string>> fix_;
  std::vector<std::string> unless_;
};

}  // namespace decalque
