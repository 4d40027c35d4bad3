#pragma once
// A review in the terminal, question by question, in the manner of `git add -p`.

#include <string>
#include <vector>

#include "cli/keyboard.h"
#include "cli/review_desk.h"
#include "cli/review_view.h"
#include "formats/line_index.h"
#include "review/order.h"

namespace decalque {

/// Asks for each item, keeps every decision at once, and leaves when the reviewer does.
class ReviewTalk {
 public:
  ReviewTalk(ReviewDesk& desk, Keyboard& keyboard, std::ostream& out, Order order, bool color);
  /// Until the reviewer leaves or the input ends. Throws Failure when the output cannot be written.
  void run();

 private:
  void begin();
  void greet();
  void show();
  void ask();
  void act(const std::string& key);
  std::string keys() const;

  void accept(uint32_t choice);
  void reject();
  void edit();
  void all_of_rule(State state);
  void go_to();
  void search();
  void undo();
  void show_rule();
  void write();
  void leave();
  void offer_lasting();
  std::optional<std::vector<LastingRefusal>> choice_of(const std::vector<LastingRefusal>& offers);
  void end_of_list();

  void decide(Standing standing);
  void kept();
  void step(int direction, bool only_open);
  std::optional<size_t> next_open(size_t from, int direction) const;
  bool is_open(uint32_t item) const;
  bool sure(const std::string& question, const std::string& otherwise);
  bool write_now();
  std::string summary() const;
  void say(std::string_view text);
  Page page() const { return {keyboard_.columns(), color_}; }
  uint32_t item() const { return way_[at_]; }

  ReviewDesk& desk_;
  Keyboard& keyboard_;
  std::ostream& out_;
  Order order_;
  bool color_;
  std::vector<uint32_t> way_;
  std::optional<LineIndex> lines_;
  size_t at_ = 0;
  bool done_ = false;
  bool shown_ = false;
  std::string sought_;
};

}  // namespace decalque
