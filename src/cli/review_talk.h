#pragma once
// A review in the terminal, question by question, in the manner of `git add -p`.

#include <optional>
#include <string>

#include "cli/key_talk.h"
#include "cli/review_view.h"
#include "cli/review_way.h"
#include "formats/line_index.h"
#include "review/desk.h"

namespace decalque {

/// Asks for each item, keeps every decision at once, and leaves when the reviewer does.
class ReviewTalk : private KeyTalk {
 public:
  /// All of them live as long.
  ReviewTalk(Desk& desk, Keyboard& keyboard, std::ostream& out, Order order, bool color);
  /// Until the reviewer leaves or the input ends. Throws Failure when the output cannot be written.
  void run();

 private:
  bool anything_left() const override { return way_->size() > 0; }
  void show() override;
  std::string question() const override;
  bool on_number(unsigned number) override;
  void on_stop() override;
  void say(std::string_view text) override;

  void begin();
  void greet();
  std::string keys() const;

  void accept(uint32_t choice);
  void edit();
  void all_of_rule(State state);
  void step(int direction);
  void step_to_open(int direction);
  void go_to();
  void search();
  void undo();
  void show_rule();
  void write();
  void leave();

  void decide(Standing standing);
  void on_to_open();
  void end_of_list();
  bool sure(const std::string& question);
  bool write_now();
  std::string summary() const;
  Page page() const { return {keyboard_.columns(), color_}; }
  Session& session() const { return desk_.session(); }
  const Item& item() const { return session().items()[way_->item()]; }

  Desk& desk_;
  Order order_;
  bool color_;
  std::optional<ReviewWay> way_;
  std::optional<LineIndex> lines_;
  std::string sought_;
};

}  // namespace decalque
