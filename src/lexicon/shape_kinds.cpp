#include "lexicon/shape_kinds.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"

namespace decalque {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template <size_t N>
bool any_of(std::string_view text, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// "12:30", "12.30" is left to NUMBER, "5pm", "5.30pm", "12:30:05"
bool is_time(std::string_view body, std::string_view suffix) {
  if (suffix == "am" || suffix == "pm" || suffix == "a.m." || suffix == "p.m.") return true;
  const size_t colon = body.find(':');
  if (!suffix.empty() || colon == 0 || colon > 2 || colon == std::string_view::npos || body.size() < colon + 3)
    return false;
  return digit(body[colon + 1]) && digit(body[colon + 2]) && std::stoi(std::string(body.substr(0, colon))) <= 24 &&
         body[colon + 1] < '6';
}

bool is_year(std::string_view body) {
  return body.size() == 4 && std::all_of(body.begin(), body.end(), digit) && (body[0] == '1' || body.starts_with("20"));
}

// "U.S.", "e.g.", "J.": letters and stops in turn, ending in a stop
bool is_dotted(std::string_view form) {
  if (form.size() < 2 || form.size() % 2 != 0) return false;
  for (size_t i = 0; i < form.size(); ++i) {
    if (i % 2 == 0 ? !letter(form[i]) : form[i] != '.') return false;
  }
  return true;
}

}  // namespace

KindSet shape_kinds(std::string_view form) {
  KindSet kinds;
  if (is_dotted(form)) kinds.add(Kind::ABBREVIATION);
  const size_t first = std::find_if(form.begin(), form.end(), digit) - form.begin();
  if (first == form.size()) return kinds;
  const size_t last = form.find_last_of("0123456789");
  const std::string prefix(form.substr(0, first));
  const std::string_view body = form.substr(first, last + 1 - first);
  const std::string suffix = to_lower(form.substr(last + 1));
  if (std::any_of(body.begin(), body.end(), letter) || prefix.find_first_of("-") == 0) {
    if (prefix != "-") return kinds;
  }
  if (prefix == "$" || prefix == "€" || prefix == "£" || suffix == "€" || suffix == "$") kinds.add(Kind::CURRENCY);
  const bool plain_prefix = prefix.empty() || prefix == "-" || prefix == "+" || kinds.has(Kind::CURRENCY);
  if (!plain_prefix) return kinds;
  if (any_of(suffix, std::array<std::string_view, 4>{"st", "nd", "rd", "th"})) kinds.add(Kind::ORDINAL);
  if (is_time(body, suffix)) kinds.add(Kind::TIME);
  if (kinds.has(Kind::TIME)) return kinds;
  if (suffix.empty() || suffix == "%" || suffix == "€" || suffix == "m" || suffix == "bn" || suffix == "k") {
    kinds.add(Kind::NUMBER);
  }
  if (prefix.empty() && suffix.empty() && is_year(body)) kinds.add(Kind::YEAR);
  return kinds;
}

}  // namespace decalque
