#pragma once
// A talk by keys: something is shown, a question asked, and a key does what it stands for.

#include <functional>
#include <map>
#include <ostream>
#include <string>
#include <string_view>

#include "cli/keyboard.h"

namespace decalque {

/// Shows, asks and acts until it is over. `?` shows the help, Enter shows the thing at hand anew, an unknown key says
/// so.
class KeyTalk {
 public:
  virtual ~KeyTalk() = default;

 protected:
  /// All of them live as long.
  KeyTalk(Keyboard& keyboard, std::ostream& out, const char* help) : keyboard_(keyboard), out_(out), help_(help) {}

  /// Until there is nothing more to ask, or someone has called stop(). What an act throws as Failure is said, and the
  /// talk goes on.
  void talk();
  void stop() { done_ = true; }
  /// What is at hand is another one, or looks different: it is shown before the next question.
  void show_again() { shown_ = false; }
  /// What is at hand need not be shown before the next question.
  void leave_shown() { shown_ = true; }
  void on(const std::string& key, std::function<void()> act) { acts_[key] = std::move(act); }

  virtual bool anything_left() const = 0;
  virtual void show() = 0;
  virtual std::string question() const = 0;
  /// Numbers, where they stand for something; false when they do not.
  virtual bool on_number(unsigned) { return false; }
  /// Ctrl-C, or the end of the input.
  virtual void on_stop() { stop(); }
  virtual void say(std::string_view text) { out_ << text << "\n" << std::flush; }

  Keyboard& keyboard_;
  std::ostream& out_;

 private:
  void act(const std::string& key);

  const char* help_;
  std::map<std::string, std::function<void()>> acts_;
  bool done_ = false;
  bool shown_ = false;
};

}  // namespace decalque
