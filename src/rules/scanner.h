#pragma once
// Reads a pattern's or a template's text from left to right.

#include <string>
#include <string_view>
#include <vector>

#include "rules/pattern.h"

namespace decalque {

/// Thrown where reading cannot go on; parse_pattern and parse_template turn it into an entry of their `errors`.
struct SyntaxStop {
  PatternError error;
};

/// A place in a text that moves forward. The text outlives it.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  /// The byte `ahead` of the place; NUL behind the end.
  char peek(size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool sees(std::string_view words) const { return text_.substr(at_).starts_with(words); }
  bool at_blank() const { return peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'; }
  /// What an item ends before: a blank, a bar, a closing parenthesis or the end.
  bool at_boundary(size_t ahead = 0) const;
  /// Steps over `words` when they stand here.
  bool accept(std::string_view words);
  void skip_blanks();
  void skip(size_t bytes = 1) { at_ += bytes; }
  uint32_t offset() const { return static_cast<uint32_t>(at_); }
  void go_to(size_t offset) { at_ = offset; }
  std::string_view text() const { return text_; }
  std::string_view since(size_t offset) const { return text_.substr(offset, at_ - offset); }
  /// The longest run of letters, digits, '-' and '_' (ASCII) that begins `ahead`; does not move.
  std::string_view name_ahead(size_t ahead = 0) const;

  [[noreturn]] void stop(size_t offset, std::string message) const {
    throw SyntaxStop{{static_cast<uint32_t>(offset), std::move(message)}};
  }

 private:
  std::string_view text_;
  size_t at_ = 0;
};

/// True for what may name a capture: [a-z][a-z0-9_-]*.
bool is_capture_name(std::string_view name);
/// The parts between the bars, blanks around them dropped; a lone bar is itself.
std::vector<std::string_view> split_bars(std::string_view text);
/// Without blanks at its ends.
std::string_view trim(std::string_view text);

}  // namespace decalque
