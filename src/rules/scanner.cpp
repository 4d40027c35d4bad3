#include "rules/scanner.h"

#include <algorithm>

namespace decalque {

namespace {

bool is_lower_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_name_byte(char c) {
  return is_lower_letter(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

}  // namespace

bool Scanner::at_boundary(size_t ahead) const {
  if (at_ + ahead >= text_.size()) return true;
  const char c = peek(ahead);
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '|' || c == ')';
}

bool Scanner::accept(std::string_view words) {
  if (!sees(words)) return false;
  at_ += words.size();
  return true;
}

void Scanner::skip_blanks() {
  while (at_blank()) ++at_;
}

std::string_view Scanner::name_ahead(size_t ahead) const {
  size_t end = at_ + ahead;
  while (end < text_.size() && is_name_byte(text_[end])) ++end;
  return at_ + ahead < end ? text_.substr(at_ + ahead, end - at_ - ahead) : std::string_view();
}

bool is_capture_name(std::string_view name) {
  if (name.empty() || !is_lower_letter(name[0])) return false;
  return std::all_of(name.begin(), name.end(), [](char c) { return is_name_byte(c) && !(c >= 'A' && c <= 'Z'); });
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::vector<std::string_view> split_bars(std::string_view text) {
  if (text == "|") return {text};
  std::vector<std::string_view> parts;
  while (true) {
    const size_t bar = text.find('|');
    parts.push_back(trim(text.substr(0, bar)));
    if (bar == std::string_view::npos) return parts;
    text.remove_prefix(bar + 1);
  }
}

}  // namespace decalque
