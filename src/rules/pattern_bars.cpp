#include "rules/pattern_bars.h"

#include <algorithm>

namespace decalque {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::string_view kSigns = ":\"[]<>{}@()!?*+";

// Behind the string, regular expression or group that begins at `at`, or behind the one byte there. The text is known
// to close what it opens.
size_t behind(std::string_view text, size_t at) {
  const char open = text[at];
  const std::string_view pairs = "\"\"//[]<>{}()";
  const size_t pair = pairs.find(open);
  if (pair == std::string_view::npos || pair % 2 == 1) return at + 1;
  const char close = pairs[pair + 1];
  const bool is_literal = open == close;
  for (++at; at < text.size() && text[at] != close;) {
    const bool is_regex = text[at] == '/' && text[at - 1] == '=';
    const bool is_nested = !is_literal && open != '<' && (text[at] == '/' ? open == '[' && is_regex : true);
    if (is_literal)
      at += text[at] == '\\' ? 2 : 1;
    else
      at = is_nested ? behind(text, at) : at + 1;
  }
  return std::min(at + 1, text.size());
}

// What stands between the bars of the text's own level.
Words parts_of(std::string_view text) {
  Words parts;
  size_t begin = 0;
  for (size_t at = 0; at < text.size();) {
    if (text[at] != '|') {
      at = text[at] == '/' ? at + 1 : behind(text, at);
      continue;
    }
    parts.push_back(text.substr(begin, at - begin));
    begin = ++at;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

// The bare words of a choice that has neither name nor repetition.
Words words_of(std::string_view item) {
  if (item.starts_with('!') || std::string_view("?*+").find(item.back()) != std::string_view::npos) return {};
  Words words;
  for (const std::string_view part : parts_of(item)) {
    const size_t sign = part.find_first_of(kSigns);
    if (sign != std::string_view::npos && part[sign] == ':' && sign > 0) return {};
    if (sign == std::string_view::npos) words.push_back(part);
  }
  return words;
}

bool has(const Words& words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

bool is_tight(std::string_view text, size_t bar) {
  const auto is_blank = [&](size_t at) { return at < text.size() && (text[at] == ' ' || text[at] == '\n'); };
  return !is_blank(bar + 1) && bar > 0 && !is_blank(bar - 1);
}

// `(a b|c)`: several items, and no alternatives of the parentheses' own.
bool parts_nothing(std::string_view group) {
  if (!group.starts_with('(') || behind(group, 0) != group.size()) return false;
  const std::string_view inside = trim(group.substr(1, group.size() - 2));
  bool bars = false, blanks = false;
  for (size_t at = 0; at < inside.size();) {
    if (inside[at] == '|' && !is_tight(inside, at)) return false;
    bars |= inside[at] == '|';
    blanks |= inside[at] == ' ' || inside[at] == '\n';
    at = inside[at] == '/' ? at + 1 : behind(inside, at);
  }
  return bars && blanks;
}

void doubt_group(PatternSource& source, const WrittenItem& item) {
  if (!parts_nothing(item.text)) return;
  source.doubts->push_back(
      {item.offset,
       "these parentheses change nothing, as a '|' without blanks parts single words; alternatives of several words have "
       "blanks around the bar, (a b | c d), and a plain sequence needs no parentheses"});
}

}  // namespace

std::string_view asked_twice(std::string_view first, std::string_view second) {
  const Words before = words_of(first), words = words_of(second);
  if (before.size() < 2 && words.size() < 2) return {};
  const auto is_there = [&](std::string_view word) { return has(words, word); };
  if (before.size() == words.size() && std::all_of(before.begin(), before.end(), is_there)) return {};
  const auto found = std::find_if(before.begin(), before.end(), is_there);
  return found == before.end() ? std::string_view() : *found;
}

void check_bars(PatternSource& source, const std::vector<WrittenItem>& items, bool is_alone) {
  for (size_t i = 1; i < items.size(); ++i) {
    const std::string word(asked_twice(items[i - 1].text, items[i].text));
    if (word.empty()) continue;
    source.note(items[i].offset, "this asks for '" + word +
                                     "' twice running, as a '|' without blanks parts single words; alternatives of "
                                     "several words have blanks around the bar, (a b | c d), and doubled words that are "
                                     "meant stand in parentheses, (a|b) (a|c)");
    break;
  }
  const bool parts_alternatives = items.size() == 1 && !is_alone;
  if (source.doubts == nullptr || parts_alternatives) return;
  for (const WrittenItem& item : items) doubt_group(source, item);
}

}  // namespace decalque
