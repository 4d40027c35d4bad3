#include "text/apostrophes.h"

#include "text/char_info.h"
#include "text/unicode.h"

namespace decalque {
namespace {

enum class Role : uint8_t { none, opens, closes, after_s };

char32_t point_before(std::string_view text, size_t at, size_t begin) {
  return at > begin ? previous_code_point(text, at) : U' ';
}
char32_t point_at(std::string_view text, size_t at, size_t end) { return at < end ? next_code_point(text, at) : U' '; }

/// "’90s" has no opening quotation mark.
bool is_decade(std::string_view text, size_t at) {
  return at + 2 < text.size() && char_info(static_cast<unsigned char>(text[at])).sort == CharSort::digit &&
         text[at + 2] == 's';
}

/// "known as' Emperor": no owner, but a quotation mark that has moved to the wrong side of a blank.
bool is_behind_function_word(std::string_view text, Span line, size_t at) {
  const std::string_view before = text.substr(line.begin, at - line.begin);
  for (const std::string_view known : {" as", " is", " was", " has", " this", " its", " his", " does"}) {
    if (before.ends_with(known)) return true;
  }
  return false;
}

Role role_of(std::string_view text, Span line, size_t at, size_t size) {
  const char32_t before = point_before(text, at, line.begin);
  const char32_t after = point_at(text, at + size, line.end);
  const CharInfo left = char_info(before), right = char_info(after);
  if (left.is_alnum() && right.is_alnum()) return Role::none;
  const bool opening =
      left.is_gap() || before == '(' || before == '[' || before == '"' || before == 0x201C || before == 0x2014;
  if (opening) return right.is_gap() || is_decade(text, at + size) ? Role::none : Role::opens;
  if (right.is_alnum()) return Role::none;
  const bool after_s = (before == 's' || before == 'S') && !is_behind_function_word(text, line, at);
  return after_s ? Role::after_s : Role::closes;
}

/// The next ' ‘ or ’ from `at`, and its length; `end` when there is none.
size_t next_quote(std::string_view text, size_t at, size_t end, size_t& size) {
  for (; at < end; ++at) {
    if (text[at] == '\'') return size = 1, at;
    if (text[at] != '\xE2') continue;
    const std::string_view three = text.substr(at, 3);
    if (three == "\u2018" || three == "\u2019") return size = 3, at;
  }
  return end;
}

}  // namespace

std::vector<uint32_t> possessive_apostrophes(std::string_view text, Span line) {
  std::vector<uint32_t> possessive;
  std::vector<uint32_t> waiting;  // behind an s, since the quotation was opened
  bool open = false;
  const auto settle = [&](bool last_closes) {
    if (last_closes && !waiting.empty()) waiting.pop_back();
    possessive.insert(possessive.end(), waiting.begin(), waiting.end());
    waiting.clear();
  };
  size_t size = 1;
  for (size_t at = next_quote(text, line.begin, line.end, size); at < line.end;
       at = next_quote(text, at + size, line.end, size)) {
    const Role role = role_of(text, line, at, size);
    if (role == Role::after_s && !text.substr(at).starts_with("\u2018")) {
      (open ? waiting : possessive).push_back(static_cast<uint32_t>(at));
    } else if (role == Role::closes) {
      settle(false);
      open = false;
    } else if (role == Role::opens) {
      settle(open);
      open = true;
    }
  }
  settle(open);
  return possessive;
}

}  // namespace decalque
