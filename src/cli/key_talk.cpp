#include "cli/key_talk.h"

#include <charconv>

#include "cli/failure.h"

namespace decalque {

void KeyTalk::talk() {
  while (!done_ && anything_left()) {
    if (!shown_) show();
    shown_ = true;
    out_ << question() << std::flush;
    const auto key = keyboard_.key();
    if (key == Keyboard::kRedraw) {
      out_ << "\n";
      shown_ = false;
      continue;
    }
    // Flushed: a line to be edited is written past this stream.
    out_ << (key == Keyboard::kStop || key == "\n" || key == "escape" ? "" : key) << "\n" << std::flush;
    try {
      act(key);
    } catch (const Failure& failure) {
      say(failure.what());
    }
  }
}

void KeyTalk::act(const std::string& key) {
  if (key.empty() || key == Keyboard::kStop) return on_stop();
  if (key == "\n") return show_again();
  if (key == "?") {
    out_ << help_;
    return;
  }
  unsigned number = 0;
  const auto end = key.data() + key.size();
  if (std::from_chars(key.data(), end, number).ptr == end && on_number(number)) return;
  const auto known = acts_.find(key);
  if (known == acts_.end()) return say("That is none of the keys; ? shows them.");
  known->second();
}

}  // namespace decalque
