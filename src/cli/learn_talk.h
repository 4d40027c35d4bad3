#pragma once
// Learnt rules gone through one by one, in the manner of a review.

#include <ostream>
#include <string>

#include "cli/key_talk.h"
#include "learn/learnt_rule.h"

namespace decalque {

/// Shows each rule as it would be written, with what speaks for it, and asks whether to take it. Rules that were not
/// decided on when the author leaves, or the input ends, are not taken.
class LearnTalk : private KeyTalk {
 public:
  /// All of them live as long.
  LearnTalk(LearntFamily& family, Keyboard& keyboard, std::ostream& out);
  /// Leaves the rules taken in the family, as they were edited. Throws Failure when the output cannot be written.
  void run();

 private:
  enum class Verdict : uint8_t { open, taken, left };
  bool anything_left() const override { return at_ < family_.rules.size(); }
  void show() override;
  std::string question() const override { return "Take this rule [y,n,a,d,m,k,c,l,h,q,?]? "; }
  void decide(Verdict verdict);
  void decide_rest(Verdict verdict);
  void edit_message();
  void choose_level(Level level);
  void back();
  size_t count(Verdict verdict) const;

  LearntFamily& family_;
  std::vector<Verdict> verdicts_;
  size_t at_ = 0;
};

}  // namespace decalque
