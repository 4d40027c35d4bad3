#pragma once
// Learnt rules gone through one by one, in the manner of a review.

#include <ostream>
#include <string>

#include "cli/keyboard.h"
#include "learn/learnt_rule.h"

namespace decalque {

/// Shows each rule as it would be written, with what speaks for it, and asks whether to take it. Rules that were not
/// decided on when the author leaves, or the input ends, are not taken.
class LearnTalk {
 public:
  LearnTalk(LearntFamily& family, Keyboard& keyboard, std::ostream& out)
      : family_(family), keyboard_(keyboard), out_(out), verdicts_(family.rules.size(), Verdict::open) {}
  /// Leaves the rules taken in the family, as they were edited. Throws Failure when the output cannot be written.
  void run();

 private:
  enum class Verdict : uint8_t { open, taken, left };
  void show() const;
  void act(const std::string& key);
  void decide(Verdict verdict);
  void decide_rest(Verdict verdict);
  void edit_message();
  void choose_level(Level level);
  void back();
  size_t count(Verdict verdict) const;

  LearntFamily& family_;
  Keyboard& keyboard_;
  std::ostream& out_;
  std::vector<Verdict> verdicts_;
  size_t at_ = 0;
  bool done_ = false;
  bool shown_ = false;
};

}  // namespace decalque
