#include "edit/accepted_names.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {

namespace {

bool in_word(char32_t c) { return is_letter(c) || is_digit(c) || c == U'\'' || c == U'’' || c == U':'; }

/// Runs of letters, with the apostrophes and colons inside them.
std::vector<Span> words_of(std::string_view text) {
  std::vector<Span> words;
  bool open = false;
  for (size_t at = 0; at < text.size();) {
    const auto begin = static_cast<uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    const bool letter = is_letter(c) || is_digit(c);
    if (letter && !open) words.push_back({begin, begin});
    open = letter || (open && in_word(c));
    if (letter) words.back().end = static_cast<uint32_t>(at);
  }
  return words;
}

std::string_view at(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

bool is_form(std::string_view form, const std::string& name, const NameForms& forms) {
  if (form == name) return true;
  for (const std::string_view mark : {"'", "’", ":"}) {
    const size_t end = form.find(mark);
    if (end != std::string_view::npos && form.substr(0, end) == name) return true;
  }
  // Endings change the stem, but never its beginning; the look-up is dear.
  if (form.empty() || form[0] != name[0]) return false;
  const auto bases = forms.lexicon->name_bases(form, forms.language);
  return std::any_of(bases.begin(), bases.end(), [&](const NameBase& base) { return base.base == name; });
}

Span hull(const std::vector<Edit>& edits) {
  Span span = edits.front().span;
  for (const Edit& edit : edits) span = {std::min(span.begin, edit.span.begin), std::max(span.end, edit.span.end)};
  return span;
}

std::string reading(std::string_view text, Span span, std::vector<Edit> edits) {
  for (Edit& edit : edits) edit.span = {edit.span.begin - span.begin, edit.span.end - span.begin};
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span < b.span; });
  return apply_edits(at(text, span), edits);
}

}  // namespace

AcceptedNames::AcceptedNames(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    Words words;
    for (const Span span : words_of(name)) words.emplace_back(at(name, span));
    longest_ = std::max(longest_, words.size());
    if (!words.empty()) names_.push_back(std::move(words));
  }
}

/// Every mention of a name, as it is written, sorted.
std::vector<std::string> AcceptedNames::found(std::string_view text, const NameForms& forms) const {
  std::vector<std::string> mentions;
  const auto words = words_of(text);
  for (size_t i = 0; i < words.size(); ++i) {
    for (const Words& name : names_) {
      if (name.size() > words.size() - i) continue;
      const bool stands = std::equal(name.begin(), name.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                     [&](const auto& part, Span word) { return is_form(at(text, word), part, forms); });
      if (stands) mentions.emplace_back(at(text, {words[i].begin, words[i + name.size() - 1].end}));
    }
  }
  std::sort(mentions.begin(), mentions.end());
  return mentions;
}

/// With as many words on both sides as a name may have, which need not be whole sentences.
Span AcceptedNames::around(std::string_view text, Span span) const {
  size_t begin = span.begin, end = span.end;
  const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  for (size_t left = longest_ + 1; begin > 0 && left > 0;)
    if (blank(text[--begin]) && --left == 0) ++begin;
  for (size_t left = longest_ + 1; end < text.size() && left > 0; ++end)
    if (blank(text[end]) && --left == 0) break;
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

bool AcceptedNames::changes(std::string_view text, const NameForms& forms, const std::vector<Edit>& fix) const {
  if (fix.empty()) return false;
  const Span region = around(text, hull(fix));
  const auto before = found(at(text, region), forms);
  if (before.empty()) return false;
  const auto after = found(reading(text, region, fix), forms);
  return !std::includes(after.begin(), after.end(), before.begin(), before.end());
}

bool AcceptedNames::is_name(std::string_view text, const NameForms& forms, Span span) const {
  const auto focus = at(text, span);
  const auto mentions = found(focus, forms);
  return std::any_of(mentions.begin(), mentions.end(), [&](const auto& one) { return one == focus; });
}

bool AcceptedNames::spare(std::string_view text, const NameForms& forms, Suggestion& suggestion) const {
  if (names_.empty()) return true;
  auto& fixes = suggestion.fixes;
  if (fixes.empty()) return !is_name(text, forms, suggestion.focus);
  if (changes(text, forms, fixes.front())) return false;
  std::erase_if(fixes, [&](const auto& fix) { return changes(text, forms, fix); });
  return true;
}

}  // namespace decalque
